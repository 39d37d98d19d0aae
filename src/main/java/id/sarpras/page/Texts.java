package id.sarpras.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.context.NoSuchMessageException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Every text of every screen, letter and message: one file per module and language under `texts/`.
/// Indonesian is the base, English stands beside it.
@Component
public class Texts {

  /// The first language of every screen.
  public static final Locale INDONESIAN = Locale.of("id", "ID");

  /// The second language, with the day before the month.
  public static final Locale ENGLISH = Locale.UK;

  private final Map<String, Text> indonesian;
  private final Map<String, Text> english;

  Texts() {
    List<Resource> files = files();
    indonesian = read(files.stream().filter(file -> !isEnglish(file)).toList(), INDONESIAN);
    english = read(files.stream().filter(Texts::isEnglish).toList(), ENGLISH);
  }

  /// The text in a language.
  ///
  /// @throws NoSuchMessageException where nobody wrote it
  public String say(Locale language, String key, Object... arguments) {
    Text text = in(language).get(key);
    if (text == null) {
      throw new NoSuchMessageException(key, language);
    }
    return text.say(arguments);
  }

  /// The text in a language, or `otherwise` where nobody wrote it.
  public String sayOr(String otherwise, Locale language, String key) {
    Text text = in(language).get(key);
    return text == null ? otherwise : text.say();
  }

  /// The supported language with this code; Indonesian where it is any other.
  public static Locale language(String code) {
    return code.equals("en") ? ENGLISH : INDONESIAN;
  }

  private Map<String, Text> in(Locale language) {
    return language.getLanguage().equals("en") ? english : indonesian;
  }

  /// All texts are read once: a page says hundreds.
  private static Map<String, Text> read(List<Resource> files, Locale language) {
    var texts = new HashMap<String, Text>();
    for (Resource file : files) {
      var read = new Properties();
      try (var content = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
        read.load(content);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
      read.stringPropertyNames()
          .forEach(key -> texts.put(key, Text.of(read.getProperty(key), language)));
    }
    return Collections.unmodifiableMap(texts);
  }

  private static List<Resource> files() {
    try {
      return List.of(
          new PathMatchingResourcePatternResolver().getResources("classpath:texts/*.properties"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static boolean isEnglish(Resource file) {
    return String.valueOf(file.getFilename()).contains("_en.");
  }
}
