package id.sarpras.workingtime;

import id.sarpras.shared.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/// When an office works: dated weekly hours, and holidays with the decree behind each. Immutable; a
/// change is another calendar with another version.
public final class OfficeCalendar {

  private final String version;
  private final ZoneId zone;
  private final CalendarContent content;
  private final Map<LocalDate, Holiday> holidays = new HashMap<>();
  private final Set<Integer> decreedYears;

  /// Grows as far as deadlines ask for, and never becomes shorter; each of its states is right.
  private volatile Timetable timetable;

  private volatile boolean isOver;

  /// @param zone the zone of the office's clock; the server's own plays no part
  public OfficeCalendar(String version, ZoneId zone, CalendarContent content) {
    this.version = version;
    this.zone = zone;
    this.content = content;
    content.holidays().forEach(day -> holidays.merge(day.day(), day, OfficeCalendar::lessWorked));
    this.decreedYears =
        content.holidays().stream()
            .filter(day -> day.kind() == Holiday.Kind.NATIONAL)
            .map(day -> day.day().getYear())
            .collect(Collectors.toUnmodifiableSet());
    this.timetable = laidOut();
  }

  /// As far as anything is said of it, and ten years at least.
  private Timetable laidOut() {
    LocalDate last = content.hours().getLast().validFrom();
    if (!content.holidays().isEmpty() && content.holidays().getLast().day().isAfter(last)) {
      last = content.holidays().getLast().day();
    }
    Timetable known =
        Timetable.from(content.hours().getFirst().validFrom(), zone).prolonged(this::shiftsOn);
    while (!known.until().isAfter(last)) {
      known = known.prolonged(this::shiftsOn);
    }
    return known;
  }

  /// @throws BadCalendar where hours and holidays contradict each other
  public OfficeCalendar(
      String version, ZoneId zone, Collection<WeeklyHours> hours, Collection<Holiday> holidays) {
    this(version, zone, new CalendarContent(List.copyOf(hours), List.copyOf(holidays)));
  }

  public String version() {
    return version;
  }

  public ZoneId zone() {
    return zone;
  }

  public CalendarContent content() {
    return content;
  }

  /// The holiday on a day, if it is one. Where there are several, the one that leaves least to
  /// work; a national holiday before a joint leave.
  public Optional<Holiday> holiday(LocalDate day) {
    return Optional.ofNullable(holidays.get(day));
  }

  public boolean isWorkingDay(LocalDate day) {
    return !shiftsOn(day).isEmpty();
  }

  /// The shifts of a day in their order; none on a holiday, before the first hours are in force,
  /// and after the last day that a calendar can know.
  public List<Shift> shiftsOn(LocalDate day) {
    if (day.isAfter(CalendarContent.LAST)) {
      return List.of();
    }
    Holiday holiday = holidays.get(day);
    return holiday == null
        ? hoursOn(day).map(week -> week.on(day.getDayOfWeek())).orElse(List.of())
        : holiday.shifts();
  }

  /// The weekly hours in force on a day: those for a while before those without an end.
  public Optional<WeeklyHours> hoursOn(LocalDate day) {
    return content.hours().stream()
        .filter(week -> week.isInForce(day))
        .max(Comparator.comparing(WeeklyHours::isForAWhile).thenComparing(WeeklyHours::validFrom));
  }

  /// Whether the national holidays of a year are decreed.
  public boolean isDecreed(int year) {
    return decreedYears.contains(year);
  }

  /// Whether the office works at an instant.
  public boolean isOpen(Instant instant) {
    long second = instant.getEpochSecond();
    Timetable known = reaching(second);
    return known.position(second + 1) > known.position(second);
  }

  /// The working time between two instants, in whole seconds; zero where the second is not after
  /// the first.
  public Duration workingTimeBetween(Instant from, Instant until) {
    Timetable known = reaching(Math.max(from.getEpochSecond(), until.getEpochSecond()));
    return Duration.ofSeconds(
        Math.max(
            0, known.position(until.getEpochSecond()) - known.position(from.getEpochSecond())));
  }

  /// By when something is due that was received at an instant, to the second.
  ///
  /// `WORKING_HOURS n`: n hours of working time; used up exactly at the end of a shift, it is due
  /// at that end. `WORKING_DAYS n`: what comes after closing or on a day off counts as received on
  /// the next working day; day 1 is the working day after; due at the closing of day n.
  /// `CALENDAR_DAYS n`: the same effective day of receipt plus n days, rolled forward to a working
  /// day's closing. A rest shifts hours by the working time it covers, and days by the number of
  /// working days it covers wholly; a rest that begins after the due instant changes nothing.
  ///
  /// @param rests the periods in which the clock stood still; they may touch and overlap
  /// @throws NoWorkingTime where the office does not work within ten years
  public Deadline deadline(Limit limit, Instant received, List<Period> rests) {
    long second = received.getEpochSecond();
    long due =
        switch (limit) {
          case Limit.WorkingHours(int amount) -> afterHours(second, amount, rests);
          case Limit.WorkingDays(int amount) -> {
            int day = dayOfReceipt(second);
            yield closing(moved(day, day + amount, second, rests));
          }
          case Limit.CalendarDays(int amount) -> {
            int day = dayOfReceipt(second);
            int rolled = find(known -> known.dayFrom(known.epochDay(day) + amount));
            yield closing(moved(day, rolled, second, rests));
          }
        };
    Instant instant = Instant.ofEpochSecond(due);
    return new Deadline(instant, isProvisional(received, instant), version);
  }

