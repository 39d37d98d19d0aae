package id.sarpras.complaint.lapor;

import id.sarpras.shared.Line;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The number of a report at SP4N-LAPOR! (*nomor laporan*, *tracking ID*), without `#` and spaces.
public record LaporNumber(String value) {

  private static final Pattern SHAPE = Pattern.compile("[0-9A-Z][0-9A-Z./-]{3,39}");

  public LaporNumber {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("Not the number of a report");
    }
  }

  /// Reads a number as people and spreadsheets write it: `#4861234`, `="4861234"`.
  public static Optional<LaporNumber> read(String typed) {
    String plain = Line.of(typed).replaceAll("^=?[\"']|[\"']$|[#\\s]", "").toUpperCase(Locale.ROOT);
    return SHAPE.matcher(plain).matches() ? Optional.of(new LaporNumber(plain)) : Optional.empty();
  }
}
