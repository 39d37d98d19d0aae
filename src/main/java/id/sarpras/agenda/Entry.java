package id.sarpras.agenda;

import id.sarpras.schedule.BookingId;
import id.sarpras.shared.Period;
import java.time.Instant;

/// A booking, or a date of a closure, as it stands in a calendar.
///
/// @param sequence grows with each change, so that no calendar program goes back to an older one
/// @param changedAt when it became as it is
/// @param kind what calendar programs sort by
/// @param link the page of the case; empty where its reader has none
record Entry(
    BookingId booking,
    int sequence,
    Instant changedAt,
    Period used,
    Standing standing,
    String title,
    String place,
    String text,
    String kind,
    String link) {

  /// How sure it is.
  enum Standing {
    /// Asked for and not decided.
    TENTATIVE,
    CONFIRMED,
    /// Stays in a calendar for a while, so that programs take it out.
    CANCELLED
  }
}
