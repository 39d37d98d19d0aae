package id.sarpras.request;

import id.sarpras.identity.Officer;
import id.sarpras.identity.Officers;
import id.sarpras.request.store.RequestStore;
import id.sarpras.schedule.CheckedDate;
import id.sarpras.schedule.Clashes;
import id.sarpras.schedule.ClockShift;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Happened;
import id.sarpras.shared.Period;
import id.sarpras.shared.TriedAgain;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.standard.Standards;
import id.sarpras.workingtime.Calendars;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Changes to dates of a request after it was sent, before and after the decision: to one, to it
/// and those after it, or to all. What has begun stays as it is.
@Component
@TriedAgain
public class DateChanges {

  private final RequestStore requests;
  private final Bookings bookings;
  private final Offers offers;
  private final Clashes clashes;
  private final Calendars calendars;
  private final Standards standards;
  private final Officers officers;
  private final Tidings tidings;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  DateChanges(
      RequestStore requests,
      Bookings bookings,
      Offers offers,
      Clashes clashes,
      Calendars calendars,
      Standards standards,
      Officers officers,
      Tidings tidings,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.requests = requests;
    this.bookings = bookings;
    this.offers = offers;
    this.clashes = clashes;
    this.calendars = calendars;
    this.standards = standards;
    this.officers = officers;
    this.tidings = tidings;
    this.events = events;
    this.clock = clock;
  }

  /// Whether an officer may change the dates of a case: whoever has a step in its chain, also as a
  /// deputy.
  public boolean mayChange(CaseFile file, Officer officer) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), standards.home().zone());
    return officers.capacities(officer, today).stream()
        .anyMatch(
            capacity -> file.chain().stream().anyMatch(rule -> rule.role() == capacity.role()));
  }

  /// The booking with a number, while it can be changed.
  public Optional<Booking> changeable(FacilityRequest request, int number) {
    return request.need().bookings().stream()
        .filter(booking -> booking.number() == number && isAhead(booking))
        .findFirst();
  }

  /// Another time and other things for one date. On the others that the change reaches, the time is
  /// shifted as far on the wall clock, and the things are the same.
  ///
  /// @param seen as the officer saw it
  /// @param reason in words for the guest, who gets one notice for all dates
  @Transactional
  public Changed move(
      FacilityRequest seen,
      Booking booking,
      Reach reach,
      Period to,
      List<Item> items,
      String reason,
      Actor by) {
    ServiceUnit unit = standards.home();
    var shift = ClockShift.between(booking.period(), to, unit.zone());
    List<Booking> changed =
        reached(seen, booking, reach).stream()
            .map(
                one ->
                    new Booking(
                        one.id(),
                        one.number(),
                        shift.of(one.period(), unit.zone()),
                        one.state(),
                        items))
            .toList();
    if (changed.isEmpty() || !requests.move(seen, seen.state(), seen.step())) {
      return new Changed.Overtaken();
    }
    offers.lineUp(seen, items);
    offers.endAll(seen, changed, by);
    boolean free = checked(seen, changed, unit).stream().allMatch(CheckedDate::isFree);
    if (!free || !bookings.change(seen, changed, reason, by)) {
      return undone(new Changed.Clashing(checked(seen, changed, unit)));
    }
    tell(seen, "request.dates-moved", changed, reason, by);
    tidings.datesChanged(unit, requests.find(seen.unit(), seen.id()).orElseThrow(), reason);
    return new Changed.Done();
  }

  /// Calls dates off. Where none is left, the request is withdrawn, also where the others were lost
  /// since it was seen.
  ///
  /// @param reason in words for the guest; may be empty where it is the guest who does it
  @Transactional
  public Changed cancel(
      FacilityRequest seen, Booking booking, Reach reach, String reason, Actor by) {
    requests.lineUp(seen.unit(), List.of(seen.id()));
    FacilityRequest now = requests.find(seen.unit(), seen.id()).orElseThrow();
    List<Booking> gone = reached(now, booking, reach);
    RequestState to = isAnyLeft(now, gone) ? seen.state() : RequestState.WITHDRAWN;
    if (gone.isEmpty() || !requests.move(seen, to, seen.step())) {
      return new Changed.Overtaken();
    }
    offers.lineUp(now, List.of());
    offers.endAll(now, to == RequestState.WITHDRAWN ? now.need().bookings() : gone, by);
    for (Booking one : gone) {
      if (!bookings.end(now, one, BookingEvent.CANCEL, reason, by)) {
        return undone(new Changed.Overtaken());
      }
    }
    String deed = to == RequestState.WITHDRAWN ? "request.withdrawn" : "request.dates-cancelled";
    tell(seen, deed, gone, reason, by);
    if (!(by instanceof Actor.Guest)) {
      FacilityRequest changed = requests.find(seen.unit(), seen.id()).orElseThrow();
      tidings.datesChanged(standards.home(), changed, reason);
    }
    return new Changed.Done();
  }

  private static Changed undone(Changed outcome) {
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    return outcome;
  }

  private List<Booking> reached(FacilityRequest request, Booking from, Reach reach) {
    return request.need().bookings().stream()
        .filter(this::isAhead)
        .filter(
            one ->
                switch (reach) {
                  case ONE -> one.id().equals(from.id());
                  case FOLLOWING -> !one.period().start().isBefore(from.period().start());
                  case ALL -> true;
                })
        .toList();
  }

  private boolean isAhead(Booking booking) {
    boolean stands =
        booking.state() == BookingState.PENDING || booking.state() == BookingState.BOOKED;
    return stands && booking.period().start().isAfter(clock.instant());
  }

  private static boolean isAnyLeft(FacilityRequest request, List<Booking> gone) {
    return request.need().bookings().stream()
        .filter(booking -> !gone.contains(booking))
        .anyMatch(
            booking ->
                switch (booking.state()) {
                  case PENDING, BOOKED, IN_USE, RETURNED -> true;
                  case REFUSED, LAPSED, CANCELLED, DISPLACED, NO_SHOW -> false;
                });
  }

  private List<CheckedDate> checked(
      FacilityRequest request, List<Booking> changed, ServiceUnit unit) {
    return clashes.check(
        unit.id(),
        bookings.wanted(unit.id(), changed, request.need().people()),
        changed.stream().map(Booking::id).collect(Collectors.toSet()),
        calendars.of(unit.id(), unit.zone()));
  }

  private void tell(
      FacilityRequest request, String deed, List<Booking> those, String reason, Actor by) {
    String numbers =
        those.stream().map(one -> "#" + one.number()).collect(Collectors.joining(", "));
    events.publishEvent(
        new Happened(
            request.unit(),
            request.id().value(),
            deed,
            by,
            clock.instant(),
            Map.of("dates", numbers, "reason", reason)));
  }
}
