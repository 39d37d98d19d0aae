package id.sarpras.request;

import static java.util.Objects.requireNonNull;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.facility.Kind;
import id.sarpras.schedule.Lot;
import id.sarpras.schedule.Schedule;
import id.sarpras.schedule.Search;
import id.sarpras.schedule.Wish;
import id.sarpras.standard.Standards;
import id.sarpras.workingtime.Calendars;
import id.sarpras.workingtime.OfficeCalendar;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What could be had instead of a booking: what the search finds, or only what is as good as it at
/// the same time.
@Component
public class Replacements {

  private static final int MOST = 4;

  private final Facilities facilities;
  private final Bookings bookings;
  private final Schedule schedule;
  private final Search search;
  private final Calendars calendars;
  private final Standards standards;
  private final InstantSource clock;

  Replacements(
      Facilities facilities,
      Bookings bookings,
      Schedule schedule,
      Search search,
      Calendars calendars,
      Standards standards,
      InstantSource clock) {
    this.facilities = facilities;
    this.bookings = bookings;
    this.schedule = schedule;
    this.search = search;
    this.calendars = calendars;
    this.standards = standards;
    this.clock = clock;
  }

  /// What comes nearest to it and can be had now, the nearest first.
  public List<Replacement> of(FacilityRequest request, Booking booking) {
    Wish wish = bookings.wish(request.unit(), request.need().people(), booking);
    return search.alternatives(request.unit(), wish, calendar(request)).stream()
        .limit(MOST)
        .map(proposal -> Replacement.found(booking, proposal))
        .toList();
  }

  /// The same for all that is not decided.
  public List<Replacement> of(FacilityRequest request) {
    return request.need().bookings().stream()
        .filter(booking -> booking.state() == BookingState.PENDING)
        .flatMap(booking -> of(request, booking).stream())
        .toList();
  }

  /// Those of the proposed that an officer has chosen, for all that is not decided.
  ///
  /// @param codes by which a form names them
  public List<Replacement> chosen(FacilityRequest request, Collection<String> codes) {
    return of(request).stream().filter(one -> codes.contains(one.code())).toList();
  }

  /// The same with others in the place of what is lost of it: at the same time, of the same kind,
  /// as large and as well fitted; the smallest first. What is counted has no equal.
  ///
  /// @param reserved what is wanted for something else and cannot be had
  @Transactional
  public List<Replacement> equal(FacilityRequest request, Booking booking, Set<Facility> reserved) {
    Map<FacilityId, Facility> known = facilities.byId(request.unit());
    List<Swap> swaps =
        booking.items().stream()
            .filter(item -> isAmong(requireNonNull(known.get(item.facility())), reserved))
            .map(lost -> new Swap(lost, equalTo(request, booking, lost, known, reserved)))
            .toList();
    return swaps.stream()
        .limit(1)
        .flatMap(swap -> swap.others().stream())
        .flatMap(first -> swapped(booking, swaps, first).stream())
        .filter(one -> canBeHad(request, one))
        .limit(MOST)
        .toList();
  }

  /// A thing that is lost, and what is as good.
  private record Swap(Item lost, List<Facility> others) {}

  private List<Facility> equalTo(
      FacilityRequest request,
      Booking booking,
      Item lost,
      Map<FacilityId, Facility> known,
      Set<Facility> reserved) {
    Set<Facility> own =
        booking.items().stream()
            .map(item -> requireNonNull(known.get(item.facility())))
            .collect(Collectors.toSet());
    Facility gone = requireNonNull(known.get(lost.facility()));
    return gone.kind() == Kind.EQUIPMENT
        ? List.of()
        : known.values().stream()
            .filter(other -> !isAmong(other, reserved) && !isAmong(other, own))
            .filter(other -> isEqual(request, booking, lost, gone, other))
            .sorted(Comparator.comparingInt(Facility::capacity))
            .toList();
  }

  private boolean isEqual(
      FacilityRequest request, Booking booking, Item lost, Facility gone, Facility other) {
    OfficeCalendar calendar = calendar(request);
    int people = Math.min(request.need().people(), gone.capacity());
    return other.kind() == gone.kind()
        && other.fittings().containsAll(gone.fittings())
        && other
            .refusal(
                lost.asked(booking.period(), people),
                clock.instant(),
                calendar.zone(),
                day -> calendar.holiday(day).isPresent())
            .isEmpty();
  }

  /// All that is lost replaced, each by something else; empty where there is not enough.
  ///
  /// @param first in the place of the first that is lost
  private static Optional<Replacement> swapped(Booking of, List<Swap> swaps, Facility first) {
    var taken = new HashSet<>(Set.of(first));
    var instead = new HashMap<>(Map.of(swaps.getFirst().lost(), first));
    for (Swap swap : swaps.subList(1, swaps.size())) {
      Optional<Facility> free =
          swap.others().stream().filter(other -> !isAmong(other, taken)).findFirst();
      free.ifPresent(
          other -> {
            taken.add(other);
            instead.put(swap.lost(), other);
          });
    }
    return instead.size() == swaps.size()
        ? Optional.of(Replacement.swapped(of, instead))
        : Optional.empty();
  }

  private static boolean isAmong(Facility one, Set<Facility> some) {
    return some.stream().anyMatch(other -> one.id().equals(other.id()) || one.shares(other));
  }

  /// What the booking has itself is free for what replaces it.
  private boolean canBeHad(FacilityRequest request, Replacement one) {
    List<Lot> lots = bookings.lots(request.unit(), one.items());
    return schedule.couldTake(request.unit(), List.of(one.of().id()), lots, one.period());
  }

  private OfficeCalendar calendar(FacilityRequest request) {
    return calendars.of(request.unit(), standards.home().zone());
  }
}