  /// The day on which something counts as received: its own, or the next working day where it comes
  /// after closing or on a day off.
  public LocalDate dayOfReceipt(Instant received) {
    int day = dayOfReceipt(received.getEpochSecond());
    return LocalDate.ofEpochDay(timetable.epochDay(day));
  }

  /// The same with every step that leads there.
  ///
  /// @throws NoWorkingTime where the office does not work within ten years
  public Explanation explain(Limit limit, Instant received, List<Period> rests) {
    return Explainer.explain(this, limit, received, rests);
  }

  /// The shifts of a day as stretches of time. Where a clock is put forward one may vanish.
  List<Period> periodsOn(LocalDate day) {
    var periods = new ArrayList<Period>();
    for (Shift shift : shiftsOn(day)) {
      Instant start = day.atTime(shift.opens()).atZone(zone).toInstant();
      Instant end = day.atStartOfDay().plusSeconds(shift.end()).atZone(zone).toInstant();
      if (end.isAfter(start)) {
        periods.add(new Period(start, end));
      }
    }
    return periods;
  }

  private long afterHours(long received, int amount, List<Period> rests) {
    Timetable known = reaching(received);
    long start = known.position(received);
    long target = start + amount * 3600L;
    Rests stretches = Rests.of(rests, reachingEndOf(rests), start);
    for (int i = 0; i < stretches.count() && stretches.from()[i] < target; i++) {
      target += stretches.until()[i] - stretches.from()[i];
    }
    known = timetable;
    while (known.length() < target) {
      known = prolonged(known);
    }
    return known.second(target);
  }

  /// Moves a due day on by the working days that rested wholly.
  private int moved(int receipt, int due, long received, List<Period> rests) {
    if (rests.isEmpty()) {
      return due;
    }
    Timetable known = reachingEndOf(rests);
    Rests stretches = Rests.of(rests, known, known.position(received));
    int day = due;
    for (int i = 0; i < stretches.count(); i++) {
      int first = Math.max(receipt, known.dayThatOpensFrom(stretches.from()[i]));
      if (first > day) {
        break;
      }
      int end = first;
      while (end < known.workingDays() && known.closingPosition(end) <= stretches.until()[i]) {
        end++;
      }
      day += end - first;
    }
    return day;
  }

  private int dayOfReceipt(long received) {
    reaching(received);
    return find(known -> known.dayThatCloses(received));
  }

  private long closing(int day) {
    return timetable.closing(find(known -> Math.min(day, known.workingDays())));
  }

  /// A working day that may lie behind what the timetable knows so far.
  private int find(ToIntFunction<Timetable> day) {
    Timetable known = timetable;
    int found = day.applyAsInt(known);
    while (found >= known.workingDays()) {
      known = prolonged(known);
      found = day.applyAsInt(known);
    }
    return found;
  }

  private Timetable reachingEndOf(List<Period> rests) {
    Timetable known = timetable;
    for (Period rest : rests) {
      known = reaching(rest.end().getEpochSecond());
    }
    return known;
  }

  /// Where the office never works again there is nothing more to know.
  private Timetable reaching(long second) {
    Timetable known = timetable;
    while (known.end() <= second && !isOver) {
      known = longer(known);
    }
    return timetable;
  }

  private Timetable prolonged(Timetable known) {
    Timetable longer = longer(known);
    if (longer.workingDays() == known.workingDays()) {
      throw new NoWorkingTime(version);
    }
    return longer;
  }

  /// One who asks lays it out, and others who ask meanwhile take what there is then.
  private synchronized Timetable longer(Timetable known) {
    if (timetable == known && !isOver) {
      timetable = known.prolonged(this::shiftsOn);
      isOver = timetable.workingDays() == known.workingDays();
    }
    return timetable;
  }

  private boolean isProvisional(Instant received, Instant due) {
    int last = LocalDate.ofInstant(due, zone).getYear();
    for (int year = LocalDate.ofInstant(received, zone).getYear(); year <= last; year++) {
      if (!isDecreed(year)) {
        return true;
      }
    }
    return false;
  }

  private static Holiday lessWorked(Holiday one, Holiday other) {
    int order =
        Comparator.comparingInt(Holiday::secondsWorked)
            .thenComparing(Holiday::kind)
            .compare(one, other);
    return order <= 0 ? one : other;
  }
}
