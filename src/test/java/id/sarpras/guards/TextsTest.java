package id.sarpras.guards;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.request.BookingState;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every text in both languages, and no text that nobody wrote.
class TextsTest {

  static final Path TEXTS = Path.of("src/main/resources/texts");
  static final Pattern SAID = Pattern.compile("f\\.t\\(\"([a-zA-Z0-9._-]+)\"");

  static Stream<Path> indonesian() throws IOException {
    try (var files = Files.list(TEXTS)) {
      return files
          .filter(file -> !file.getFileName().toString().contains("_"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("indonesian")
  void bothLanguagesSayTheSameThings(Path file) throws IOException {
    Properties id = read(file);
    Properties en = read(english(file));
    assertThat(en.stringPropertyNames()).isEqualTo(id.stringPropertyNames());
    for (String key : id.stringPropertyNames()) {
      assertThat(en.getProperty(key)).as(key).isNotBlank();
      assertThat(places(id, key)).as("places in " + key).isEqualTo(places(en, key));
      assertThat(id.getProperty(key) + en.getProperty(key)).as(key).doesNotContain("'");
    }
  }

  /// All files are read into one map: of two texts under one name one would never be seen.
  @Test
  void aTextHasItsNameAlone() throws IOException {
    Pattern name = Pattern.compile("^([^#=\\s]+)\\s*=");
    var names = new ArrayList<String>();
    for (Path file : indonesian().toList()) {
      for (String line : Files.readAllLines(file)) {
        name.matcher(line).results().map(found -> found.group(1)).forEach(names::add);
      }
    }
    assertThat(names).hasSizeGreaterThan(1000).doesNotHaveDuplicates();
  }

  @Test
  void statesOfBookingsBeginWithACapitalBecauseTheyStandAlone() throws IOException {
    for (Path file :
        List.of(TEXTS.resolve("request.properties"), TEXTS.resolve("request_en.properties"))) {
      Properties words = read(file);
      assertThat(words.stringPropertyNames().stream().filter(key -> key.startsWith("booking.")))
          .hasSize(BookingState.values().length)
          .allSatisfy(key -> assertThat(words.getProperty(key)).as(key).matches("\\p{Lu}.*"));
    }
  }

  @Test
  void everyTextThatATemplateSaysIsThere() throws IOException {
    Set<String> known = new TreeSet<>();
    for (Path file : indonesian().toList()) {
      known.addAll(read(file).stringPropertyNames());
    }
    try (var templates = Files.walk(Path.of("src/main/jte"))) {
      for (Path template : templates.filter(Files::isRegularFile).toList()) {
        List<String> said =
            SAID.matcher(Files.readString(template))
                .results()
                .map(found -> found.group(1))
                .filter(key -> !key.endsWith("."))
                .toList();
        assertThat(known).as(template.toString()).containsAll(said);
      }
    }
  }

  @Test
  void everyDeedHasAWordInTheTrail() throws IOException {
    Properties words = read(TEXTS.resolve("audit.properties"));
    var deed =
        Pattern.compile(
            "\"((?:request|complaint|officer|deputy|facility|notice|use|damage|closure)\\.[a-z-]+)\"");
    try (var sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source :
          sources
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.toString().contains("/web/"))
              .toList()) {
        deed.matcher(Files.readString(source))
            .results()
            .map(found -> found.group(1))
            .forEach(
                action ->
                    assertThat(words.stringPropertyNames())
                        .as(source.toString())
                        .contains("audit." + action));
      }
    }
  }

  private static Set<String> places(Properties texts, String key) {
    var format = new MessageFormat(texts.getProperty(key), Locale.ROOT);
    var places = new TreeSet<String>();
    for (int i = 0; i < format.getFormatsByArgumentIndex().length; i++) {
      if (texts.getProperty(key).contains("{" + i)) {
        places.add(Integer.toString(i));
      }
    }
    return places;
  }

  private static Path english(Path file) {
    return file.resolveSibling(
        file.getFileName().toString().replace(".properties", "_en.properties"));
  }

  private static Properties read(Path file) throws IOException {
    var texts = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      texts.load(reader);
    }
    return texts;
  }
}
