package id.sarpras.complaint;

import id.sarpras.page.Due;
import id.sarpras.page.Due.Pressure;
import java.time.Duration;
import java.time.Instant;

/// How the promise of a complaint stands: the one place that says so.
public final class Standing {

  private Standing() {}

  /// Near is what has used half of its time up.
  public static Due due(Complaint complaint, Instant now) {
    return new Due(complaint.deadline().due(), pressure(complaint, now));
  }

  private static Pressure pressure(Complaint complaint, Instant now) {
    if (complaint.settledAt().isPresent()) {
      return complaint.deadline().isMissedBy(complaint.settledAt().get())
          ? Pressure.BROKEN
          : Pressure.KEPT;
    }
    if (complaint.state() == ComplaintState.WITHDRAWN) {
      return Pressure.NONE;
    }
    if (complaint.deadline().isMissedBy(complaint.restsSince().orElse(now))) {
      return Pressure.LATE;
    }
    if (complaint.restsSince().isPresent()) {
      return Pressure.RESTING;
    }
    Duration whole = Duration.between(complaint.receivedAt(), complaint.deadline().due());
    return Duration.between(now, complaint.deadline().due()).compareTo(whole.dividedBy(2)) < 0
        ? Pressure.NEAR
        : Pressure.AMPLE;
  }
}
