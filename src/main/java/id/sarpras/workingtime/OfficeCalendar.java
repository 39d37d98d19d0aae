package id.sarpras.workingtime;

import id.sarpras.shared.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// When an office works: dated weekly hours, and holidays with the decree behind each. Immutable; a
/// change is another calendar with another version.
public final class OfficeCalendar {

  private static final int TEN_YEARS = 3660;

  private final String version;
  private final ZoneId zone;
  private final NavigableMap<LocalDate, WeeklyHours> hours;
  private final Map<LocalDate, Holiday> holidays;
  private final Set<Integer> decreedYears;

  /// @param zone the zone of the office's clock; the server's own plays no part
  /// @param holidays a day may be in it twice (a national holiday and joint leave): it is off all
  ///   the same
  /// @throws IllegalArgumentException where the office has no working hours at all
  public OfficeCalendar(
      String version, ZoneId zone, Collection<WeeklyHours> hours, Collection<Holiday> holidays) {
    this.version = version;
    this.zone = zone;
    this.hours = new TreeMap<>();
    hours.forEach(week -> this.hours.put(week.validFrom(), week));
    if (hours.stream().allMatch(week -> week.shifts().values().stream().allMatch(List::isEmpty))) {
      throw new IllegalArgumentException("The office has no working hours at all");
    }
    this.holidays =
        holidays.stream()
            .collect(Collectors.toUnmodifiableMap(Holiday::day, day -> day, OfficeCalendar::first));
    this.decreedYears =
        holidays.stream().map(day -> day.day().getYear()).collect(Collectors.toUnmodifiableSet());
  }

  public String version() {
    return version;
  }

  public ZoneId zone() {
    return zone;
  }

  /// The holiday on a day, if it is one.
  public Optional<Holiday> holiday(LocalDate day) {
    return Optional.ofNullable(holidays.get(day));
  }

  public boolean isWorkingDay(LocalDate day) {
    return !shiftsOn(day).isEmpty();
  }

  /// The shifts of a day in their order; none on a holiday and before the first hours are in force.
  public List<Shift> shiftsOn(LocalDate day) {
    var week = hours.floorEntry(day);
    return week == null || holidays.containsKey(day)
        ? List.of()
        : week.getValue().on(day.getDayOfWeek());
  }

  /// The working time between two instants; zero where the second is not after the first.
  public Duration workingTimeBetween(Instant from, Instant until) {
    var sum = Duration.ZERO;
    if (!until.isAfter(from)) {
      return sum;
    }
    LocalDate last = LocalDate.ofInstant(until, zone);
    for (var day = LocalDate.ofInstant(from, zone); !day.isAfter(last); day = day.plusDays(1)) {
      for (Period shift : periodsOn(day)) {
        sum = sum.plus(Spans.common(shift, from, until));
      }
    }
    return sum;
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
    var spans = Spans.of(rests);
    Instant due =
        switch (limit) {
          case Limit.WorkingHours(int amount) -> afterHours(received, amount, spans);
          case Limit.WorkingDays(int amount) ->
              closing(afterWorkingDays(dayOfReceipt(received), amount, spans));
          case Limit.CalendarDays(int amount) ->
              closing(afterCalendarDays(dayOfReceipt(received), amount, spans));
        };
    return new Deadline(due, isProvisional(received, due), version);
  }

  private Instant afterHours(Instant received, int amount, Spans rests) {
    var left = Duration.ofHours(amount);
    LocalDate first = LocalDate.ofInstant(received, zone);
    for (int i = 0; i < TEN_YEARS + amount; i++) {
      for (Period shift : periodsOn(first.plusDays(i))) {
        for (Period span : rests.without(shift, received)) {
          if (left.compareTo(span.length()) <= 0) {
            return span.start().plus(left);
          }
          left = left.minus(span.length());
        }
      }
    }
    throw new NoWorkingTime(version);
  }

  private LocalDate afterWorkingDays(LocalDate received, int amount, Spans rests) {
    int left = amount + (isAtRest(received, rests) ? 1 : 0);
    LocalDate day = received;
    while (left > 0) {
      day = workingDayFrom(day.plusDays(1));
      left -= isAtRest(day, rests) ? 0 : 1;
    }
    return day;
  }

  private LocalDate afterCalendarDays(LocalDate received, int amount, Spans rests) {
    LocalDate due = workingDayFrom(received.plusDays(amount));
    int rested =
        (int) received.datesUntil(due.plusDays(1)).filter(day -> isAtRest(day, rests)).count();
    LocalDate day = due;
    while (rested > 0) {
      day = workingDayFrom(day.plusDays(1));
      rested -= isAtRest(day, rests) ? 0 : 1;
    }
    return day;
  }

  private LocalDate dayOfReceipt(Instant received) {
    LocalDate day = LocalDate.ofInstant(received, zone);
    return isWorkingDay(day) && !received.isAfter(closing(day))
        ? day
        : workingDayFrom(day.plusDays(1));
  }

  private LocalDate workingDayFrom(LocalDate first) {
    for (int i = 0; i < TEN_YEARS; i++) {
      if (isWorkingDay(first.plusDays(i))) {
        return first.plusDays(i);
      }
    }
    throw new NoWorkingTime(version);
  }

  private boolean isAtRest(LocalDate day, Spans rests) {
    return isWorkingDay(day) && periodsOn(day).stream().allMatch(rests::cover);
  }

  private Instant closing(LocalDate day) {
    return periodsOn(day).getLast().end();
  }

  private List<Period> periodsOn(LocalDate day) {
    return shiftsOn(day).stream()
        .map(shift -> Period.on(day, shift.opens(), shift.closes(), zone))
        .toList();
  }

  private boolean isProvisional(Instant received, Instant due) {
    int last = LocalDate.ofInstant(due, zone).getYear();
    for (int year = LocalDate.ofInstant(received, zone).getYear(); year <= last; year++) {
      if (!decreedYears.contains(year)) {
        return true;
      }
    }
    return false;
  }

  private static Holiday first(Holiday one, Holiday other) {
    return one.kind() == Holiday.Kind.NATIONAL ? one : other;
  }
}
