package id.sarpras.testing;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.LendingRules;
import id.sarpras.facility.OpeningHours;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.request.Applicant;
import id.sarpras.request.Booking;
import id.sarpras.request.Bookings;
import id.sarpras.request.Desk;
import id.sarpras.request.Door;
import id.sarpras.request.IncomingLetter;
import id.sarpras.request.Intake;
import id.sarpras.request.Item;
import id.sarpras.request.Need;
import id.sarpras.request.RequestId;
import id.sarpras.request.Step;
import id.sarpras.request.Submission;
import id.sarpras.request.Submitted;
import id.sarpras.request.Use;
import id.sarpras.schedule.BookingId;
import id.sarpras.shared.Actor;
import id.sarpras.shared.EmailAddress;
import id.sarpras.shared.Ids;
import id.sarpras.shared.Period;
import id.sarpras.shared.PhoneNumber;
import id.sarpras.standard.Standards;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/// Things that are lent, and approved uses of them, some minutes from now.
@TestComponent
public class Borrowings {

  private static final OpeningHours ALWAYS = OpeningHours.weekly(Map.of());

  private final Staff staff;
  private final Standards standards;
  private final Facilities facilities;
  private final Intake intake;
  private final Desk desk;
  private final Bookings bookings;
  private final InstantSource clock;

  Borrowings(
      Staff staff,
      Standards standards,
      Facilities facilities,
      Intake intake,
      Desk desk,
      Bookings bookings,
      InstantSource clock) {
    this.staff = staff;
    this.standards = standards;
    this.facilities = facilities;
    this.intake = intake;
    this.desk = desk;
    this.bookings = bookings;
    this.clock = clock;
  }

  /// A hall that is waited for an hour.
  public Facility hall(Optional<Officer> keeper) {
    return add(
        Facility.room("Aula " + Ids.next(), "Gedung Uji", 50, Set.of(), ALWAYS, LendingRules.USUAL),
        keeper);
  }

  public Facility car(Optional<Officer> keeper) {
    return add(
        Facility.vehicle("Mobil " + Ids.next(), "Pool", 7, false, ALWAYS, LendingRules.USUAL),
        keeper);
  }

  public Facility chairs(int stock, Optional<Officer> keeper) {
    return add(
        Facility.equipment("Kursi " + Ids.next(), "Gudang", stock, ALWAYS, LendingRules.USUAL),
        keeper);
  }

  private Facility add(Facility facility, Optional<Officer> keeper) {
    var kept =
        new Facility(
            facility.id(),
            facility.kind(),
            facility.name(),
            facility.building(),
            facility.capacity(),
            facility.stock(),
            true,
            false,
            facility.fittings(),
            facility.layouts(),
            facility.hours(),
            facility.rules(),
            keeper.map(Officer::id),
            facility.spaces());
    facilities.add(staff.unit().id(), kept, new Actor.Program());
    return kept;
  }

  public static Item of(Facility facility, int quantity) {
    return new Item(facility.id(), quantity, Optional.empty(), false);
  }

  /// An approved use of two hours.
  public BookingId from(Duration fromNow, Item... items) {
    Instant start = clock.instant().plus(fromNow);
    return approved(List.of(new Period(start, start.plus(Duration.ofHours(2)))), items).getFirst();
  }

  /// An approved request for these things at each of some times.
  public List<BookingId> approved(List<Period> periods, Item... items) {
    var submission =
        new Submission(
            UUID.randomUUID(),
            Door.ONLINE,
            new Actor.Guest(),
            Locale.of("id"),
            new Applicant(
                "Panitia Lomba",
                "SMA 3",
                PhoneNumber.read("081234567890"),
                EmailAddress.read("panitia@contoh.id")),
            Need.of("Lomba debat", 30, List.of(items), periods),
            new IncomingLetter("12/SMA3", LocalDate.of(2026, 1, 5), "Kepala SMA 3", "Permohonan"),
            Optional.empty());
    Submitted outcome =
        intake.submit(staff.unit(), standards.inForce(staff.unit().id()).getFirst(), submission);
    RequestId id = ((Submitted.Accepted) outcome).id();
    desk.verify(staff.unit().id(), id, 0, staff.officer(Role.FRONT_DESK), "");
    if (!(desk.approve(staff.unit().id(), id, 1, staff.officer(Role.SECTION_HEAD), "")
        instanceof Step.Done)) {
      throw new IllegalStateException("Not approved");
    }
    return submission.need().bookings().stream().map(Booking::id).toList();
  }

  public Use now(BookingId id) {
    return bookings.use(staff.unit().id(), id).orElseThrow();
  }
}
