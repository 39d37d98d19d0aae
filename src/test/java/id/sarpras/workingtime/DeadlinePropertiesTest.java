package id.sarpras.workingtime;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.shared.Period;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// What holds in every office: whatever its hours, holidays and zone.
class DeadlinePropertiesTest {

  static final int FIRST_YEAR = 2025;

  @Property(tries = 200)
  void theWorkingTimeToADeadlineIsTheLimit(
      @ForAll("offices") OfficeCalendar office,
      @ForAll("minutes") long minute,
      @ForAll @IntRange(min = 1, max = 60) int hours) {
    Instant received = at(office, minute);
    assertThat(office.workingTimeBetween(received, hours(office, received, hours)))
        .isEqualTo(Duration.ofHours(hours));
  }

  @Property(tries = 200)
  void twoLimitsAfterEachOtherAreTheirSum(
      @ForAll("offices") OfficeCalendar office,
      @ForAll("minutes") long minute,
      @ForAll @IntRange(min = 1, max = 40) int first,
      @ForAll @IntRange(min = 1, max = 40) int second) {
    Instant received = at(office, minute);
    assertThat(hours(office, hours(office, received, first), second))
        .isEqualTo(hours(office, received, first + second));
    Instant days = due(office, new Limit.WorkingDays(first), received);
    assertThat(due(office, new Limit.WorkingDays(second), days))
        .isEqualTo(due(office, new Limit.WorkingDays(first + second), received));
  }

  @Property(tries = 200)
  void whoComesLaterIsDueNoEarlierAndMoreIsDueLater(
      @ForAll("offices") OfficeCalendar office,
      @ForAll("minutes") long minute,
      @ForAll @IntRange(min = 0, max = 20_000) int later,
      @ForAll("limits") Limit limit) {
    Instant received = at(office, minute);
    Instant due = due(office, limit, received);
    assertThat(due(office, limit, received.plusSeconds(later * 60L))).isAfterOrEqualTo(due);
    assertThat(due(office, Limit.of(limit.kind(), limit.amount() + 1), received))
        .isAfterOrEqualTo(due);
    assertThat(due).isAfterOrEqualTo(received);
  }

  @Property(tries = 200)
  void aDeadlineLiesInsideWorkingTimeOrAtItsEnd(
      @ForAll("offices") OfficeCalendar office,
      @ForAll("minutes") long minute,
      @ForAll("limits") Limit limit) {
    Instant due = due(office, limit, at(office, minute));
    assertThat(office.isOpen(due.minusSeconds(1))).isTrue();
    if (!(limit instanceof Limit.WorkingHours)) {
      LocalDate day = LocalDate.ofInstant(due.minusSeconds(1), office.zone());
      assertThat(office.periodsOn(day).getLast().end()).isEqualTo(due);
    }
  }

  @Property(tries = 200)
  void anEmptyRestChangesNothingAndNoRestBringsADeadlineForward(
      @ForAll("offices") OfficeCalendar office,
      @ForAll("minutes") long minute,
      @ForAll("limits") Limit limit,
      @ForAll("rests") List<Long> ends) {
    Instant received = at(office, minute);
    Instant due = due(office, limit, received);
    var closed = closedTime(office, received);
    assertThat(office.deadline(limit, received, closed).due()).isEqualTo(due);
    List<Period> rests = rests(received, ends);
    assertThat(office.deadline(limit, received, rests).due()).isAfterOrEqualTo(due);
    var after = List.of(new Period(due, due.plusSeconds(500_000)));
    assertThat(office.deadline(limit, received, after).due()).isEqualTo(due);
  }

  @Property(tries = 120)
  void theNaiveClockSaysTheSame(
      @ForAll("offices") OfficeCalendar office,
      @ForAll("minutes") long minute,
      @ForAll("limits") Limit limit,
      @ForAll("rests") List<Long> ends) {
    Instant received = at(office, minute);
    List<Period> rests = rests(received, ends);
    assertThat(office.deadline(limit, received, rests).due())
        .isEqualTo(new NaiveClock(office).due(limit, received, rests));
  }

