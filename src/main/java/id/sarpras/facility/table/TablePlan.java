package id.sarpras.facility.table;

import id.sarpras.facility.Division;
import id.sarpras.facility.Facility;
import java.util.List;

/// What a table would do.
///
/// @param added also the pieces of halls that are divided
/// @param left how many of its rows say what is known already
/// @param problems the cells that cannot be taken; where there is one, nothing is done
public record TablePlan(
    List<Facility> added,
    List<Change> changed,
    List<Divided> divided,
    int left,
    List<TableProblem> problems) {

  /// A facility that would be changed.
  ///
  /// @param cells those that differ
  public record Change(Facility before, Facility after, List<Changed> cells) {}

  /// A cell that says something else.
  ///
  /// @param heading of its column
  /// @param was what it would say now; empty where nothing does
  public record Changed(String heading, String was, String is) {}

  /// A hall that would be divided.
  ///
  /// @param pieces what would be known of them, in the order of the division
  public record Divided(Facility whole, Division division, List<Facility> pieces) {

    public String names() {
      return String.join(", ", pieces.stream().map(Facility::name).toList());
    }
  }

  /// What is added and is no piece of a hall.
  List<Facility> addedAlone() {
    return added.stream()
        .filter(one -> divided.stream().noneMatch(hall -> hall.pieces().contains(one)))
        .toList();
  }

  public boolean doesNothing() {
    return added.isEmpty() && changed.isEmpty();
  }

  public boolean canBeDone() {
    return problems.isEmpty() && !doesNothing();
  }
}
