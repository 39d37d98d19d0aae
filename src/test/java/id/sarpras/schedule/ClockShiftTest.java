package id.sarpras.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.shared.Period;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/// A series is moved on the wall clock.
class ClockShiftTest {

  static final ZoneId LONDON = ZoneId.of("Europe/London");

  @Test
  void anHourLaterIsAnHourLaterAlsoWhereTheClocksWereChanged() {
    Period winter = at(LocalDate.of(2027, 3, 27), 9, 11);
    Period summer = at(LocalDate.of(2027, 3, 28), 9, 11);
    var later = ClockShift.between(winter, at(LocalDate.of(2027, 3, 29), 10, 13), LONDON);
    assertThat(later).isEqualTo(new ClockShift(Duration.ofHours(49), Duration.ofHours(50)));
    assertThat(later.of(summer, LONDON)).isEqualTo(at(LocalDate.of(2027, 3, 30), 10, 13));
  }

  /// The dates keep their distances on the wall clock, wherever all of them are moved.
  @Property(tries = 300)
  void aShiftOfAllKeepsTheDistances(
      @ForAll @Size(min = 2, max = 20) List<@IntRange(max = 800) Integer> days,
      @ForAll @IntRange(min = -60, max = 60) int byDays,
      @ForAll @IntRange(min = 4, max = 18) int from,
      @ForAll @IntRange(min = 1, max = 5) int hours) {
    List<Period> before =
        days.stream().map(day -> at(LocalDate.of(2026, 1, 1).plusDays(day), 9, 11)).toList();
    LocalDate first = day(before.getFirst()).plusDays(byDays);
    var shift = ClockShift.between(before.getFirst(), at(first, from, from + hours), LONDON);
    List<Period> after = before.stream().map(period -> shift.of(period, LONDON)).toList();
    assertThat(after.getFirst()).isEqualTo(at(first, from, from + hours));
    for (int i = 0; i < before.size(); i++) {
      assertThat(between(after.getFirst(), after.get(i)))
          .isEqualTo(between(before.getFirst(), before.get(i)));
      assertThat(after.get(i))
          .isEqualTo(at(day(before.get(i)).plusDays(byDays), from, from + hours));
    }
  }

  private static Duration between(Period one, Period other) {
    return Duration.between(
        LocalDateTime.ofInstant(one.start(), LONDON),
        LocalDateTime.ofInstant(other.start(), LONDON));
  }

  private static LocalDate day(Period period) {
    return LocalDate.ofInstant(period.start(), LONDON);
  }

  private static Period at(LocalDate day, int from, int until) {
    return Period.on(day, LocalTime.of(from, 0), LocalTime.of(until, 0), LONDON);
  }
}
