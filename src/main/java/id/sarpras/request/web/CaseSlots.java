package id.sarpras.request.web;

import id.sarpras.request.Booking;
import id.sarpras.request.Named;
import id.sarpras.request.Offer;
import id.sarpras.request.Place;
import id.sarpras.request.Replacement;
import id.sarpras.request.Rival;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What of the schedule belongs to a case on the officer's desk.
///
/// @param until when the first hold ends
/// @param completeBy until when the guest can complete it; empty where it does not wait for that
/// @param competed whether others may be approved for the same before
/// @param canProlong whether this officer may prolong the hold
/// @param rivals who else asks for the same
/// @param offers all that was offered to the guest
/// @param places where it stands on the waiting list
/// @param instead what could be offered with a refusal
/// @param hours of working time for which an offer is held
/// @param lost what others have, so that it cannot be approved now
/// @param canDisplace whether this officer may let others give way to it
public record CaseSlots(
    Optional<Instant> until,
    Optional<Instant> completeBy,
    boolean competed,
    boolean canProlong,
    List<Rival> rivals,
    List<Named<Offer>> offers,
    List<Place> places,
    List<Named<Replacement>> instead,
    int hours,
    List<Booking> lost,
    boolean canDisplace) {

  /// Whether others have this date.
  public boolean isLost(Booking booking) {
    return lost.stream().anyMatch(one -> one.id().equals(booking.id()));
  }
}
