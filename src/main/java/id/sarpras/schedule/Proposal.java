package id.sarpras.schedule;

import id.sarpras.shared.Period;
import java.util.List;

/// A bundle that can be had at a time.
///
/// @param why what it has to do with what was wished, in the order in which it is said
public record Proposal(List<Pick> picks, Period period, List<Reason> why) {

  /// How far it is from what was wished.
  public int weight() {
    return Reason.weight(why);
  }

  public List<Lot> lots() {
    return picks.stream().map(Pick::lot).toList();
  }
}
