package id.sarpras.complaint;

import java.time.LocalDate;
import java.util.Optional;

/// What is complained about. Nothing in it says who complained, unless they wrote it there
/// themselves.
///
/// @param title a line by which officers know it again
/// @param text in the complainant's words
/// @param about who or what it is about; empty where that is not said
/// @param place where it happened; empty where that is not said
/// @param writtenOn the date that stands on a letter
public record Report(
    String title, String text, String about, String place, Optional<LocalDate> writtenOn) {

  private static final int TITLE = 80;

  /// A report of which only the text is known; its beginning is the title.
  public static Report of(String text) {
    return new Report(beginning(text), text, "", "", Optional.empty());
  }

  /// The first sentence of a text without its full stop, or as much of it as a line holds.
  public static String beginning(String text) {
    String line = text.strip().lines().findFirst().orElse("").strip();
    String sentence = line.split("(?<=[.!?])\\s", 2)[0].replaceFirst("\\.$", "");
    if (sentence.length() <= TITLE) {
      return sentence;
    }
    int end = sentence.lastIndexOf(' ', TITLE);
    return sentence.substring(0, end < TITLE / 2 ? TITLE : end) + "…";
  }
}
