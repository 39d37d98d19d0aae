package id.sarpras.request.web;

import id.sarpras.page.Due;
import id.sarpras.page.Due.Pressure;
import id.sarpras.request.CaseFile;
import id.sarpras.request.FacilityRequest;
import id.sarpras.request.RequestState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How pressing the promise of a case is: the one place that says so.
public final class CaseView {

  private CaseView() {}

  /// Near is what has used half of its time up.
  public static Due due(FacilityRequest request, Optional<Instant> notified, Instant now) {
    Instant due = request.deadline().due();
    return new Due(due, pressure(request, due, notified, now));
  }

  static Due due(CaseFile file, Instant now) {
    return due(file.request(), file.notified(), now);
  }

  private static Pressure pressure(
      FacilityRequest request, Instant due, Optional<Instant> notified, Instant now) {
    if (notified.isPresent()) {
      return notified.get().isAfter(due) ? Pressure.BROKEN : Pressure.KEPT;
    }
    if (request.state() == RequestState.WITHDRAWN) {
      return Pressure.NONE;
    }
    if (request.state() == RequestState.INCOMPLETE) {
      return Pressure.RESTING;
    }
    if (now.isAfter(due)) {
      return Pressure.LATE;
    }
    Duration whole = Duration.between(request.receivedAt(), due);
    return Duration.between(now, due).compareTo(whole.dividedBy(2)) < 0
        ? Pressure.NEAR
        : Pressure.AMPLE;
  }
}
