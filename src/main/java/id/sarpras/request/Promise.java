package id.sarpras.request;

import id.sarpras.page.Due;
import id.sarpras.page.Due.Pressure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How the promise of a case stands: the one place that says so.
public final class Promise {

  private Promise() {}

  /// Near is what has used half of its time up.
  public static Due due(FacilityRequest request, Optional<Instant> notified, Instant now) {
    Instant due = request.deadline().due();
    return new Due(due, pressure(request, due, notified, now));
  }

  /// The same of a whole case.
  public static Due due(CaseFile file, Instant now) {
    return due(file.request(), file.notified(), now);
  }

  private static Pressure pressure(
      FacilityRequest request, Instant due, Optional<Instant> notified, Instant now) {
    if (notified.isPresent()) {
      return request.deadline().isMissedBy(notified.get()) ? Pressure.BROKEN : Pressure.KEPT;
    }
    if (request.state() == RequestState.WITHDRAWN || request.state() == RequestState.EXPIRED) {
      return Pressure.NONE;
    }
    if (request.state() == RequestState.INCOMPLETE) {
      return Pressure.RESTING;
    }
    if (request.deadline().isMissedBy(now)) {
      return Pressure.LATE;
    }
    Duration whole = Duration.between(request.receivedAt(), due);
    return Duration.between(now, due).compareTo(whole.dividedBy(2)) < 0
        ? Pressure.NEAR
        : Pressure.AMPLE;
  }
}
