package id.sarpras.workingtime;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// Holidays as a CSV file (RFC 4180) with the columns `date,kind,name,decree,decree_date` in any
/// order, and `hours` where there are half days (`07:30-11:30`). A spreadsheet's semicolons will do
/// too.
public final class HolidayCsv {

  private static final Set<String> NEEDED = Set.of("date", "kind", "name", "decree", "decree_date");
  private static final int MOST = 2000;
  private static final int LONGEST = 300;

  private HolidayCsv() {}

  /// @throws BadCalendar with the row that cannot be read
  public static List<Holiday> read(String file) {
    String text = file.startsWith("\uFEFF") ? file.substring(1) : file;
    try (CSVParser rows = parser(text)) {
      if (!rows.getHeaderMap().keySet().containsAll(NEEDED)) {
        throw new BadCalendar("csv-columns", String.join(",", NEEDED.stream().sorted().toList()));
      }
      var holidays = new ArrayList<Holiday>();
      for (CSVRecord row : rows) {
        if (holidays.size() == MOST) {
          throw new BadCalendar("too-long", MOST);
        }
        holidays.add(holiday(row));
      }
      return holidays;
    } catch (IOException | IllegalStateException | java.io.UncheckedIOException broken) {
      throw new BadCalendar("csv-unreadable");
    }
  }

  private static CSVParser parser(String text) throws IOException {
    String heading = text.lines().findFirst().orElse("");
    try {
      return CSVParser.parse(
          text,
          CSVFormat.RFC4180
              .builder()
              .setDelimiter(heading.contains(";") ? ';' : ',')
              .setHeader()
              .setSkipHeaderRecord(true)
              .setIgnoreEmptyLines(true)
              .setIgnoreHeaderCase(true)
              .setTrim(true)
              .get());
    } catch (IllegalArgumentException columnTwice) {
      throw new BadCalendar("csv-unreadable");
    }
  }

  private static Holiday holiday(CSVRecord row) {
    long line = row.getRecordNumber() + 1;
    if (!row.isConsistent()) {
      throw new BadCalendar("csv-row", line);
    }
    return new Holiday(
        date(row.get("date"), line),
        kind(row.get("kind"), line),
        text(row.get("name"), line),
        text(row.get("decree"), line),
        date(row.get("decree_date"), line),
        row.isMapped("hours") ? Shifts.read(row.get("hours")) : List.of());
  }

  private static LocalDate date(String typed, long line) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException noSuchDay) {
      throw new BadCalendar("csv-date", line, typed);
    }
  }

  private static Holiday.Kind kind(String typed, long line) {
    try {
      return Holiday.Kind.valueOf(typed.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new BadCalendar("csv-kind", line, typed);
    }
  }

  private static String text(String typed, long line) {
    if (typed.isBlank() || typed.length() > LONGEST) {
      throw new BadCalendar("csv-row", line);
    }
    return typed;
  }
}
