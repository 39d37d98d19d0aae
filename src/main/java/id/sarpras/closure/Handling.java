package id.sarpras.closure;

import static java.util.Objects.requireNonNull;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.identity.Officer;
import id.sarpras.request.Booking;
import id.sarpras.request.BookingEvent;
import id.sarpras.request.BookingLifecycle;
import id.sarpras.request.BookingState;
import id.sarpras.request.Bookings;
import id.sarpras.request.Disposition;
import id.sarpras.request.Item;
import id.sarpras.request.Losses;
import id.sarpras.request.Offer;
import id.sarpras.request.OfferReason;
import id.sarpras.request.OfferState;
import id.sarpras.request.Offers;
import id.sarpras.request.Replacement;
import id.sarpras.request.Replacements;
import id.sarpras.request.Tidings;
import id.sarpras.request.Use;
import id.sarpras.schedule.BookingId;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Period;
import id.sarpras.shared.TriedAgain;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.Standards;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What is done with whoever is in the way: moved as agreed, offered something else that is held
/// until the guest answers, cancelled or, where nothing is decided, refused. The guest is told why.
@Component
@TriedAgain
public class Handling {

  private static final int MOST = 5;

  private final Bookings bookings;
  private final Losses losses;
  private final Offers offers;
  private final Replacements replacements;
  private final Facilities facilities;
  private final Tidings tidings;
  private final Standards standards;

  Handling(
      Bookings bookings,
      Losses losses,
      Offers offers,
      Replacements replacements,
      Facilities facilities,
      Tidings tidings,
      Standards standards) {
    this.bookings = bookings;
    this.losses = losses;
    this.offers = offers;
    this.replacements = replacements;
    this.facilities = facilities;
    this.tidings = tidings;
    this.standards = standards;
  }

  /// Moves a booking, as it was agreed with the guest.
  ///
  /// @return false where something of it is taken, or it cannot be moved any more
  @Transactional
  public boolean move(
      Officer officer, BookingId id, Period period, List<Item> items, String reason) {
    Use use = bookings.held(officer.unit(), id).orElseThrow();
    Booking before = use.booking();
    var after = new Booking(id, before.number(), period, before.state(), items);
    List<BookingId> held = offers.besides(use.request(), id).stream().map(Offer::id).toList();
    if (!bookings.change(use.request(), after, held, reason, officer.actor())) {
      return false;
    }
    tidings.tell(standards.home(), use.request(), after, "closed.moved", reason);
    return true;
  }

  /// What could be had instead of a booking that is in the way: first what is as good at the same
  /// time, then what comes nearest to it and leaves the guest time to answer.
  @Transactional
  public List<Replacement> instead(UnitId unit, Closure closure, Use use) {
    Map<FacilityId, Facility> known = facilities.byId(unit);
    Set<Facility> closed =
        closure.items().stream()
            .map(item -> requireNonNull(known.get(item.facility())))
            .collect(Collectors.toSet());
    Instant answer = offers.answer(unit);
    var seen = new HashSet<String>();
    return Stream.concat(
            replacements.equal(use.request(), use.booking(), closed).stream(),
            replacements.of(use.request(), use.booking()).stream())
        .filter(one -> one.leavesTime(answer))
        .filter(one -> seen.add(one.code()))
        .limit(MOST)
        .toList();
  }

  /// Offers the guest something else, which is held meanwhile. The booking stands until the guest
  /// accepts one of it with one tap.
  ///
  /// @param codes of what was chosen of [#instead]
  /// @return what is held; empty where none of it can be had any more
  @Transactional
  public List<Offer> offer(
      Officer officer, Closure closure, BookingId id, Set<String> codes, String reason) {
    Use use = bookings.held(officer.unit(), id).orElseThrow();
    if (BookingLifecycle.after(use.booking().state(), BookingEvent.MOVE).isEmpty()) {
      return List.of();
    }
    List<Offer> held =
        instead(officer.unit(), closure, use).stream()
            .filter(one -> codes.contains(one.code()))
            .flatMap(one -> offers.make(use.request(), one, OfferReason.CLOSURE).stream())
            .toList();
    if (!held.isEmpty()) {
      tidings.closing(standards.home(), use.request(), use.booking(), reason, held);
    }
    return held;
  }

  /// What was offered instead of a booking, in its order.
  public List<Offer> offered(Use use) {
    return offers.of(use.request()).stream()
        .filter(offer -> offer.instead().equals(use.booking().id()))
        .toList();
  }

  /// A closure was lifted: who was hit by it alone keeps the booking, and is told so where
  /// something else was offered.
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(UnitId unit, BookingId id, Actor by) {
    bookings
        .held(unit, id)
        .filter(use -> offers.withdraw(use.request(), id, by))
        .ifPresent(
            use ->
                tidings.tell(standards.home(), use.request(), use.booking(), "closed.stands", "–"));
  }

  /// Cancels a booking, or refuses what is not decided.
  ///
  /// @return false where that cannot happen any more
  @Transactional
  public boolean cancel(Officer officer, BookingId id, String reason) {
    Use use = bookings.held(officer.unit(), id).orElseThrow();
    if (use.booking().state() == BookingState.PENDING) {
      return losses.refuse(
          use.request(), use.booking(), Disposition.Outcome.CLOSED, reason, officer, "");
    }
    if (!losses.cancel(use.request(), use.booking(), reason, officer.actor())) {
      return false;
    }
    tidings.tell(standards.home(), use.request(), use.booking(), "closed.cancelled", reason);
    return true;
  }

  /// What is held as an offer and is in the way: it ends by itself, or becomes a booking.
  public Optional<Offer> heldAsOffer(UnitId unit, BookingId id) {
    return offers.find(unit, id).filter(offer -> offer.state() == OfferState.OPEN);
  }

  /// A booking that is in the way, with its case.
  public Optional<Use> find(UnitId unit, BookingId id) {
    return bookings.use(unit, id);
  }
}
