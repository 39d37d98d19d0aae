package id.sarpras.request;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
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
import java.util.List;
import java.util.Set;
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

  /// Those of the proposed that an officer has chosen, for all that is not decided.
  ///
  /// @param codes by which a form names them
  public List<Replacement> chosen(FacilityRequest request, Collection<String> codes) {
    return request.need().bookings().stream()
        .filter(booking -> booking.state() == BookingState.PENDING)
        .flatMap(booking -> of(request, booking).stream())
        .filter(one -> codes.contains(one.code()))
        .toList();
  }

  /// Others of the same kind at the same time, as large and as well fitted; the smallest first.
  ///
  /// @param reserved what is wanted for something else and cannot be had
  @Transactional
  public List<Replacement> equal(FacilityRequest request, Booking booking, Set<Facility> reserved) {
    Facility lost = facilities.find(request.unit(), booking.facility()).orElseThrow();
    return facilities.all(request.unit()).stream()
        .filter(other -> isEqual(request, booking, lost, other))
        .filter(other -> reserved.stream().noneMatch(taken -> isSame(taken, other)))
        .sorted(Comparator.comparingInt(Facility::capacity))
        .map(other -> Replacement.elsewhere(booking, other.id()))
        .filter(one -> canBeHad(request, one))
        .limit(MOST)
        .toList();
  }

  private boolean isEqual(FacilityRequest request, Booking booking, Facility lost, Facility other) {
    OfficeCalendar calendar = calendar(request);
    return other.kind() == lost.kind()
        && !isSame(lost, other)
        && other.fittings().containsAll(lost.fittings())
        && other
            .refusal(
                booking.items().getFirst().asked(booking.period(), people(request, lost)),
                clock.instant(),
                calendar.zone(),
                day -> calendar.holiday(day).isPresent())
            .isEmpty();
  }

  private static int people(FacilityRequest request, Facility lost) {
    return Math.min(request.need().people(), lost.capacity());
  }

  private static boolean isSame(Facility one, Facility other) {
    return one.id().equals(other.id()) || one.shares(other);
  }

  private boolean canBeHad(FacilityRequest request, Replacement one) {
    List<Lot> lots = bookings.lots(request.unit(), one.items());
    return schedule.couldTake(request.unit(), lots, one.period());
  }

  private OfficeCalendar calendar(FacilityRequest request) {
    return calendars.of(request.unit(), standards.home().zone());
  }
}
