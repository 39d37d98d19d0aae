package id.sarpras.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The secret that lets a guest follow a case: 16 characters of Crockford's base 32 (80 bits), said
/// and printed in groups of four. Whoever knows it may see the case.
public record TrackingCode(String value) {

  private static final Pattern SHAPE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{16}");

  public TrackingCode {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a tracking code");
    }
  }

  /// Reads what a person typed: spaces, hyphens and lower case do not matter, `O` is read as `0`,
  /// `I` and `L` as `1`. Empty where it cannot be a code.
  public static Optional<TrackingCode> read(String typed) {
    String plain =
        typed
            .replaceAll("[\\s-]", "")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return SHAPE.matcher(plain).matches() ? Optional.of(new TrackingCode(plain)) : Optional.empty();
  }

  /// `ABCD-EFGH-JKMN-PQRS`, as it stands in addresses and on paper.
  public String grouped() {
    return value.replaceAll("(.{4})(?!$)", "$1-");
  }

  /// The code itself stays out of logs.
  @Override
  public String toString() {
    return "TrackingCode[…]";
  }
}
