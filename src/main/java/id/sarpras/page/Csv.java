package id.sarpras.page;

import java.util.List;
import java.util.stream.Collectors;

/// Lines of a table for a spreadsheet: in UTF-8 with a mark that says so, cells parted by
/// semicolons as spreadsheets expect where the comma is the decimal sign. No cell is taken for a
/// formula.
public final class Csv {

  public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

  /// What a file begins with, so that every spreadsheet reads it as UTF-8.
  public static final String BEGIN = "\uFEFF";

  private static final String FORMULA = "=+-@\t\r\n|%";

  private Csv() {}

  /// A line with its end.
  public static String line(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(";", "", "\r\n"));
  }

  private static String cell(String text) {
    String harmless = isFormula(text) ? "'" + text : text;
    return harmless.matches("(?s).*[;,\"\\r\\n].*")
        ? '"' + harmless.replace("\"", "\"\"") + '"'
        : harmless;
  }

  /// Spreadsheets look past spaces, and take full-width signs for plain ones.
  private static boolean isFormula(String text) {
    String plain =
        java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC).stripLeading();
    boolean isNumber = plain.matches("-?\\d+([.,]\\d+)?");
    return !plain.isEmpty()
        && !isNumber
        && (FORMULA.indexOf(plain.charAt(0)) >= 0 || FORMULA.indexOf(text.charAt(0)) >= 0);
  }
}
