package id.sarpras.handover;

import id.sarpras.facility.FacilityId;
import id.sarpras.request.BookingState;
import id.sarpras.request.Use;
import id.sarpras.schedule.BookingId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A use with all that happened to its things.
///
/// @param checkedIn when its guest came to the door
/// @param missed that nobody came, where it was found so
public record UseFile(
    Use use, List<Thing> things, Optional<Instant> checkedIn, Optional<NoShow> missed) {

  public BookingId id() {
    return use.booking().id();
  }

  public BookingState state() {
    return use.booking().state();
  }

  public Optional<Thing> thing(FacilityId facility) {
    return things.stream().filter(thing -> thing.facility().id().equals(facility)).findFirst();
  }

  /// Whether one of its things is kept by the officer who looks.
  public boolean isMine() {
    return things.stream().anyMatch(Thing::mine);
  }

  /// Whether something that was handed over is not back.
  public boolean isOwed() {
    return things.stream().anyMatch(Thing::isOwed);
  }

  /// Whether something is still away although the time is over, or some of it came back and some
  /// did not.
  public boolean isLate(Instant now) {
    boolean isOver = !now.isBefore(use.booking().period().end());
    return state() == BookingState.IN_USE
        && (isOver && isOwed() || things.stream().anyMatch(Thing::isIncomplete));
  }

  /// Whether something of it has still to be handed over.
  public boolean isWaiting() {
    return things.stream().anyMatch(thing -> !thing.isOut());
  }
}
