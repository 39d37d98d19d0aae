package id.sarpras.mailbox;

import id.sarpras.page.Texts;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// In which language a mail is answered: Indonesian, unless it clearly is English. Counted are the
/// small words without which neither can be written.
final class LanguageGuess {

  private static final int ENOUGH = 3;
  private static final Set<String> ENGLISH =
      Set.of(
          "the", "is", "are", "was", "were", "have", "has", "been", "my", "your", "and", "of", "to",
          "for", "with", "not", "this", "that", "there", "please", "we", "it", "but", "from");
  private static final Set<String> INDONESIAN =
      Set.of(
          "yang", "dan", "di", "ke", "dari", "tidak", "ada", "ini", "itu", "saya", "kami", "untuk",
          "dengan", "sudah", "belum", "mohon", "bapak", "ibu", "pada", "karena", "akan", "tolong");

  private LanguageGuess() {}

  static Locale of(String text) {
    return count(text, ENGLISH) >= ENOUGH && count(text, ENGLISH) > 2 * count(text, INDONESIAN)
        ? Texts.ENGLISH
        : Texts.INDONESIAN;
  }

  private static long count(String text, Set<String> words) {
    return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
        .filter(words::contains)
        .count();
  }
}
