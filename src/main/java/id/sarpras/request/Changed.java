package id.sarpras.request;

import id.sarpras.schedule.CheckedDate;
import java.util.List;

/// What became of a change of dates: all of it, or nothing.
public sealed interface Changed {

  record Done() implements Changed {}

  /// Something stands in the way of some dates.
  ///
  /// @param dates all that were to be changed, as they were to be
  record Clashing(List<CheckedDate> dates) implements Changed {}

  /// The case has changed since, or the date has begun or ended.
  record Overtaken() implements Changed {}
}
