package id.sarpras.schedule.web;

import id.sarpras.facility.Opening;
import id.sarpras.schedule.Taken;
import id.sarpras.shared.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// A stretch on the grid of half hours of one day.
///
/// @param kind `hold`, `booking`, `closure` or `open`
/// @param from its first column, from 0
/// @param to the column before which it ends
/// @param part as what a room is taken, the hall or a part of it; empty for itself
/// @param expires when a hold lapses by itself
public record Slot(
    String kind, String part, Period period, int from, int to, Optional<Instant> expires) {

  static final int FIRST_HOUR = 6;
  static final int LAST_HOUR = 22;
  private static final int COLUMNS = (LAST_HOUR - FIRST_HOUR) * 2;

  /// The hours above the grid.
  public static List<Integer> hours() {
    return IntStream.range(FIRST_HOUR, LAST_HOUR).boxed().toList();
  }

  static Slot of(Taken taken, String part, LocalDate day, ZoneId zone) {
    String kind = taken.kind().name().toLowerCase(Locale.ROOT);
    return on(kind, part, taken.used(), day, zone, taken.until());
  }

  static Slot of(Opening opening, LocalDate day, ZoneId zone) {
    Period open = Period.on(day, opening.opens(), opening.closes(), zone);
    return on("open", "", open, day, zone, Optional.empty());
  }

  private static Slot on(
      String kind,
      String part,
      Period period,
      LocalDate day,
      ZoneId zone,
      Optional<Instant> expires) {
    var from = period.start().atZone(zone);
    var until = period.end().atZone(zone);
    int first = from.toLocalDate().isBefore(day) ? 0 : column(from.toLocalTime(), false);
    int last = until.toLocalDate().isAfter(day) ? COLUMNS : column(until.toLocalTime(), true);
    return new Slot(
        kind,
        part,
        period,
        Math.clamp(first, 0, COLUMNS - 1),
        Math.clamp(Math.max(last, first + 1), 1, COLUMNS),
        expires);
  }

  private static int column(LocalTime time, boolean up) {
    int minutes = time.toSecondOfDay() / 60 - FIRST_HOUR * 60;
    return up ? Math.ceilDiv(minutes, 30) : Math.floorDiv(minutes, 30);
  }
}
