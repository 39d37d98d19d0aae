package id.sarpras.request.web;

import id.sarpras.facility.Facilities;
import id.sarpras.identity.Officer;
import id.sarpras.request.Booking;
import id.sarpras.request.Bookings;
import id.sarpras.request.CaseFile;
import id.sarpras.request.Displacements;
import id.sarpras.request.DispositionRule.Instruction;
import id.sarpras.request.FacilityRequest;
import id.sarpras.request.Holds;
import id.sarpras.request.Item;
import id.sarpras.request.Named;
import id.sarpras.request.Offer;
import id.sarpras.request.Offers;
import id.sarpras.request.Prospects;
import id.sarpras.request.Replacement;
import id.sarpras.request.Replacements;
import id.sarpras.request.RequestState;
import id.sarpras.request.Rivals;
import id.sarpras.request.WaitingList;
import id.sarpras.shared.UnitId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/// Reads what of the schedule belongs to a case, for either side of the desk.
@Component
class Slots {

  private final Holds holds;
  private final Bookings bookings;
  private final Rivals rivals;
  private final Offers offers;
  private final WaitingList waiting;
  private final Replacements replacements;
  private final Displacements displacements;
  private final Prospects prospects;
  private final Facilities facilities;
  private final InstantSource clock;

  Slots(
      Holds holds,
      Bookings bookings,
      Rivals rivals,
      Offers offers,
      WaitingList waiting,
      Replacements replacements,
      Displacements displacements,
      Prospects prospects,
      Facilities facilities,
      InstantSource clock) {
    this.holds = holds;
    this.bookings = bookings;
    this.rivals = rivals;
    this.offers = offers;
    this.waiting = waiting;
    this.replacements = replacements;
    this.displacements = displacements;
    this.prospects = prospects;
    this.facilities = facilities;
    this.clock = clock;
  }

  /// @param decides whether it is this officer's turn
  CaseSlots ofCase(CaseFile file, Officer officer, boolean decides) {
    FacilityRequest request = file.request();
    boolean refuses =
        decides
            && file.next().filter(rule -> rule.instruction() == Instruction.APPROVE).isPresent();
    boolean displaces =
        request.state() == RequestState.VERIFIED && displacements.permitted(officer).isPresent();
    List<Booking> lost = refuses || displaces ? prospects.lost(request) : List.of();
    boolean competed = bookings.isCompetedFor(request);
    return new CaseSlots(
        holds.until(request),
        holds.completeBy(request),
        competed,
        holds.canProlong(request, officer),
        competed ? rivals.of(request) : List.of(),
        offers.of(request).stream().map(offer -> named(request.unit(), offer)).toList(),
        waiting.places(request),
        refuses ? instead(request) : List.of(),
        offers.workingHours(),
        lost,
        displaces && !lost.isEmpty());
  }

  GuestSlots ofGuest(FacilityRequest request) {
    Instant now = clock.instant();
    boolean competed = bookings.isCompetedFor(request);
    return new GuestSlots(
        holds.until(request),
        holds.completeBy(request),
        competed,
        competed ? rivals.of(request).size() : 0,
        offers.of(request).stream()
            .filter(offer -> offer.isOpen(now))
            .map(offer -> named(request.unit(), offer))
            .toList(),
        waiting.places(request),
        waiting.canEnter(request));
  }

  private List<Named<Replacement>> instead(FacilityRequest request) {
    return replacements.of(request).stream()
        .map(one -> new Named<>(one, names(request.unit(), one.items())))
        .toList();
  }

  private Named<Offer> named(UnitId unit, Offer offer) {
    return new Named<>(offer, names(unit, offer.items()));
  }

  /// The names of all things of a booking.
  String names(UnitId unit, Booking booking) {
    return names(unit, booking.items());
  }

  String names(UnitId unit, List<Item> items) {
    return Item.names(items, facilities.byId(unit));
  }
}
