package id.sarpras.complaint.lapor;

import static java.util.Map.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A date as Indonesians and their programs write it: `3 November 2026 14.20 WIB`, `Selasa, 3 Nov
/// 2026`, `03/11/2026 14:20:33`, `2026-11-03T07:20:33Z`. The day comes before the month.
final class SaidDate {

  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          entry("jan", 1),
          entry("feb", 2),
          entry("peb", 2),
          entry("mar", 3),
          entry("apr", 4),
          entry("mei", 5),
          entry("may", 5),
          entry("jun", 6),
          entry("jul", 7),
          entry("agu", 8),
          entry("agt", 8),
          entry("aug", 8),
          entry("sep", 9),
          entry("okt", 10),
          entry("oct", 10),
          entry("nov", 11),
          entry("nop", 11),
          entry("des", 12),
          entry("dec", 12));
  private static final Map<String, ZoneId> ZONES =
      Map.of(
          "wib", ZoneId.of("Asia/Jakarta"),
          "wita", ZoneId.of("Asia/Makassar"),
          "wit", ZoneId.of("Asia/Jayapura"));

  private static final Pattern SAID =
      Pattern.compile(
          "(?:\\p{L}+, ?)?(\\d{1,2})[-/. ](\\d{1,2}|\\p{L}{3,9})\\.?[-/. ](\\d{4}|\\d{2})(?:,? (.*))?");
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:[T ](.*))?");
  private static final Pattern TIME =
      Pattern.compile(
          "(?:pukul |jam |at )?(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?(?:[.,]\\d+)?(?: ?(wib|wita|wit))?");

  private SaidDate() {}

  /// The instant; where no time is said, the beginning of the day. Empty where it is no date.
  static Optional<Instant> read(String typed, ZoneId zone) {
    try {
      if (typed.matches(".*T.*(Z|[+-]\\d{2}:\\d{2})")) {
        return Optional.of(OffsetDateTime.parse(typed).toInstant());
      }
      Matcher iso = ISO.matcher(typed);
      if (iso.matches()) {
        return at(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)), iso.group(4), zone);
      }
      Matcher said = SAID.matcher(typed);
      if (said.matches()) {
        int year = number(said, 3) < 100 ? 2000 + number(said, 3) : number(said, 3);
        return at(LocalDate.of(year, month(said.group(2)), number(said, 1)), said.group(4), zone);
      }
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static Optional<Instant> at(LocalDate day, @Nullable String time, ZoneId zone) {
    if (time == null || time.isBlank()) {
      return Optional.of(day.atStartOfDay(zone).toInstant());
    }
    Matcher said = TIME.matcher(time.strip().toLowerCase(Locale.ROOT));
    if (!said.matches()) {
      return Optional.empty();
    }
    LocalTime clock =
        LocalTime.of(number(said, 1), number(said, 2), said.group(3) == null ? 0 : number(said, 3));
    ZoneId there = said.group(4) == null ? zone : ZONES.getOrDefault(said.group(4), zone);
    return Optional.of(day.atTime(clock).atZone(there).toInstant());
  }

  /// 0 where it is none, which is no month either.
  private static int month(String said) {
    return Character.isDigit(said.charAt(0))
        ? Integer.parseInt(said)
        : MONTHS.getOrDefault(said.substring(0, 3).toLowerCase(Locale.ROOT), 0);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
