package id.sarpras.handover;

import id.sarpras.handover.store.HandoverStore;
import id.sarpras.identity.Officer;
import id.sarpras.request.BookingEvent;
import id.sarpras.request.BookingState;
import id.sarpras.request.Bookings;
import id.sarpras.request.Use;
import id.sarpras.schedule.BookingId;
import id.sarpras.schedule.GivingBack;
import id.sarpras.schedule.GivingOut;
import id.sarpras.schedule.Lot;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Happened;
import id.sarpras.shared.Ids;
import id.sarpras.shared.TriedAgain;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.Standards;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Things go out and come back, each by whoever keeps it. A use is over when all of its things are
/// settled.
@Component
@TriedAgain
public class Handovers {

  private final UseFiles files;
  private final HandoverStore store;
  private final Bookings bookings;
  private final GivingOut out;
  private final GivingBack giving;
  private final Damages damages;
  private final Standards standards;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Handovers(
      UseFiles files,
      HandoverStore store,
      Bookings bookings,
      GivingOut out,
      GivingBack giving,
      Damages damages,
      Standards standards,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.files = files;
    this.store = store;
    this.bookings = bookings;
    this.out = out;
    this.giving = giving;
    this.damages = damages;
    this.standards = standards;
    this.events = events;
    this.clock = clock;
  }

  /// What a vehicle's odometer showed the last time.
  public Optional<Odometer> lastOdometer(UnitId unit, Thing thing) {
    return store.lastOdometer(unit, thing.facility().id());
  }

  /// Hands things over: with the first of them the use begins. From the day before its own on, if
  /// nobody else has them until then.
  ///
  /// @param person who took them; may be empty
  /// @param parts at least one; a quantity of 0 says that it is not taken
  @Transactional
  public Outcome handOver(Officer officer, BookingId id, String person, List<Part> parts) {
    return step(
        officer,
        id,
        parts,
        (file, part) -> outRefusal(file, part, officer.unit()),
        file -> {
          for (Part part : parts) {
            add(officer, id, Way.OUT, part, person);
            if (part.quantity() == 0) {
              giving.giveBack(officer.unit(), id, thing(file, part).facility(), 0);
            }
          }
          tell(file.use(), "use.handed-over", officer.actor(), person);
          if (file.state() == BookingState.BOOKED) {
            happen(file.use(), BookingEvent.HAND_OVER, officer.actor());
          }
        });
  }

  /// Takes things back. What comes early is free for others at once; what is missing stays away
  /// until it comes or is settled.
  ///
  /// @param person who brought them; may be empty
  @Transactional
  public Outcome takeBack(Officer officer, BookingId id, String person, List<Part> parts) {
    return step(
        officer,
        id,
        parts,
        (file, part) -> backRefusal(file, part, officer.unit()),
        file -> {
          for (Part part : parts) {
            Thing thing = thing(file, part);
            int missing = thing.away() - part.quantity();
            add(officer, id, Way.BACK, part, person);
            giving
                .giveBack(officer.unit(), id, thing.facility(), missing)
                .ifPresent(from -> damages.lacking(officer, file.use(), thing, missing, from));
          }
          tell(file.use(), "use.returned", officer.actor(), person);
        });
  }

  /// Gives up waiting for what is missing of a thing: it was replaced, or is written off.
  ///
  /// @param why what was agreed
  @Transactional
  public Outcome settle(Officer officer, BookingId id, Thing seen, String why) {
    var part =
        new Part(
            seen.facility().id(), seen.away(), new Condition(false, why), Reading.NONE, List.of());
    return step(
        officer,
        id,
        List.of(part),
        (file, one) -> backRefusal(file, one, officer.unit()),
        file -> {
          add(officer, id, Way.SETTLED, part, "");
          giving.giveBack(officer.unit(), id, seen.facility(), 0);
          tell(file.use(), "use.settled", officer.actor(), why);
        });
  }

  /// Ends a use whose time is over and of which nothing is owed: a room that its guest entered by
  /// the door is left by the door.
  @Transactional
  public boolean leave(UnitId unit, BookingId id) {
    return held(unit, id)
        .filter(file -> file.state() == BookingState.IN_USE && !file.isOwed())
        .filter(file -> !clock.instant().isBefore(file.use().booking().period().end()))
        .map(file -> happen(file.use(), BookingEvent.RETURN, new Actor.Program()))
        .orElse(false);
  }

  /// What an odometer cannot have shown.
  ///
  /// @param other the reading beside it
  public record Misread(HandoverRefusal reason, Odometer other) {}

