package id.sarpras.demo;

import static java.util.Objects.requireNonNull;

import id.sarpras.calendar.CalendarLaw;
import id.sarpras.calendar.HolidayImport;
import id.sarpras.facility.Facility;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Officers;
import id.sarpras.standard.FirstStart;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.standard.Standards;
import id.sarpras.workingtime.Calendars;
import id.sarpras.workingtime.Holiday;
import id.sarpras.workingtime.OfficeCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Furnishes an empty house for the demonstration, all of it or nothing.
@Component
@Profile("demo")
class Demonstration implements ApplicationRunner {

  private final FirstStart firstStart;
  private final Standards standards;
  private final Calendars calendars;
  private final Officers officers;
  private final DemoOfficers demoOfficers;
  private final DemoRooms demoRooms;
  private final DemoCases demoCases;
  private final DemoSlots demoSlots;
  private final DemoUse demoUse;
  private final DemoLending demoLending;
  private final DemoComplaints demoComplaints;
  private final CalendarLaw law;
  private final DemoClock clock;
  private final TransactionOperations transaction;

  Demonstration(
      FirstStart firstStart,
      Standards standards,
      Calendars calendars,
      Officers officers,
      DemoOfficers demoOfficers,
      DemoRooms demoRooms,
      DemoCases demoCases,
      DemoSlots demoSlots,
      DemoUse demoUse,
      DemoLending demoLending,
      DemoComplaints demoComplaints,
      CalendarLaw law,
      DemoClock clock,
      TransactionOperations transaction) {
    this.firstStart = firstStart;
    this.standards = standards;
    this.calendars = calendars;
    this.officers = officers;
    this.demoOfficers = demoOfficers;
    this.demoRooms = demoRooms;
    this.demoCases = demoCases;
    this.demoSlots = demoSlots;
    this.demoUse = demoUse;
    this.demoLending = demoLending;
    this.demoComplaints = demoComplaints;
    this.law = law;
    this.clock = clock;
    this.transaction = transaction;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    ServiceUnit unit = firstStart.unit();
    if (officers.all(unit.id()).isEmpty()) {
      transaction.executeWithoutResult(ignored -> furnish(unit));
    }
  }

  private void furnish(ServiceUnit unit) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, unit.zone());
    Map<String, Officer> cast = demoOfficers.hire(unit.id(), today);
    List<Facility> rooms = demoRooms.build(unit.id());
    var stage =
        new DemoCases.Stage(
            unit,
            standards.inForce(unit.id()).getFirst(),
            calendars.of(unit.id(), unit.zone()),
            rooms,
            cast);
    demoCases.happen(stage, now);
    demoSlots.happen(stage, now);
    demoUse.happen(unit, rooms, requireNonNull(cast.get("hendra")), now);
    demoLending.happen(stage, now);
    demoComplaints.happen(calendars.of(unit.id(), unit.zone()), cast, now);
    proposeADayOff(unit, requireNonNull(cast.get("admin")), today);
  }

  /// A change of the calendar that waits for its second officer.
  private void proposeADayOff(ServiceUnit unit, Officer by, LocalDate today) {
    OfficeCalendar calendar = calendars.of(unit.id(), unit.zone());
    LocalDate day = today.plusDays(1);
    while (!calendar.isWorkingDay(day)) {
      day = day.plusDays(1);
    }
    var off =
        new Holiday(
            day, Holiday.Kind.ONE_OFF, "Pemungutan suara ulang", "SE Gubernur (peragaan)", today);
    law.propose(
        by, unit.zone(), off.decree(), HolidayImport.into(calendar.content(), List.of(off), false));
  }
}
