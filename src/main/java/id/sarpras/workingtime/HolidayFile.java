package id.sarpras.workingtime;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Holidays as a CSV file: `date,kind,name,decree,decree_date`, the decree in quotes where it has
/// commas.
final class HolidayFile {

  private static final Pattern ROW =
      Pattern.compile(
          "([0-9-]{10}),(NATIONAL|JOINT_LEAVE),([^,\"]+|\"[^\"]*\"),([^,\"]+|\"[^\"]*\"),([0-9-]{10})");

  private HolidayFile() {}

  /// @throws IllegalArgumentException with the row that cannot be read
  static List<Holiday> read(String csv) {
    return csv.lines().skip(1).filter(row -> !row.isBlank()).map(HolidayFile::holiday).toList();
  }

  private static Holiday holiday(String row) {
    Matcher parts = ROW.matcher(row.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException("Not a holiday: " + row);
    }
    return new Holiday(
        LocalDate.parse(parts.group(1)),
        Holiday.Kind.valueOf(parts.group(2)),
        parts.group(3).replace("\"", ""),
        parts.group(4).replace("\"", ""),
        LocalDate.parse(parts.group(5)));
  }
}
