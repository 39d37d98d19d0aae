package id.sarpras.closure;

import id.sarpras.shared.Ids;
import id.sarpras.shared.Period;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Things that are out of lending, on one date or on several.
///
/// @param details for officers only; may be empty
/// @param rule by which it repeats (RFC 5545); empty for once
/// @param by the name of the officer who closed them
/// @param dates in their order, at least one and at most [id.sarpras.schedule.Recurrence#MOST]; a
///   new one lasts at most [#LONGEST_DAYS] days and begins at most [#YEARS_AHEAD] years ahead
public record Closure(
    UUID id,
    Reason reason,
    String details,
    String rule,
    List<ClosedItem> items,
    String by,
    Instant at,
    List<ClosureDate> dates) {

  /// For how many days one date of a closure can last.
  public static final int LONGEST_DAYS = 366;

  /// How many years ahead a date of a closure can begin.
  public static final int YEARS_AHEAD = 2;

  public Closure {
    if (items.isEmpty() || dates.isEmpty()) {
      throw new IllegalArgumentException("Nothing is closed");
    }
  }

  /// A new one, of which nothing is in force yet.
  public static Closure planned(
      Reason reason,
      String details,
      String rule,
      List<ClosedItem> items,
      List<Period> periods,
      String by,
      Instant at) {
    return new Closure(
        Ids.next(),
        reason,
        details,
        rule,
        items,
        by,
        at,
        periods.stream().map(ClosureDate::planned).toList());
  }

  /// Whether something of it is still to come or going on.
  public boolean isStanding(Instant now) {
    return dates.stream()
        .anyMatch(date -> date.state() != DateState.LIFTED && now.isBefore(date.during().end()));
  }
}
