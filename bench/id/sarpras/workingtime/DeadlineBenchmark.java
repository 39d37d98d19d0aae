package id.sarpras.workingtime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What a deadline costs, with ten years of calendar loaded, beside the naive clock of the tests.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class DeadlineBenchmark {

  private static final int MINUTES = 5 * 365 * 24 * 60;

  private final OfficeCalendar office = office();
  private final NaiveClock naive = new NaiveClock(office);
  private final OfficeCalendar closed = closedFrom2026(4_400);
  private final OfficeCalendar never = closedFrom2026(45_000);
  private final Instant afterClosing = Instant.parse("2026-02-10T03:00:00Z");
  private final Instant first = Instant.parse("2021-01-04T00:00:00Z");
  private int next;

  @Benchmark
  public Deadline hours3() {
    return office.deadline(new Limit.WorkingHours(3), received(), List.of());
  }

  @Benchmark
  public Deadline days60() {
    return office.deadline(new Limit.WorkingDays(60), received(), List.of());
  }

  @Benchmark
  public Deadline days600() {
    return office.deadline(new Limit.WorkingDays(600), received(), List.of());
  }

  /// Closed for twelve years: the right answer.
  @Benchmark
  public Deadline hostileClosedForYears() {
    return closed.deadline(new Limit.WorkingDays(60), received(), List.of());
  }

  /// Closed for good: a refusal.
  @Benchmark
  public Object hostileNeverAgain() {
    try {
      return never.deadline(new Limit.WorkingDays(60), afterClosing, List.of());
    } catch (NoWorkingTime refused) {
      return refused;
    }
  }

  @Benchmark
  public Instant naiveHours3() {
    return naive.due(new Limit.WorkingHours(3), received(), List.of());
  }

  @Benchmark
  public Instant naiveDays60() {
    return naive.due(new Limit.WorkingDays(60), received(), List.of());
  }

  /// Another minute each time, so that nothing is remembered.
  private Instant received() {
    next = (next + 7919) % MINUTES;
    return first.plusSeconds(next * 60L);
  }

  private static OfficeCalendar closedFrom2026(int days) {
    LocalDate first = LocalDate.of(2026, 1, 1);
    return new OfficeCalendar(
        "1",
        ZoneId.of("Asia/Pontianak"),
        List.of(WeeklyHours.shipped()),
        first
            .datesUntil(first.plusDays(days))
            .map(day -> new Holiday(day, Holiday.Kind.NATIONAL, "libur", "tanpa", first))
            .toList());
  }

  /// The shipped holidays, repeated so that each of ten years has them.
  private static OfficeCalendar office() {
    var holidays = new ArrayList<Holiday>();
    List<Holiday> shipped = Calendars.shippedHolidays();
    for (int year = 2020; year < 2030; year++) {
      for (Holiday holiday : shipped) {
        if (holiday.day().getYear() == 2025 + year % 2) {
          holidays.add(
              new Holiday(
                  LocalDate.of(year, holiday.day().getMonth(), holiday.day().getDayOfMonth()),
                  holiday.kind(),
                  holiday.name(),
                  holiday.decree(),
                  holiday.decreeDate()));
        }
      }
    }
    return new OfficeCalendar(
        "1", ZoneId.of("Asia/Pontianak"), List.of(WeeklyHours.shipped()), holidays);
  }
}
