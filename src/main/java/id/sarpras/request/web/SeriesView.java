package id.sarpras.request.web;

import id.sarpras.request.BookingState;
import id.sarpras.request.Fate;
import java.time.Instant;
import java.util.List;

/// All dates of a case.
///
/// @param rhythm how it repeats, as a person says it; empty where it does not
/// @param may whether the reader may change dates
/// @param now what has begun by now cannot be changed any more
public record SeriesView(String rhythm, List<Fate> fates, boolean may, Instant now) {

  /// Whether there is more than one date.
  public boolean isSeries() {
    return fates.size() > 1;
  }

  /// Whether a date can still be moved or called off.
  public boolean canChange(Fate fate) {
    return may && fate.isAhead() && fate.booking().period().start().isAfter(now);
  }

  /// Those that are not decided yet.
  public List<Fate> pending() {
    return fates.stream().filter(fate -> fate.booking().state() == BookingState.PENDING).toList();
  }
}
