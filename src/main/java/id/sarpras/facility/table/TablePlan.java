package id.sarpras.facility.table;

import id.sarpras.facility.Facility;
import java.util.List;

/// What a table would do.
///
/// @param left how many of its rows say what is known already
/// @param problems the cells that cannot be taken; where there is one, nothing is done
public record TablePlan(
    List<Facility> added, List<Change> changed, int left, List<TableProblem> problems) {

  /// A facility that would be changed.
  ///
  /// @param columns the headings of the columns that differ
  public record Change(Facility before, Facility after, List<String> columns) {}

  public boolean doesNothing() {
    return added.isEmpty() && changed.isEmpty();
  }

  public boolean canBeDone() {
    return problems.isEmpty() && !doesNothing();
  }
}
