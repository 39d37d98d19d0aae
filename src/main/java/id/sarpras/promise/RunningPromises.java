package id.sarpras.promise;

import id.sarpras.shared.Actor;
import id.sarpras.shared.UnitId;
import id.sarpras.workingtime.Deadline;
import java.util.List;

/// The cases of one kind whose promise runs. Each module that has such cases implements it.
public interface RunningPromises {

  /// All of them, however many they are.
  List<RunningPromise> of(UnitId unit);

  /// Writes down another deadline, because the calendar has changed: with an entry in the trail,
  /// and a word to whom it was promised where the day moves.
  ///
  /// @param reason the decree, in its own words
  void move(UnitId unit, RunningPromise promise, Deadline to, String reason, Actor by);
}
