package id.sarpras.demo;

import id.sarpras.demo.DemoCases.Stage;
import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.handover.Condition;
import id.sarpras.handover.Fuel;
import id.sarpras.handover.Handovers;
import id.sarpras.handover.Outcome;
import id.sarpras.handover.Part;
import id.sarpras.handover.Reading;
import id.sarpras.identity.Officer;
import id.sarpras.request.Applicant;
import id.sarpras.request.Desk;
import id.sarpras.request.Door;
import id.sarpras.request.IncomingLetter;
import id.sarpras.request.Intake;
import id.sarpras.request.Item;
import id.sarpras.request.Need;
import id.sarpras.request.RequestId;
import id.sarpras.request.Submission;
import id.sarpras.request.Submitted;
import id.sarpras.schedule.BookingId;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Period;
import id.sarpras.shared.PhoneNumber;
import id.sarpras.shared.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// A car and chairs that are lent together: of those of the last working day ten chairs are still
/// missing, those of the next one are to be handed over.
@Component
@Profile("demo")
class DemoLending {

  private static final String CAR = "Innova KB 1044 AS";
  private static final String CHAIRS = "Kursi lipat";
  private static final int LENT = 60;
  private static final int CAME_BACK = 50;
  private static final int ODOMETER = 45_210;
  private static final int DRIVEN = 38;

  private final DemoClock clock;
  private final Facilities facilities;
  private final Intake intake;
  private final Desk desk;
  private final Handovers handovers;

  DemoLending(
      DemoClock clock, Facilities facilities, Intake intake, Desk desk, Handovers handovers) {
    this.clock = clock;
    this.facilities = facilities;
    this.intake = intake;
    this.desk = desk;
    this.handovers = handovers;
  }

  void happen(Stage stage, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, stage.unit().zone());
    UnitId unit = stage.unit().id();
    Officer rina = Optional.ofNullable(stage.cast().get("rina")).orElseThrow();
    Period last = on(stage, workingDay(stage, today.minusDays(1), -1));
    lend(stage, last, "Maria Yuliana", "PKK Kota Pontianak")
        .ifPresent(
            id -> {
              clock.at(last.start(), () -> goOut(unit, rina, id));
              clock.at(last.end(), () -> comeBack(unit, rina, id));
            });
    lend(
        stage,
        on(stage, workingDay(stage, today.plusDays(1), 1)),
        "Gusti Arman",
        "Forum UMKM Kalbar");
  }

  private Optional<BookingId> lend(Stage stage, Period period, String guest, String organisation) {
    UnitId unit = stage.unit().id();
    Instant asked = period.start().minus(Duration.ofDays(6));
    var submission =
        new Submission(
            UUID.randomUUID(),
            Door.ONLINE,
            new Actor.Guest(),
            Locale.of("id"),
            new Applicant(guest, organisation, PhoneNumber.read("081234511000"), Optional.empty()),
            Need.of(
                "Bazar dan penyuluhan di halaman kantor",
                120,
                List.of(Item.of(named(unit, CAR)), chairs(unit)),
                List.of(period)),
            new IncomingLetter(
                "31/B",
                LocalDate.ofInstant(asked, stage.unit().zone()),
                organisation,
                "Permohonan pinjam kendaraan dan kursi"),
            Optional.empty());
    var outcome = new Submitted[1];
    clock.at(asked, () -> outcome[0] = intake.submit(stage.unit(), stage.standard(), submission));
    if (!(outcome[0] instanceof Submitted.Accepted(RequestId id, var reference, var code))) {
      return Optional.empty();
    }
    clock.at(asked.plus(Duration.ofHours(1)), () -> approve(stage, id));
    return Optional.of(submission.need().first().id());
  }

  private void approve(Stage stage, RequestId id) {
    UnitId unit = stage.unit().id();
    desk.verify(
        unit, id, 0, Optional.ofNullable(stage.cast().get("rina")).orElseThrow(), "Surat lengkap.");
    desk.approve(unit, id, 1, Optional.ofNullable(stage.cast().get("hendra")).orElseThrow(), "");
  }

  private void goOut(UnitId unit, Officer officer, BookingId id) {
    must(
        handovers.handOver(
            officer,
            id,
            "Dedi",
            List.of(
                part(
                    unit,
                    CAR,
                    1,
                    "",
                    new Reading(OptionalInt.of(ODOMETER), Optional.of(Fuel.FULL))),
                part(unit, CHAIRS, LENT, "", Reading.NONE))));
  }

  private void comeBack(UnitId unit, Officer officer, BookingId id) {
    must(
        handovers.takeBack(
            officer,
            id,
            "Dedi",
            List.of(
                part(
                    unit,
                    CAR,
                    1,
                    "Goresan baru di pintu kiri",
                    new Reading(OptionalInt.of(ODOMETER + DRIVEN), Optional.of(Fuel.HALF))),
                part(
                    unit,
                    CHAIRS,
                    CAME_BACK,
                    "Sepuluh kursi masih di panggung, dijemput besok",
                    Reading.NONE))));
  }

  private static void must(Outcome outcome) {
    if (!(outcome instanceof Outcome.Done)) {
      throw new IllegalStateException("Not lent: " + outcome);
    }
  }

  private Part part(UnitId unit, String name, int quantity, String remarks, Reading reading) {
    return new Part(
        named(unit, name), quantity, new Condition(remarks.isEmpty(), remarks), reading, List.of());
  }

  private Item chairs(UnitId unit) {
    return new Item(named(unit, CHAIRS), LENT, Optional.empty(), false);
  }

  private FacilityId named(UnitId unit, String name) {
    return facilities.all(unit).stream()
        .filter(one -> one.name().equals(name))
        .map(Facility::id)
        .findFirst()
        .orElseThrow();
  }

  private static Period on(Stage stage, LocalDate day) {
    return Period.on(day, LocalTime.of(8, 0), LocalTime.of(14, 0), stage.unit().zone());
  }

  /// The nearest working day from this one on, or back.
  private static LocalDate workingDay(Stage stage, LocalDate from, int step) {
    return stage.calendar().isWorkingDay(from)
        ? from
        : workingDay(stage, from.plusDays(step), step);
  }
}
