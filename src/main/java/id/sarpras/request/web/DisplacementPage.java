package id.sarpras.request.web;

import id.sarpras.page.Form;
import id.sarpras.request.FacilityRequest;
import id.sarpras.request.Named;
import id.sarpras.request.Obstacle;
import id.sarpras.request.Replacement;
import java.util.List;

/// What would give way to a state event, and what each would be offered.
///
/// @param what the names of what the event asks for
public record DisplacementPage(FacilityRequest event, String what, List<Row> rows, Form form) {

  /// A booking in the way.
  public record Row(Obstacle obstacle, String name, List<Named<Replacement>> equal) {}

  /// Whether all of it gives way.
  public boolean isPossible() {
    return Obstacle.allGiveWay(obstacles());
  }

  /// Whether there is somebody for whom there is nothing equal.
  public boolean leavesOut() {
    return Obstacle.isAnyLeftOut(obstacles());
  }

  private List<Obstacle> obstacles() {
    return rows.stream().map(Row::obstacle).toList();
  }
}
