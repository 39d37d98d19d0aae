package id.sarpras.complaint.box;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The number of one printed form: eleven random characters of Crockford's base 32 and a check
/// character, in groups of four. It goes into the box with the letter. The code on the stub follows
/// from it only with the installation's key, so whoever finds the letter cannot follow the case.
public record FormSerial(String value) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final Pattern SHAPE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{12}");
  private static final int LENGTH = 12;
  private static final int FIELD = 0b100101; // x⁵ + x² + 1, which makes 32 values a field

  public FormSerial {
    if (!SHAPE.matcher(value).matches() || remainder(value) != 0) {
      throw new IllegalArgumentException("Not the number of a form");
    }
  }

  /// The number of a form that is printed now.
  static FormSerial next(SecureRandom random) {
    var text = new StringBuilder();
    for (int i = 1; i < LENGTH; i++) {
      text.append(ALPHABET.charAt(random.nextInt(32)));
    }
    return new FormSerial(text.append(ALPHABET.charAt(doubled(remainder(text)))).toString());
  }

  /// Reads what a person typed or a scanner read from the square. Empty where one character is
  /// wrong or two have changed places, as where it is anything else.
  public static Optional<FormSerial> read(String typed) {
    String plain =
        typed
            .replaceAll("[\\s-]", "")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return SHAPE.matcher(plain).matches() && remainder(plain) == 0
        ? Optional.of(new FormSerial(plain))
        : Optional.empty();
  }

  /// `ABCD-EFGH-JKMN`, as it stands on paper.
  public String grouped() {
    return value.replaceAll("(.{4})(?!$)", "$1-");
  }

  /// The characters as a polynomial over the field, at the point 2: zero for a right number.
  private static int remainder(CharSequence text) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      sum = doubled(sum) ^ ALPHABET.indexOf(text.charAt(i));
    }
    return sum;
  }

  private static int doubled(int value) {
    int twice = value << 1;
    return twice < 32 ? twice : twice ^ FIELD;
  }
}
