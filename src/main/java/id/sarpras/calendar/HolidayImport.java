package id.sarpras.calendar;

import id.sarpras.workingtime.BadCalendar;
import id.sarpras.workingtime.CalendarContent;
import id.sarpras.workingtime.Holiday;
import id.sarpras.workingtime.HolidayCsv;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Takes the holidays of a decree into a calendar, from a CSV or an iCalendar file.
public final class HolidayImport {

  /// The largest file: a list of holidays has some kilobytes.
  public static final int MOST_BYTES = 1_000_000;

  private static final Set<Holiday.Kind> BY_DECREE =
      Set.of(Holiday.Kind.NATIONAL, Holiday.Kind.JOINT_LEAVE);

  private HolidayImport() {}

  /// Whether a file is an iCalendar file, which does not name its decree.
  public static boolean isCalendar(byte[] file) {
    return new String(file, 0, Math.min(file.length, 200), StandardCharsets.ISO_8859_1)
        .contains("BEGIN:VCALENDAR");
  }

  /// The holidays of a file.
  ///
  /// @param decree used where the file is an iCalendar file
  /// @throws BadCalendar with what cannot be read
  public static List<Holiday> read(byte[] file, String decree, LocalDate decreeDate) {
    if (file.length == 0) {
      throw new BadCalendar("file-empty");
    }
    if (file.length > MOST_BYTES) {
      throw new BadCalendar("file-large");
    }
    String text = text(file);
    return isCalendar(file) ? HolidayIcs.read(text, decree, decreeDate) : HolidayCsv.read(text);
  }

  /// The calendar with the holidays of a decree in it.
  ///
  /// @param whole whether the file is the whole list of its years: national holidays and joint
  ///   leave that are not in it are dropped
  /// @throws BadCalendar where a day of a kind is in the file twice
  public static CalendarContent into(CalendarContent content, List<Holiday> fresh, boolean whole) {
    Set<Integer> years =
        fresh.stream().map(holiday -> holiday.day().getYear()).collect(Collectors.toSet());
    var holidays = new ArrayList<Holiday>();
    for (Holiday old : content.holidays()) {
      boolean isReplaced =
          fresh.stream().anyMatch(day -> day.day().equals(old.day()) && day.kind() == old.kind());
      boolean isDropped =
          whole && BY_DECREE.contains(old.kind()) && years.contains(old.day().getYear());
      if (!isReplaced && !isDropped) {
        holidays.add(old);
      }
    }
    holidays.addAll(fresh);
    return new CalendarContent(content.hours(), holidays);
  }

  private static String text(byte[] file) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw new BadCalendar("file-encoding");
    }
  }
}