  /// Puts right what was read of an odometer. It has to lie between what it showed before and what
  /// it showed afterwards; how far the car can have gone is not asked, since the other may be wrong
  /// too and is put right next.
  ///
  /// @param seen with a reading of its odometer
  /// @return why it cannot be so; nothing is changed then
  @Transactional
  public Optional<Misread> reread(Officer officer, Handover seen, int kilometres) {
    UnitId unit = officer.unit();
    Use use = bookings.held(unit, seen.booking()).orElseThrow();
    Optional<Misread> misread =
        store
            .odometerBefore(unit, seen)
            .filter(last -> kilometres < last.kilometres())
            .map(last -> new Misread(HandoverRefusal.ODOMETER_LOWER, last))
            .or(
                () ->
                    store
                        .odometerAfter(unit, seen)
                        .filter(next -> kilometres > next.kilometres())
                        .map(next -> new Misread(HandoverRefusal.ODOMETER_NEXT, next)));
    if (misread.isEmpty()) {
      store.reread(unit, seen.id(), kilometres);
      int before = seen.reading().odometer().orElseThrow();
      tell(use, "use.reread", officer.actor(), before + " > " + kilometres);
    }
    return misread;
  }

  private interface Check {
    Optional<HandoverRefusal> refusal(UseFile file, Part part);
  }

  private interface Deed {
    void on(UseFile file);
  }

  private Outcome step(Officer officer, BookingId id, List<Part> parts, Check check, Deed deed) {
    UseFile file = held(officer.unit(), id).orElseThrow();
    for (Part part : parts) {
      Optional<HandoverRefusal> refusal = check.refusal(file, part);
      if (refusal.isPresent()) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new Outcome.Refused(refusal.get(), part.facility());
      }
    }
    deed.on(file);
    held(officer.unit(), id)
        .filter(now -> now.state() == BookingState.IN_USE)
        .filter(now -> now.things().stream().allMatch(Thing::isSettled))
        .ifPresent(now -> happen(now.use(), BookingEvent.RETURN, officer.actor()));
    return new Outcome.Done();
  }

  private Optional<HandoverRefusal> outRefusal(UseFile file, Part part, UnitId unit) {
    Thing thing = thing(file, part);
    boolean isPossible =
        file.state() == BookingState.IN_USE
            || file.state() == BookingState.BOOKED && part.quantity() > 0;
    if (!isPossible || !thing.handovers().isEmpty()) {
      return Optional.of(HandoverRefusal.OVERTAKEN);
    }
    if (part.quantity() > thing.item().quantity()) {
      return Optional.of(HandoverRefusal.TOO_MANY);
    }
    if (isTooEarly(file)) {
      return Optional.of(HandoverRefusal.TOO_EARLY);
    }
    Optional<HandoverRefusal> misread = misread(thing, part, unit);
    return misread.isEmpty() && part.quantity() > 0 && !goesOut(file, thing, unit)
        ? Optional.of(HandoverRefusal.NOT_FREE)
        : misread;
  }

  private Optional<HandoverRefusal> backRefusal(UseFile file, Part part, UnitId unit) {
    Thing thing = thing(file, part);
    if (file.state() != BookingState.IN_USE || thing.away() == 0) {
      return Optional.of(HandoverRefusal.OVERTAKEN);
    }
    if (part.quantity() > thing.away()) {
      return Optional.of(HandoverRefusal.TOO_MANY);
    }
    return misread(thing, part, unit);
  }

  private Optional<HandoverRefusal> misread(Thing thing, Part part, UnitId unit) {
    return part.reading().refusalAfter(lastOdometer(unit, thing), clock.instant());
  }

  private boolean goesOut(UseFile file, Thing thing, UnitId unit) {
    var lot = new Lot(thing.facility(), thing.item().quantity());
    return out.giveOut(unit, file.id(), lot, file.use().booking().period().start());
  }

  private boolean isTooEarly(UseFile file) {
    ZoneId zone = standards.home().zone();
    LocalDate tomorrow = LocalDate.ofInstant(clock.instant(), zone).plusDays(1);
    return LocalDate.ofInstant(file.use().booking().period().start(), zone).isAfter(tomorrow);
  }

  private static Thing thing(UseFile file, Part part) {
    return file.thing(part.facility()).orElseThrow();
  }

  private Optional<UseFile> held(UnitId unit, BookingId id) {
    return bookings.held(unit, id).map(use -> files.file(unit, use, any -> false));
  }

  private boolean happen(Use use, BookingEvent event, Actor by) {
    return bookings.happen(use.request(), use.booking(), event, "", by);
  }

  private void add(Officer officer, BookingId id, Way way, Part part, String person) {
    store.add(
        officer.unit(),
        new Handover(
            Ids.next(),
            id,
            part.facility(),
            way,
            part.quantity(),
            part.condition(),
            part.reading(),
            person,
            officer.name(),
            clock.instant(),
            part.photos()),
        officer.id());
  }

  private void tell(Use use, String action, Actor by, String detail) {
    Instant now = clock.instant();
    events.publishEvent(
        new Happened(
            use.request().unit(),
            use.request().id().value(),
            action,
            by,
            now,
            Map.of("detail", detail)));
  }
}
