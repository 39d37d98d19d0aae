package id.sarpras.facility.table;

import id.sarpras.page.Csv;
import id.sarpras.shared.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// Reads a table as a file: CSV with semicolons, commas or tabs, in UTF-8 or Windows-1252, its
/// columns in any order and known by their headings in either language.
final class TableFile {

  /// The largest file.
  static final int MOST_BYTES = 3_000_000;

  /// The most rows under the heading.
  static final int MOST_ROWS = 2000;

  private TableFile() {}

  static List<TableRow> read(byte[] file) throws BadTable {
    String text = text(file);
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(Csv.delimiter(text.lines().findFirst().orElse("")))
            .setIgnoreEmptyLines(true)
            .get();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      var records = parser.iterator();
      if (!records.hasNext()) {
        throw new BadTable("facility-table.empty", "");
      }
      Map<Integer, Column> columns = columns(records.next());
      var rows = new ArrayList<TableRow>();
      long line = parser.getCurrentLineNumber() + 1;
      while (records.hasNext()) {
        TableRow row = row(records.next(), columns, line);
        if (row.cells().values().stream().anyMatch(cell -> !cell.isEmpty())) {
          rows.add(row);
        }
        if (rows.size() > MOST_ROWS) {
          throw new BadTable("facility-table.many", "");
        }
        line = parser.getCurrentLineNumber() + 1;
      }
      return rows;
    } catch (IOException | UncheckedIOException | IllegalStateException broken) {
      throw new BadTable("facility-table.broken", "");
    }
  }

  private static String text(byte[] file) throws BadTable {
    if (file.length == 0) {
      throw new BadTable("facility-table.empty", "");
    }
    if (file.length > MOST_BYTES) {
      throw new BadTable("facility-table.large", MOST_BYTES / 1_000_000);
    }
    String text = Csv.decode(file);
    if (text.startsWith("PK") || text.indexOf('\0') >= 0) {
      throw new BadTable("facility-table.not-csv", "");
    }
    return text;
  }

  private static Map<Integer, Column> columns(CSVRecord heading) throws BadTable {
    var columns = new HashMap<Integer, Column>();
    var unknown = new ArrayList<String>();
    for (int i = 0; i < heading.size(); i++) {
      Optional<Column> column = Column.of(heading.get(i));
      if (column.isPresent() && columns.containsValue(column.get())) {
        throw new BadTable("facility-table.column-twice", heading.get(i));
      }
      if (column.isPresent()) {
        columns.put(i, column.get());
      } else if (!heading.get(i).isBlank()) {
        unknown.add(shortened(Line.of(heading.get(i))));
      }
    }
    if (!columns.containsValue(Column.NAME)) {
      String found = String.join(", ", Stream.of(heading.values()).map(Line::of).toList());
      throw new BadTable("facility-table.columns", shortened(found));
    }
    if (!unknown.isEmpty()) {
      throw new BadTable("facility-table.column-unknown", shortened(String.join(", ", unknown)));
    }
    return columns;
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(text.length(), 200));
  }

  private static TableRow row(CSVRecord record, Map<Integer, Column> columns, long line) {
    var cells = new EnumMap<Column, String>(Column.class);
    columns.forEach(
        (at, column) ->
            cells.put(column, at < record.size() ? Line.of(Csv.plain(record.get(at))) : ""));
    return new TableRow(line, cells);
  }
}
