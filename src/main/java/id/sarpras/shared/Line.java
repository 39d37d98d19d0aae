package id.sarpras.shared;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// One line of text as a person typed it, made harmless for screens, letters and file names: no
/// control characters, no marks that turn the direction of writing, no doubled spaces.
public final class Line {

  private static final Pattern SPACE = Pattern.compile("[\\p{Cntrl}\\p{Z}]+");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]");

  private Line() {}

  /// The text on one line, normalised (NFC) and trimmed; may be empty.
  public static String of(String typed) {
    String oneLine =
        SPACE.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC)).replaceAll(" ");
    return UNSEEN.matcher(oneLine).replaceAll("").strip();
  }

  /// The same for a text of several lines, which keeps its line breaks.
  public static String block(String typed) {
    return String.join("\n", typed.strip().lines().map(Line::of).toList()).strip();
  }
}
