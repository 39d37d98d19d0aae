package id.sarpras.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.shared.Period;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/// A narrow row says the year where nobody would guess it.
class DatesTest {

  private static final Instant NOW = Instant.parse("2026-11-30T03:00:00Z");
  private static final Dates DATES = new Dates(Texts.INDONESIAN, ZoneId.of("Asia/Pontianak"));

  @Test
  void thePresentYearIsNotSaid() {
    assertThat(DATES.brief(Instant.parse("2026-12-05T00:00:00Z"), NOW)).isEqualTo("5 Des 07.00");
    assertThat(brief("2026-12-05T00:00:00Z", "2026-12-05T10:00:00Z"))
        .isEqualTo("5 Des 07.00–17.00");
  }

  @Test
  void anotherYearIsSaid() {
    assertThat(DATES.brief(Instant.parse("2027-12-05T00:00:00Z"), NOW))
        .isEqualTo("5 Des 2027 07.00");
    assertThat(brief("2027-12-05T00:00:00Z", "2027-12-05T10:00:00Z"))
        .isEqualTo("5 Des 2027 07.00–17.00");
  }

  @Test
  void ofTwoYearsBothAreSaid() {
    assertThat(brief("2026-12-05T00:00:00Z", "2027-12-01T10:00:00Z"))
        .isEqualTo("5 Des 2026 07.00 – 1 Des 2027 17.00");
  }

  private static String brief(String from, String until) {
    return DATES.brief(new Period(Instant.parse(from), Instant.parse(until)), NOW);
  }
}
