package id.sarpras.demo;

import id.sarpras.closure.ClosedItem;
import id.sarpras.closure.Closure;
import id.sarpras.closure.Closures;
import id.sarpras.closure.Reason;
import id.sarpras.facility.Facility;
import id.sarpras.handover.Attendance;
import id.sarpras.handover.Damage;
import id.sarpras.handover.Damages;
import id.sarpras.handover.DoorSheets;
import id.sarpras.handover.Handovers;
import id.sarpras.handover.Severity;
import id.sarpras.identity.Officer;
import id.sarpras.request.Booking;
import id.sarpras.request.Bookings;
import id.sarpras.request.Use;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Ids;
import id.sarpras.shared.Period;
import id.sarpras.standard.ServiceUnit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// What became of the bookings of the past weeks: most guests came, a few did not, something broke;
/// and a room that is closed next week although somebody booked it.
@Component
@Profile("demo")
class DemoUse {

  private static final int ONE_STAYS_AWAY = 9;
  private static final int ONE_BREAKS_SOMETHING = 5;

  private final DemoClock clock;
  private final Bookings bookings;
  private final Attendance attendance;
  private final Handovers handovers;
  private final Damages damages;
  private final DoorSheets sheets;
  private final Closures closures;

  DemoUse(
      DemoClock clock,
      Bookings bookings,
      Attendance attendance,
      Handovers handovers,
      Damages damages,
      DoorSheets sheets,
      Closures closures) {
    this.clock = clock;
    this.bookings = bookings;
    this.attendance = attendance;
    this.handovers = handovers;
    this.damages = damages;
    this.sheets = sheets;
    this.closures = closures;
  }

  void happen(ServiceUnit unit, List<Facility> rooms, Officer keeper, Instant now) {
    List<Use> past = bookings.openUses(unit.id(), now);
    for (int i = 0; i < past.size(); i++) {
      Use use = past.get(i);
      if (i % ONE_STAYS_AWAY == ONE_STAYS_AWAY - 1) {
        stayAway(unit, use, now);
      } else {
        come(unit, use, now);
      }
      if (i == ONE_BREAKS_SOMETHING) {
        breakSomething(unit, use, keeper);
      }
    }
    sheets.renew(keeper, rooms.getFirst());
    closeNextWeek(unit, rooms, keeper, now);
  }

  private void come(ServiceUnit unit, Use use, Instant now) {
    Period period = use.booking().period();
    clock.at(
        period.start().minus(Duration.ofMinutes(10)),
        () -> attendance.checkIn(unit.id(), use.booking().id(), new Actor.Guest()));
    if (period.end().isBefore(now)) {
      clock.at(period.end(), () -> handovers.leave(unit.id(), use.booking().id()));
    }
  }

  private void stayAway(ServiceUnit unit, Use use, Instant now) {
    Instant found = attendance.window(use).closes();
    if (found.isBefore(now)) {
      clock.at(found, () -> attendance.miss(unit, use.booking().id(), new Actor.Program()));
    }
  }

  private void breakSomething(ServiceUnit unit, Use use, Officer keeper) {
    Instant found = use.booking().period().end();
    var damage =
        new Damage(
            Ids.next(),
            use.booking().id(),
            use.booking().facility(),
            "Layar proyektor tidak dapat digulung kembali",
            Severity.MAJOR,
            keeper.id(),
            LocalDate.ofInstant(found, unit.zone()).plusDays(14),
            keeper.name(),
            found,
            Optional.empty(),
            List.of(),
            List.of());
    clock.at(found, () -> damages.add(keeper, damage, Optional.empty()));
  }

  private void closeNextWeek(ServiceUnit unit, List<Facility> rooms, Officer keeper, Instant now) {
    Instant soon = now.plus(Duration.ofDays(3));
    Optional<Booking> inTheWay =
        bookings.openUses(unit.id(), now.plus(Duration.ofDays(14))).stream()
            .map(Use::booking)
            .filter(booking -> booking.period().start().isAfter(soon))
            .findFirst();
    LocalDate day =
        LocalDate.ofInstant(
            inTheWay.map(booking -> booking.period().start()).orElse(soon), unit.zone());
    closures.close(
        keeper,
        Closure.planned(
            Reason.MAINTENANCE,
            "Pendingin udara diganti",
            "",
            List.of(
                new ClosedItem(inTheWay.map(Booking::facility).orElse(rooms.getLast().id()), 1)),
            List.of(Period.on(day, LocalTime.of(8, 0), LocalTime.of(16, 0), unit.zone())),
            keeper.name(),
            now));
  }
}
