package id.sarpras.workingtime;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The shifts of one day: in their order, apart from each other or touching.
public final class Shifts {

  private static final Pattern SHIFT =
      Pattern.compile("(\\d{1,2})[:.](\\d{2})\\s*[-–]\\s*(\\d{1,2})[:.](\\d{2})");

  private Shifts() {}

  /// In their order.
  ///
  /// @throws BadCalendar where two overlap
  static List<Shift> inOrder(List<Shift> shifts) {
    List<Shift> ordered = shifts.stream().sorted(Comparator.comparing(Shift::opens)).toList();
    for (int i = 1; i < ordered.size(); i++) {
      if (ordered.get(i).opens().toSecondOfDay() < ordered.get(i - 1).end()) {
        throw new BadCalendar("shifts-overlap", ordered.get(i - 1), ordered.get(i));
      }
    }
    return ordered;
  }

  /// Shifts as people type them: `07.30-12.00, 13.00-16.00`; nothing for a day off.
  ///
  /// @throws BadCalendar where that cannot be read, or two overlap
  public static List<Shift> read(String typed) {
    var shifts = new ArrayList<Shift>();
    for (String one : typed.strip().split("\\s*[,;]\\s*")) {
      if (!one.isEmpty()) {
        shifts.add(shift(one));
      }
    }
    return inOrder(shifts);
  }

  /// The same as text.
  public static String write(List<Shift> shifts) {
    return shifts.stream().map(Shift::toString).collect(Collectors.joining(", "));
  }

  private static Shift shift(String typed) {
    Matcher times = SHIFT.matcher(typed);
    if (!times.matches()) {
      throw new BadCalendar("shift-unreadable", typed);
    }
    try {
      return new Shift(time(times, 1, false), time(times, 3, true));
    } catch (DateTimeException | IllegalArgumentException impossible) {
      throw new BadCalendar("shift-unreadable", typed);
    }
  }

  private static LocalTime time(Matcher times, int group, boolean isEnd) {
    int hour = Integer.parseInt(times.group(group));
    int minute = Integer.parseInt(times.group(group + 1));
    boolean isMidnight = hour == 24 && minute == 0 && isEnd;
    if (hour == 0 && minute == 0 && isEnd) {
      throw new IllegalArgumentException("The end of a day is 24:00");
    }
    return isMidnight ? LocalTime.MIDNIGHT : LocalTime.of(hour, minute);
  }
}
