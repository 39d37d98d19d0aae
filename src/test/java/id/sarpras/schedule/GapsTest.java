package id.sarpras.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.facility.Asked;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityRefusal;
import id.sarpras.facility.LendingRules;
import id.sarpras.facility.Opening;
import id.sarpras.facility.OpeningHours;
import id.sarpras.schedule.domain.Gaps;
import id.sarpras.shared.Period;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapsTest {

  static final ZoneId WIB = ZoneId.of("Asia/Pontianak");
  static final LocalDate DAY = LocalDate.of(2026, 12, 1);
  static final Period OPEN = period("07:00", "17:00");

  @Test
  void theNearestTimesThatDoNotOverlapAreOffered() {
    var taken = List.of(period("09:00", "12:00"));
    assertThat(nearest(period("09:00", "11:00"), taken, Duration.ZERO))
        .containsExactly(
            period("07:00", "09:00"), period("12:00", "14:00"), period("14:00", "16:00"));
  }

  @Test
  void theTurnRoundBeforeTheNextUseIsKept() {
    var taken = List.of(period("09:00", "12:00"));
    assertThat(nearest(period("09:00", "11:00"), taken, Duration.ofMinutes(15)))
        .doesNotContain(period("07:00", "09:00"));
  }

  @Test
  void nothingIsOfferedThatHasBegunOrDoesNotFit() {
    assertThat(
            Gaps.nearest(
                period("08:00", "10:00"),
                OPEN,
                List.of(),
                Duration.ZERO,
                OPEN.end().minusSeconds(7199)))
        .isEmpty();
    assertThat(nearest(period("06:00", "17:00"), List.of(), Duration.ZERO)).isEmpty();
    assertThat(nearest(period("09:00", "11:00"), List.of(OPEN), Duration.ZERO)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026-12-01, 07:00, 17:00, 50,
          2026-12-01, 06:59, 09:00, 50, OUTSIDE_OPENING_HOURS
          2026-12-01, 15:00, 17:01, 50, OUTSIDE_OPENING_HOURS
          2026-12-01, 08:00, 09:00, 51, TOO_MANY_PEOPLE
          2026-12-02, 08:00, 09:00, 10, CLOSED_DAY
          2026-12-08, 08:00, 09:00, 10, CLOSED_DAY
          """)
  void aRoomSaysWhyItCannotBeHad(
      LocalDate day, LocalTime from, LocalTime until, int people, FacilityRefusal why) {
    var room =
        Facility.room(
            "Ruang",
            "",
            50,
            Set.of(),
            OpeningHours.weekly(
                Map.of(DayOfWeek.TUESDAY, new Opening(LocalTime.of(7, 0), LocalTime.of(17, 0)))),
            LendingRules.USUAL);
    LocalDate holiday = LocalDate.of(2026, 12, 8);
    var asked = Asked.of(Period.on(day, from, until, WIB), people);
    Instant now = Instant.parse("2026-11-23T01:00:00Z");
    assertThat(room.refusal(asked, now, WIB, holiday::equals).orElse(null)).isEqualTo(why);
  }

  private static List<Period> nearest(Period wish, List<Period> taken, Duration turnRound) {
    return Gaps.nearest(wish, OPEN, taken, turnRound, Instant.EPOCH);
  }

  private static Period period(String from, String until) {
    return Period.on(DAY, LocalTime.parse(from), LocalTime.parse(until), WIB);
  }
}
