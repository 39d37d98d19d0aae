package id.sarpras.complaint;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A person's name as it is found again in what somebody wrote: without titles and degrees, in
/// whatever script width, case and accents, and whatever invisible signs lie between its letters.
///
/// @param words in small letters
record PersonName(List<String> words) {

  private static final Set<String> TITLES =
      Set.of(
          "prof", "dr", "drs", "dra", "drg", "drh", "ir", "h", "hj", "kh", "r", "rr", "raden",
          "apt", "ns", "bpk", "bapak", "pak", "ibu", "bu", "sdr", "sdri", "saudara", "saudari");

  /// @param written such as `Drs. H. Ahmad Fauzi, M.Si.`: degrees follow a comma
  static PersonName of(String written) {
    List<String> bare = bare(written.split(",", 2)[0]).toList();
    return new PersonName(bare.isEmpty() ? split(written).toList() : bare);
  }

  /// Whether the whole name stands in a text.
  boolean isIn(String text) {
    return !words.isEmpty() && inLine(bare(text)).contains(inLine(words.stream()));
  }

  private static String inLine(Stream<String> words) {
    return words.collect(Collectors.joining(" ", " ", " "));
  }

  private static Stream<String> bare(String text) {
    return split(text).filter(word -> !TITLES.contains(word));
  }

  private static Stream<String> split(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("[\\p{M}\\p{Cf}]+", "")
            .toLowerCase(Locale.ROOT);
    return Stream.of(plain.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty());
  }
}
