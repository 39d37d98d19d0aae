package id.sarpras.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.support.ResourceBundleMessageSource;
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

  private final ResourceBundleMessageSource source = new ResourceBundleMessageSource();

  Texts() {
    source.setBasenames(basenames());
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    source.setAlwaysUseMessageFormat(true);
  }

  /// The text in a language.
  ///
  /// @throws org.springframework.context.NoSuchMessageException where nobody wrote it
  public String say(Locale language, String key, Object... arguments) {
    return source.getMessage(key, arguments, language);
  }

  /// The text in a language, or `otherwise` where nobody wrote it.
  public String sayOr(String otherwise, Locale language, String key) {
    String said = source.getMessage(key, new Object[0], otherwise, language);
    return said == null ? otherwise : said;
  }

  /// The supported language with this code; Indonesian where it is any other.
  public static Locale language(String code) {
    return code.equals("en") ? ENGLISH : INDONESIAN;
  }

  private static String[] basenames() {
    try {
      var found =
          new PathMatchingResourcePatternResolver().getResources("classpath:texts/*.properties");
      return Stream.of(found)
          .map(Resource::getFilename)
          .map(String::valueOf)
          .filter(name -> !name.contains("_"))
          .map(name -> "texts/" + name.replace(".properties", ""))
          .toArray(String[]::new);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
