package id.sarpras.handover.web;

import id.sarpras.closure.Closure;
import id.sarpras.closure.Closures;
import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.handover.Damage;
import id.sarpras.handover.Damages;
import id.sarpras.handover.Duties;
import id.sarpras.handover.Thing;
import id.sarpras.handover.UseFile;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Officers;
import id.sarpras.letter.Scan;
import id.sarpras.page.Form;
import id.sarpras.standard.Standards;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// What an officer may do with damages, on a page or by a machine.
@Component
class DamageDesk {

  private final Damages damages;
  private final Closures closures;
  private final Duties duties;
  private final Facilities facilities;
  private final Officers officers;
  private final Standards standards;
  private final InstantSource clock;

  DamageDesk(
      Damages damages,
      Closures closures,
      Duties duties,
      Facilities facilities,
      Officers officers,
      Standards standards,
      InstantSource clock) {
    this.damages = damages;
    this.closures = closures;
    this.duties = duties;
    this.facilities = facilities;
    this.officers = officers;
    this.standards = standards;
    this.clock = clock;
  }

  /// What was said of one of these things; empty where the form says what is wrong.
  Optional<DamageForm.Said> read(Officer officer, List<Thing> things, Form form) {
    return new DamageForm(form, things, active(officer), standards.home().zone())
        .said(clock.instant());
  }

  /// Writes it down; what cannot be used is closed in the same step.
  ///
  /// @param id the same for a form that is sent twice
  Damage add(Officer officer, UUID id, UseFile file, DamageForm.Said said, List<Scan> pictures) {
    Instant now = clock.instant();
    Damage damage = said.damage(id, file.id(), officer, now, PhotoUploads.ids(pictures));
    damages.add(officer, damage, said.closure(officer, now));
    return damage;
  }

  /// Who may be named to see to it.
  List<Officer> active(Officer officer) {
    return officers.all(officer.unit()).stream().filter(Officer::active).toList();
  }

  /// What the officer may say something of; at least one.
  List<Thing> things(Officer officer, UseFile file) {
    var may = duties.of(officer);
    List<Thing> things =
        file.things().stream().filter(thing -> may.test(thing.facility())).toList();
    if (things.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return things;
  }

  Facility thing(Officer officer, Damage damage) {
    return facilities.find(officer.unit(), damage.facility()).orElseThrow();
  }

  /// What still closes the thing, or will.
  List<Closure> closures(Officer officer, Damage damage) {
    Instant now = clock.instant();
    return closures.toShow(officer.unit()).stream()
        .filter(closure -> closure.isStanding(now))
        .filter(
            closure ->
                closure.items().stream().anyMatch(one -> one.facility().equals(damage.facility())))
        .toList();
  }

  Damage damage(Officer officer, UUID id) {
    return damages
        .find(officer.unit(), id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /// A damage about which the officer may do something.
  Damage mine(Officer officer, UUID id) {
    Damage damage = damage(officer, id);
    if (!may(officer, damage)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return damage;
  }

  /// Who sees to it, and whoever hands the thing over.
  boolean may(Officer officer, Damage damage) {
    return damage.responsible().equals(officer.id())
        || duties.of(officer).test(thing(officer, damage));
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), standards.home().zone());
  }
}
