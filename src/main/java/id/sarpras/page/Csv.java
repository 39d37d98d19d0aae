package id.sarpras.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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

  /// What a cell said before it was made harmless.
  public static String plain(String cell) {
    return isMarked(cell) ? cell.substring(1) : cell;
  }

  /// A file as text: in UTF-8, or as spreadsheets on Windows write it; without a mark before it.
  public static String decode(byte[] file) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException asExcelOnWindowsWrites) {
      text = new String(file, Charset.forName("windows-1252"));
    }
    return text.startsWith(BEGIN) ? text.substring(1) : text;
  }

  /// What parts the cells: whatever the first line has most of, a comma, a semicolon or a tab.
  public static char delimiter(String firstLine) {
    char found = ',';
    long most = 0;
    for (char one : new char[] {',', ';', '\t'}) {
      long count = firstLine.chars().filter(letter -> letter == one).count();
      if (count > most) {
        found = one;
        most = count;
      }
    }
    return found;
  }

  private static String cell(String text) {
    String harmless = isFormula(text) || isMarked(text) ? "'" + text : text;
    return harmless.matches("(?s).*[;,\"\\r\\n].*")
        ? '"' + harmless.replace("\"", "\"\"") + '"'
        : harmless;
  }

  private static boolean isMarked(String cell) {
    String behind = cell.replaceFirst("^'+", "");
    return behind.length() < cell.length() && isFormula(behind);
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
