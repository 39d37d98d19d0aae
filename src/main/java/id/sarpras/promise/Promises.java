package id.sarpras.promise;

import id.sarpras.shared.Actor;
import id.sarpras.shared.UnitId;
import id.sarpras.workingtime.Deadline;
import id.sarpras.workingtime.OfficeCalendar;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// All promises that run, of whatever kind.
@Component
public class Promises {

  private final List<RunningPromises> kinds;

  Promises(List<RunningPromises> kinds) {
    this.kinds = kinds;
  }

  /// All of them, the oldest deadline first.
  public List<RunningPromise> running(UnitId unit) {
    return kinds.stream()
        .flatMap(kind -> kind.of(unit).stream())
        .sorted(Comparator.comparing(promise -> promise.deadline().due()))
        .toList();
  }

  /// What would move if a calendar were in force, the oldest deadline first.
  public List<Moved> under(UnitId unit, OfficeCalendar calendar) {
    return kinds.stream()
        .flatMap(kind -> moved(kind, unit, calendar))
        .sorted(Comparator.comparing(moved -> moved.promise().deadline().due()))
        .toList();
  }

  /// Counts every promise that runs anew. Must be called in the transaction that puts the calendar
  /// in force.
  ///
  /// @param reason the decree behind the change
  /// @return how many moved or were confirmed
  public int recompute(UnitId unit, OfficeCalendar calendar, String reason, Actor by) {
    int count = 0;
    for (RunningPromises kind : kinds) {
      for (Moved moved : moved(kind, unit, calendar).toList()) {
        kind.move(unit, moved.promise(), moved.to(), reason, by);
        count++;
      }
    }
    return count;
  }

  private static Stream<Moved> moved(RunningPromises kind, UnitId unit, OfficeCalendar calendar) {
    return kind.of(unit).stream()
        .map(promise -> new Moved(promise, promise.stage().deadline(calendar)))
        .filter(moved -> isOther(moved.promise().deadline(), moved.to()));
  }

  private static boolean isOther(Deadline before, Deadline after) {
    return !before.due().equals(after.due()) || before.provisional() != after.provisional();
  }
}
