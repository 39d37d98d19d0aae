package id.sarpras.handover;

import id.sarpras.closure.Closure;
import id.sarpras.closure.Closures;
import id.sarpras.handover.store.DamageStore;
import id.sarpras.identity.Officer;
import id.sarpras.page.Dates;
import id.sarpras.page.Texts;
import id.sarpras.request.Use;
import id.sarpras.schedule.BookingId;
import id.sarpras.shared.Happened;
import id.sarpras.shared.Ids;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.Standards;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Damages: each has an officer who sees to it until it is settled.
@Component
public class Damages {

  private final DamageStore store;
  private final Closures closures;
  private final Standards standards;
  private final Texts texts;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Damages(
      DamageStore store,
      Closures closures,
      Standards standards,
      Texts texts,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.store = store;
    this.closures = closures;
    this.standards = standards;
    this.texts = texts;
    this.events = events;
    this.clock = clock;
  }

  /// What is not settled, the first due first, and after it what was settled last.
  public List<Damage> all(UnitId unit) {
    return store.all(unit);
  }

  /// What was found at the return of a use.
  public List<Damage> of(UnitId unit, BookingId use) {
    return store.of(unit, use);
  }

  public Optional<Damage> find(UnitId unit, UUID id) {
    return store.find(unit, id);
  }

  /// How many wait for an officer.
  public int waitingFor(Officer officer) {
    return store.waitingFor(officer);
  }

  /// Writes a damage down; a second time with the same id does nothing.
  ///
  /// @param closure of what cannot be used until it is mended
  @Transactional
  public void add(Officer by, Damage damage, Optional<Closure> closure) {
    if (store.add(by.unit(), damage)) {
      tell(by, damage.id(), "damage.found", damage.what());
      closure.ifPresent(made -> closures.close(by, made));
    }
  }

  /// Too few are left for the bookings of others, because some did not come back: whoever took the
  /// rest sees to it at once.
  void lacking(Officer by, Use use, Thing thing, int missing, Instant from) {
    ZoneId zone = standards.home().zone();
    String what =
        texts.say(
            Texts.INDONESIAN,
            "damage-lacking",
            missing,
            thing.facility().name(),
            new Dates(Texts.INDONESIAN, zone).dateTime(from));
    Instant now = clock.instant();
    add(
        by,
        new Damage(
            Ids.next(),
            use.booking().id(),
            thing.facility().id(),
            what,
            Severity.MAJOR,
            by.id(),
            LocalDate.ofInstant(now, zone),
            by.name(),
            now,
            Optional.empty(),
            List.of(),
            List.of()),
        Optional.empty());
  }

  @Transactional
  public void note(Officer by, Damage damage, String note) {
    store.note(by.unit(), damage.id(), new Damage.Note(clock.instant(), by.name(), note));
    tell(by, damage.id(), "damage.noted", note);
  }

  /// Settles it.
  ///
  /// @param note what was done
  /// @return false where it was settled already
  @Transactional
  public boolean settle(Officer by, Damage damage, String note) {
    Instant now = clock.instant();
    if (!store.settle(by.unit(), damage.id(), now)) {
      return false;
    }
    store.note(by.unit(), damage.id(), new Damage.Note(now, by.name(), note));
    tell(by, damage.id(), "damage.settled", note);
    return true;
  }

  private void tell(Officer by, UUID damage, String action, String detail) {
    events.publishEvent(
        new Happened(
            by.unit(), damage, action, by.actor(), clock.instant(), Map.of("detail", detail)));
  }
}