  @Property(tries = 120)
  void theExplanationCountsToTheSameDay(
      @ForAll("offices") OfficeCalendar office,
      @ForAll("minutes") long minute,
      @ForAll("limits") Limit limit,
      @ForAll("rests") List<Long> ends) {
    Instant received = at(office, minute);
    Explanation explained = office.explain(limit, received, rests(received, ends));
    switch (limit) {
      case Limit.WorkingHours(int amount) ->
          assertThat(last(explained, Explanation.Worked.class))
              .isEqualTo(
                  Optional.of(
                      new Explanation.Worked(
                          last(explained, Explanation.Worked.class).orElseThrow().time(),
                          Duration.ofHours(amount))));
      case Limit.WorkingDays(int amount) -> {
        var counted = last(explained, Explanation.Counted.class).orElseThrow();
        assertThat(counted.last()).isEqualTo(amount);
        assertThat(counted.until())
            .isEqualTo(
                LocalDate.ofInstant(explained.deadline().due().minusSeconds(1), office.zone()));
      }
      case Limit.CalendarDays(int amount) ->
          assertThat(last(explained, Explanation.Counted.class).orElseThrow().last())
              .isEqualTo(amount);
    }
  }

  @Property(tries = 120)
  void theRestsThatAreExplainedAreWhatMovesTheDeadline(
      @ForAll("offices") OfficeCalendar office,
      @ForAll("minutes") long minute,
      @ForAll("limits") Limit limit,
      @ForAll("rests") List<Long> ends) {
    Instant received = at(office, minute);
    Explanation explained = office.explain(limit, received, rests(received, ends));
    Instant without = due(office, limit, received);
    Instant due = explained.deadline().due();
    if (!(limit instanceof Limit.WorkingHours)) {
      assertThat(sum(explained, Explanation.Rested::days))
          .isEqualTo(workingDaysAfter(office, without, due));
    }
    assertThat(explained.steps().stream().filter(Explanation.Rested.class::isInstance).count() > 0)
        .isEqualTo(rests(received, ends).stream().anyMatch(rest -> isMet(rest, received, due)));
  }

  private static boolean isMet(Period rest, Instant received, Instant due) {
    return rest.end().isAfter(received) && rest.start().isBefore(due);
  }

  private static int sum(Explanation explained, ToIntFunction<Explanation.Rested> part) {
    return explained.steps().stream()
        .filter(Explanation.Rested.class::isInstance)
        .map(Explanation.Rested.class::cast)
        .mapToInt(part)
        .sum();
  }

  private static long workingDaysAfter(OfficeCalendar office, Instant from, Instant until) {
    LocalDate first = LocalDate.ofInstant(from.minusSeconds(1), office.zone()).plusDays(1);
    LocalDate last = LocalDate.ofInstant(until.minusSeconds(1), office.zone());
    return first
        .datesUntil(last.plusDays(1))
        .filter(day -> !office.periodsOn(day).isEmpty())
        .count();
  }

  @Property(tries = 100)
  void theSameInEveryZoneWithoutSummerTime(
      @ForAll("minutes") long minute, @ForAll("limits") Limit limit) {
    LocalDateTime received = LocalDate.of(FIRST_YEAR, 1, 1).atStartOfDay().plusMinutes(minute);
    assertThat(local("Asia/Makassar", received, limit))
        .isEqualTo(local("Asia/Jakarta", received, limit));
    assertThat(local("Asia/Jayapura", received, limit))
        .isEqualTo(local("Asia/Jakarta", received, limit));
  }

  @Provide
  Arbitrary<OfficeCalendar> offices() {
    Arbitrary<ZoneId> zones =
        Arbitraries.of("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura", "Europe/Berlin")
            .map(ZoneId::of);
    Arbitrary<List<Holiday>> holidays =
        Combinators.combine(
                Arbitraries.integers().between(0, 1000), Arbitraries.of(Holiday.Kind.class), days())
            .as(
                (day, kind, shifts) ->
                    new Holiday(
                        LocalDate.of(FIRST_YEAR, 1, 1).plusDays(day),
                        kind,
                        "libur",
                        "SKB",
                        LocalDate.of(FIRST_YEAR, 1, 1),
                        shifts.size() > 2 ? shifts : List.of()))
            .list()
            .uniqueElements(holiday -> holiday.day() + " " + holiday.kind())
            .ofMaxSize(60);
    return Combinators.combine(zones, week(), holidays, Arbitraries.integers().between(0, 900))
        .as(
            (zone, hours, off, change) -> {
              LocalDate later = LocalDate.of(FIRST_YEAR, 1, 2).plusDays(change);
              return new OfficeCalendar(
                  "1",
                  zone,
                  List.of(
                      new WeeklyHours(LocalDate.of(2020, 1, 1), hours),
                      new WeeklyHours(
                          later, Optional.of(later.plusDays(29)), shorter(hours), "Ramadan")),
                  off);
            });
  }

