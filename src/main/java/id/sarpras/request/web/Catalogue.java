package id.sarpras.request.web;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.request.Booked;
import id.sarpras.request.Need;
import id.sarpras.standard.ServiceStandard;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.standard.Standards;
import id.sarpras.workingtime.Calendars;
import id.sarpras.workingtime.OfficeCalendar;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// What is on offer: the unit, its promise, its calendar and what it lends.
@Component
class Catalogue {

  private static final String SLUG = "fasilitasi-sarana-prasarana";

  private final Standards standards;
  private final Calendars calendars;
  private final Facilities facilities;
  private final InstantSource clock;

  Catalogue(Standards standards, Calendars calendars, Facilities facilities, InstantSource clock) {
    this.standards = standards;
    this.calendars = calendars;
    this.facilities = facilities;
    this.clock = clock;
  }

  ServiceUnit unit() {
    return standards.home();
  }

  /// The promise in force today.
  ServiceStandard standard() {
    return standards
        .inForce(unit().id(), SLUG)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  OfficeCalendar calendar() {
    ServiceUnit unit = unit();
    return calendars.of(unit.id(), unit.zone());
  }

  /// By when a request that comes in now is answered.
  Instant answer() {
    return calendar().deadline(standard().limit(), clock.instant(), List.of()).due();
  }

  /// What is lent, by name.
  List<Facility> lent() {
    return facilities.all(unit().id()).stream().filter(Facility::lent).toList();
  }

  /// All that a case is about.
  Booked booked(Need need) {
    return Booked.of(need, facilities.byId(unit().id()));
  }
}
