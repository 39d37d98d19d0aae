package id.sarpras.request;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.identity.Capacity;
import id.sarpras.identity.Officer;
import id.sarpras.page.Texts;
import id.sarpras.request.store.BookingStore;
import id.sarpras.request.store.RequestStore;
import id.sarpras.request.store.WaitingStore;
import id.sarpras.schedule.BookingId;
import id.sarpras.schedule.Lot;
import id.sarpras.schedule.Schedule;
import id.sarpras.shared.Period;
import id.sarpras.shared.UnitId;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Requests that compete for the same things at the same time. The one that is approved refuses the
/// others, as far as they can be had no more: of a series only that date.
@Component
public class Rivals {

  /// The longest turn-round that a facility may have.
  private static final Duration LONGEST_TURN_ROUND = Duration.ofHours(24);

  private final BookingStore bookingStore;
  private final RequestStore requests;
  private final WaitingStore waiting;
  private final Facilities facilities;
  private final Bookings bookings;
  private final Schedule schedule;
  private final Offers offers;
  private final Losses losses;
  private final Texts texts;

  Rivals(
      BookingStore bookingStore,
      RequestStore requests,
      WaitingStore waiting,
      Facilities facilities,
      Bookings bookings,
      Schedule schedule,
      Offers offers,
      Losses losses,
      Texts texts) {
    this.bookingStore = bookingStore;
    this.requests = requests;
    this.waiting = waiting;
    this.facilities = facilities;
    this.bookings = bookings;
    this.schedule = schedule;
    this.offers = offers;
    this.losses = losses;
    this.texts = texts;
  }

  /// Who else asks for some of the same, the oldest first. Where the request itself is decided,
  /// nobody competes with it any more.
  public List<Rival> of(FacilityRequest request) {
    return request.state().isOpen() ? around(request, BookingState.PENDING) : List.of();
  }

  private List<Rival> around(FacilityRequest request, BookingState state) {
    return request.need().bookings().stream()
        .filter(booking -> booking.state() == state)
        .flatMap(booking -> around(request, booking).stream())
        .sorted(Comparator.comparing(rival -> rival.request().receivedAt()))
        .toList();
  }

  private List<Rival> around(FacilityRequest request, Booking booking) {
    List<Facility> wanted =
        bookings.lots(request.unit(), booking).stream().map(Lot::facility).toList();
    return undecided(request.unit(), wanted, booking.period()).stream()
        .flatMap(id -> rival(request, booking, id).stream())
        .filter(rival -> touch(request.unit(), booking, rival.booking()))
        .toList();
  }

  private Optional<Rival> rival(FacilityRequest request, Booking over, BookingId id) {
    return bookings
        .requestOf(request.unit(), id)
        .filter(other -> !other.id().equals(request.id()))
        .map(other -> new Rival(other, booking(other, id), over));
  }

  private static Booking booking(FacilityRequest request, BookingId id) {
    return request.need().bookings().stream()
        .filter(booking -> booking.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /// Undecided requests for some of these at a time, the oldest first, with or without a hold. Who
  /// waits on the list has no claim on it and is not among them.
  public List<Use> wanting(UnitId unit, List<Facility> some, Period during) {
    return undecided(unit, some, during).stream()
        .filter(id -> waiting.since(unit, id).isEmpty())
        .flatMap(id -> bookings.use(unit, id).stream())
        .filter(
            use ->
                bookings.lots(unit, use.booking()).stream()
                    .map(Lot::facility)
                    .filter(wanted -> some.stream().anyMatch(one -> isSame(one, wanted)))
                    .anyMatch(wanted -> wanted.occupied(use.booking().period()).overlaps(during)))
        .toList();
  }

  /// How many undecided requests there are at a time for each of those that are competed for.
  public Map<FacilityId, Integer> count(UnitId unit, List<Facility> some, Period during) {
    List<Facility> competed = some.stream().filter(Facility::isCompetedFor).toList();
    List<Use> uses = competed.isEmpty() ? List.of() : wanting(unit, competed, during);
    var counts = new HashMap<FacilityId, Integer>();
    for (Use use : uses) {
      List<Lot> lots = bookings.lots(unit, use.booking());
      competed.stream()
          .filter(one -> lots.stream().anyMatch(lot -> isSame(one, lot.facility())))
          .forEach(one -> counts.merge(one.id(), 1, Integer::sum));
    }
    return counts;
  }

  private List<BookingId> undecided(UnitId unit, List<Facility> some, Period during) {
    List<FacilityId> same =
        facilities.all(unit).stream()
            .filter(other -> some.stream().anyMatch(one -> isSame(one, other)))
            .map(Facility::id)
            .toList();
    var near =
        new Period(during.start().minus(LONGEST_TURN_ROUND), during.end().plus(LONGEST_TURN_ROUND));
    return bookingStore.pendingAround(unit, near, same);
  }

  /// Whether the two meet on something, the turn-round after each use included.
  private boolean touch(UnitId unit, Booking one, Booking other) {
    List<Lot> others = bookings.lots(unit, other);
    return bookings.lots(unit, one).stream()
        .map(Lot::facility)
        .anyMatch(
            mine ->
                others.stream()
                    .map(Lot::facility)
                    .filter(theirs -> isSame(mine, theirs))
                    .anyMatch(
                        theirs ->
                            mine.occupied(one.period()).overlaps(theirs.occupied(other.period()))));
  }

  private static boolean isSame(Facility one, Facility other) {
    return one.id().equals(other.id()) || one.shares(other);
  }

  /// Waits until nobody else decides on this request or on one that competes with it, or changes
  /// who has what they are about. All wait in the same order, so that of two who approve at once
  /// one is first and none is lost.
  void lineUp(FacilityRequest request) {
    List<Rival> rivals = of(request);
    var ids = new HashSet<RequestId>();
    ids.add(request.id());
    rivals.forEach(rival -> ids.add(rival.request().id()));
    requests.lineUp(request.unit(), ids);
    offers.lineUp(
        request,
        Stream.concat(request.need().bookings().stream(), rivals.stream().map(Rival::booking))
            .flatMap(booking -> booking.items().stream())
            .toList());
  }

  /// Refuses what others cannot have any more, tells each guest why, and holds for those whose
  /// letter was verified what could be had instead.
  ///
  /// @param winner as it is now, approved
  void refuse(FacilityRequest winner, Officer officer, Capacity capacity) {
    var done = new HashSet<BookingId>();
    for (Rival rival : around(winner, BookingState.BOOKED)) {
      if (done.add(rival.booking().id()) && isLost(rival)) {
        refuse(rival, winner, officer, capacity);
      }
    }
  }

  /// Only what is competed for is lost so: whose hold has lapsed is decided by an officer.
  private boolean isLost(Rival rival) {
    UnitId unit = rival.request().unit();
    List<Lot> lots = bookings.lots(unit, rival.booking());
    return Bookings.isCompetedFor(lots)
        && !schedule.couldTake(unit, lots, rival.booking().period());
  }

  private void refuse(Rival rival, FacilityRequest winner, Officer officer, Capacity capacity) {
    requests.lineUp(winner.unit(), List.of(rival.request().id()));
    FacilityRequest request = requests.find(winner.unit(), rival.request().id()).orElseThrow();
    String reason = texts.say(Texts.language(request.language().getLanguage()), "rivals.reason");
    losses.refuse(
        request, rival.booking(), Disposition.Outcome.LOST, reason, officer, capacity.onBehalfOf());
  }
}
