package id.sarpras.agenda;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.request.Booking;
import id.sarpras.request.Bookings;
import id.sarpras.request.FacilityRequest;
import id.sarpras.request.Item;
import id.sarpras.request.Requests;
import id.sarpras.schedule.BookingId;
import id.sarpras.shared.Period;
import id.sarpras.shared.UnitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Reads the bookings of cases as calendars see them.
@Component
class Uses {

  private final Requests requests;
  private final Bookings bookings;
  private final Facilities facilities;

  Uses(Requests requests, Bookings bookings, Facilities facilities) {
    this.requests = requests;
    this.bookings = bookings;
    this.facilities = facilities;
  }

  /// The bookings of a case.
  List<Use> of(FacilityRequest request) {
    return uses(request, known(request.unit()), any -> true);
  }

  /// What a link shows: all uses of what it means, and of an officer's own also the cases at which
  /// he or she did a step.
  List<Use> of(CalendarLink link, Period within) {
    Map<FacilityId, Facility> known = known(link.unit());
    List<Use> meant = using(link.unit(), known, link.meant(known), within);
    return link.scope() instanceof Scope.Own ? withOwnWork(link, known, meant, within) : meant;
  }

  private List<Use> withOwnWork(
      CalendarLink link, Map<FacilityId, Facility> known, List<Use> meant, Period within) {
    var concerning = new LinkedHashMap<Booking, Use>();
    Stream.concat(
            requests.workedOn(link.unit(), link.officer(), within).stream()
                .flatMap(request -> uses(request, known, any -> true).stream())
                .filter(use -> use.booking().period().overlaps(within)),
            meant.stream())
        .forEach(use -> concerning.putIfAbsent(use.booking(), use));
    return List.copyOf(concerning.values());
  }

  private List<Use> using(
      UnitId unit, Map<FacilityId, Facility> known, Predicate<Facility> isMeant, Period within) {
    List<FacilityId> meant = known.values().stream().filter(isMeant).map(Facility::id).toList();
    return requests.using(unit, meant, within).stream()
        .flatMap(request -> uses(request, known, isMeant).stream())
        .filter(use -> use.booking().period().overlaps(within))
        .toList();
  }

  /// The bookings of a case that take something that is meant, named after the first such thing.
  private List<Use> uses(
      FacilityRequest request, Map<FacilityId, Facility> known, Predicate<Facility> isMeant) {
    Map<BookingId, Instant> missed = bookings.missed(request);
    var uses = new ArrayList<Use>();
    for (Booking booking : request.need().bookings()) {
      booking.items().stream()
          .filter(item -> find(item, known).filter(isMeant).isPresent())
          .findFirst()
          .map(
              item ->
                  new Use(
                      request,
                      booking,
                      Optional.ofNullable(missed.get(booking.id())),
                      said(item, known),
                      place(booking, item, known)))
          .ifPresent(uses::add);
    }
    return uses;
  }

  /// All that is taken, and where the thing is that matters.
  private static String place(Booking booking, Item named, Map<FacilityId, Facility> known) {
    return Stream.concat(
            booking.items().stream().map(item -> said(item, known)),
            find(named, known).map(Facility::building).stream())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String said(Item item, Map<FacilityId, Facility> known) {
    return item.called(find(item, known).map(Facility::name).orElse(""));
  }

  private static Optional<Facility> find(Item item, Map<FacilityId, Facility> known) {
    return Optional.ofNullable(known.get(item.facility()));
  }

  private static Stream<Facility> things(Booking booking, Map<FacilityId, Facility> known) {
    return booking.items().stream()
        .flatMap(item -> Optional.ofNullable(known.get(item.facility())).stream());
  }

  private Map<FacilityId, Facility> known(UnitId unit) {
    return facilities.all(unit).stream()
        .collect(Collectors.toMap(Facility::id, Function.identity()));
  }
}
