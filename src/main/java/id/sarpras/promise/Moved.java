package id.sarpras.promise;

import id.sarpras.workingtime.Deadline;

/// A promise whose deadline is another by another calendar.
public record Moved(RunningPromise promise, Deadline to) {

  /// Whether the deadline itself moves, and not only whether it is provisional.
  public boolean isToAnotherTime() {
    return !promise.deadline().due().equals(to.due());
  }

  /// Whether it was provisional and is certain now.
  public boolean isConfirmed() {
    return promise.deadline().provisional() && !to.provisional();
  }
}
