package id.sarpras.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Instants as machines read and write them (ISO 8601): with an offset, or on the wall clock of an
/// office.
public final class Instants {

  public static final int FIRST_YEAR = 2000;
  public static final int LAST_YEAR = 2100;

  private Instants() {}

  /// An instant as it is told, to the second, with the offset of the office.
  public static OffsetDateTime at(Instant instant, ZoneId zone) {
    return instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime();
  }

  /// Reads one.
  ///
  /// @param typed such as `2026-02-10T09:00`, `2026-02-10T09:00:00+07:00`, `2026-02-10T02:00:00Z`;
  ///   the `+` may have become a space on its way through an address
  /// @return empty where that is no instant between 2000 and 2100
  public static Optional<Instant> read(String typed, ZoneId zone) {
    String text = typed.strip().replace(' ', '+');
    try {
      Instant instant =
          text.matches(".*T.*(Z|[+-]\\d{2}:?\\d{2})")
              ? OffsetDateTime.parse(text).toInstant()
              : LocalDateTime.parse(text).atZone(zone).toInstant();
      int year = instant.atZone(zone).getYear();
      return Optional.of(instant).filter(any -> year >= FIRST_YEAR && year <= LAST_YEAR);
    } catch (DateTimeException noInstant) {
      return Optional.empty();
    }
  }
}
