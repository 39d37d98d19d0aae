package id.sarpras.schedule.proof;

import id.sarpras.schedule.BookingId;
import id.sarpras.schedule.Taken.Kind;
import java.time.Instant;
import java.util.List;

/// What a use was told that it has, and for which stretch of the trial that may have been so: from
/// the call that took it until the answer that it is gone.
final class Stay {

  final BookingId booking;
  final List<Claim> claims;
  final long from;
  volatile long until = Long.MAX_VALUE;
  volatile Kind kind;
  volatile Instant expires;

  Stay(BookingId booking, List<Claim> claims, Kind kind, Instant expires, long from) {
    this.booking = booking;
    this.claims = claims;
    this.kind = kind;
    this.expires = expires;
    this.from = from;
  }

  boolean isExpired(Instant now) {
    return kind == Kind.HOLD && !expires.isAfter(now);
  }
}
