package id.sarpras.handover;

import id.sarpras.facility.Facility;
import id.sarpras.facility.Kind;
import id.sarpras.request.Item;
import java.util.List;

/// One thing of a use, and how it changed hands.
///
/// @param handovers in their order
/// @param entered whether the guest has checked in at the door
/// @param mine whether the officer who looks keeps it
public record Thing(
    Facility facility, Item item, List<Handover> handovers, boolean entered, boolean mine) {

  /// Whether it went out, or is known not to be taken. A room did when its guest is in it.
  public boolean isOut() {
    return isHandedOver() || isEntered();
  }

  /// How many are with the guest.
  public int away() {
    int given = isHandedOver() || !isEntered() ? count(Way.OUT) : 1;
    return given - count(Way.BACK) - count(Way.SETTLED);
  }

  /// Whether an officer handed it over and has not got all of it back.
  public boolean isOwed() {
    return isHandedOver() && away() > 0;
  }

  /// Whether some of it came back and some did not.
  public boolean isIncomplete() {
    return isOwed() && count(Way.BACK) > 0;
  }

  /// Whether there is nothing left to do with it.
  public boolean isSettled() {
    return isOut() && away() == 0;
  }

  private boolean isHandedOver() {
    return handovers.stream().anyMatch(one -> one.way() == Way.OUT);
  }

  private boolean isEntered() {
    return entered && facility.kind() == Kind.ROOM;
  }

  private int count(Way way) {
    return handovers.stream().filter(one -> one.way() == way).mapToInt(Handover::quantity).sum();
  }
}
