package id.sarpras.closure.web;

import id.sarpras.closure.Closure;
import id.sarpras.closure.ClosureDate;
import id.sarpras.closure.ClosureDuties;
import id.sarpras.closure.Closures;
import id.sarpras.closure.DateState;
import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.identity.Officer;
import id.sarpras.page.Form;
import id.sarpras.standard.Standards;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// What an officer may do with closures, on a page or by a machine, and how a new one is read.
@Component
class ClosureDesk {

  private final Closures closures;
  private final ClosureDuties duties;
  private final Facilities facilities;
  private final Standards standards;
  private final InstantSource clock;

  ClosureDesk(
      Closures closures,
      ClosureDuties duties,
      Facilities facilities,
      Standards standards,
      InstantSource clock) {
    this.closures = closures;
    this.duties = duties;
    this.facilities = facilities;
    this.standards = standards;
    this.clock = clock;
  }

  /// A closure of these things; empty where the form says what is wrong.
  Optional<Closure> read(Officer officer, List<Facility> things, Form form) {
    return new ClosureForm(form, zone(), clock.instant()).closure(officer, things);
  }

  /// What the officer may close; at least one.
  List<Facility> theirs(Officer officer) {
    List<Facility> things =
        facilities.all(officer.unit()).stream().filter(duties.of(officer)).toList();
    if (things.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return things;
  }

  Closure found(Officer officer, UUID id) {
    return closures
        .find(officer.unit(), id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /// Whether all of it is what this officer may close.
  boolean may(Officer officer, Closure closure) {
    Predicate<Facility> may = duties.of(officer);
    Map<FacilityId, Facility> known = facilities.byId(officer.unit());
    return closure.items().stream()
        .allMatch(item -> Optional.ofNullable(known.get(item.facility())).filter(may).isPresent());
  }

  /// A closure that this officer may make, and so may lift.
  Closure mine(Officer officer, UUID id) {
    Closure closure = found(officer, id);
    mustDo(officer, closure);
    return closure;
  }

  void mustDo(Officer officer, Closure closure) {
    if (!may(officer, closure)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  /// The dates of a closure that can be lifted.
  List<ClosureDate> standing(Closure closure) {
    return closure.dates().stream()
        .filter(date -> date.state() != DateState.LIFTED)
        .filter(date -> clock.instant().isBefore(date.during().end()))
        .toList();
  }

  ZoneId zone() {
    return standards.home().zone();
  }
}