  private static Arbitrary<EnumMap<DayOfWeek, List<Shift>>> week() {
    return days()
        .list()
        .ofSize(7)
        .filter(week -> week.stream().anyMatch(day -> !day.isEmpty()))
        .map(
            week -> {
              var hours = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
              for (DayOfWeek day : DayOfWeek.values()) {
                hours.put(day, week.get(day.ordinal()));
              }
              return hours;
            });
  }

  /// Up to three shifts between quarters of an hour, touching or apart, the last one perhaps until
  /// midnight.
  private static Arbitrary<List<Shift>> days() {
    return Arbitraries.integers()
        .between(0, 96)
        .set()
        .ofMaxSize(6)
        .map(
            quarters -> {
              List<Integer> sorted = quarters.stream().sorted().toList();
              var shifts = new ArrayList<Shift>();
              for (int i = 1; i < sorted.size(); i += sorted.get(0) % 2 == 0 ? 1 : 2) {
                shifts.add(new Shift(time(sorted.get(i - 1)), time(sorted.get(i))));
              }
              return shifts;
            });
  }

  private static LocalTime time(int quarter) {
    return LocalTime.ofSecondOfDay(quarter % 96 * 900L);
  }

  private static EnumMap<DayOfWeek, List<Shift>> shorter(EnumMap<DayOfWeek, List<Shift>> hours) {
    var fewer = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
    hours.forEach((day, shifts) -> fewer.put(day, shifts.stream().limit(1).toList()));
    return fewer;
  }

  @Provide
  Arbitrary<Long> minutes() {
    return Arbitraries.longs().between(0, 700L * 24 * 60);
  }

  @Provide
  Arbitrary<Limit> limits() {
    return Combinators.combine(
            Arbitraries.of("WORKING_HOURS", "WORKING_DAYS", "CALENDAR_DAYS"),
            Arbitraries.integers().between(1, 25))
        .as(Limit::of);
  }

  @Provide
  Arbitrary<List<Long>> rests() {
    return Arbitraries.longs().between(-2000, 30_000).list().ofMaxSize(6);
  }

  private static List<Period> rests(Instant received, List<Long> ends) {
    var rests = new ArrayList<Period>();
    for (int i = 1; i < ends.size(); i += 2) {
      long from = Math.min(ends.get(i - 1), ends.get(i));
      long until = Math.max(ends.get(i - 1), ends.get(i)) + 1;
      rests.add(new Period(received.plusSeconds(from * 60), received.plusSeconds(until * 60)));
    }
    return rests;
  }

  /// All the time within a month in which the office is closed.
  private static List<Period> closedTime(OfficeCalendar office, Instant received) {
    var closed = new ArrayList<Period>();
    Instant from = received;
    LocalDate first = LocalDate.ofInstant(received, office.zone());
    for (int i = 0; i < 30; i++) {
      for (Period shift : office.periodsOn(first.plusDays(i))) {
        if (shift.start().isAfter(from)) {
          closed.add(new Period(from, shift.start()));
        }
        from = shift.end().isAfter(from) ? shift.end() : from;
      }
    }
    return closed;
  }

  private static <T> Optional<T> last(Explanation explained, Class<T> kind) {
    return explained.steps().reversed().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst();
  }

  private static LocalDateTime local(String zone, LocalDateTime received, Limit limit) {
    var office =
        new OfficeCalendar(
            "1", ZoneId.of(zone), List.of(WeeklyHours.shipped()), Calendars.shippedHolidays());
    Instant due = due(office, limit, received.atZone(office.zone()).toInstant());
    return LocalDateTime.ofInstant(due, office.zone());
  }

  private static Instant at(OfficeCalendar office, long minute) {
    return LocalDate.of(FIRST_YEAR, 1, 1)
        .atStartOfDay()
        .plusMinutes(minute)
        .atZone(office.zone())
        .toInstant();
  }

  private static Instant hours(OfficeCalendar office, Instant received, int amount) {
    return due(office, new Limit.WorkingHours(amount), received);
  }

  private static Instant due(OfficeCalendar office, Limit limit, Instant received) {
    return office.deadline(limit, received, List.of()).due();
  }
}
