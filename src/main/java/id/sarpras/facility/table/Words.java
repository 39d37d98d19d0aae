package id.sarpras.facility.table;

import id.sarpras.identity.Officer;
import id.sarpras.page.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The words of a table: written in one language, understood in both and as their codes.
record Words(Texts texts, Locale language, List<Officer> officers) {

  private static final String YES = "facility-table.yes";
  private static final String NO = "facility-table.no";

  String say(String key) {
    return texts.say(language, key);
  }

  String say(boolean yes) {
    return say(yes ? YES : NO);
  }

  /// The code that is meant by a word.
  ///
  /// @param prefix of the keys of the texts
  Optional<String> code(String prefix, List<String> codes, String word) {
    return codes.stream()
        .filter(code -> same(code, word) || inBoth(prefix + code).anyMatch(one -> same(one, word)))
        .findFirst();
  }

  /// What a yes or no says; empty where it says neither.
  Optional<Boolean> yes(String word) {
    if (word.isEmpty() || word.equals("0") || inBoth(NO).anyMatch(one -> same(one, word))) {
      return Optional.of(false);
    }
    return word.equals("1") || inBoth(YES).anyMatch(one -> same(one, word))
        ? Optional.of(true)
        : Optional.empty();
  }

  private Stream<String> inBoth(String key) {
    return Stream.of(Texts.INDONESIAN, Texts.ENGLISH).map(one -> texts.say(one, key));
  }

  static boolean same(String one, String other) {
    return letters(one).equals(letters(other)) && !letters(one).isEmpty();
  }

  static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
  }
}
