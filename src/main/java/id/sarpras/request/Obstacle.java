package id.sarpras.request;

import java.util.List;

/// A booking that stands in the way of an event.
///
/// @param equal what is as good and could be had instead; the first is proposed
/// @param givesWay false where it is undecided, in use, or itself an event before which others gave
///   way
public record Obstacle(
    FacilityRequest request, Booking booking, List<Replacement> equal, boolean givesWay) {

  /// Whether there is something in the way, and all of it gives way.
  public static boolean allGiveWay(List<Obstacle> some) {
    return !some.isEmpty() && some.stream().allMatch(Obstacle::givesWay);
  }

  /// Whether for somebody there is nothing equal.
  public static boolean isAnyLeftOut(List<Obstacle> some) {
    return some.stream().anyMatch(one -> one.equal().isEmpty());
  }
}
