package id.sarpras.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.LendingRules;
import id.sarpras.facility.Opening;
import id.sarpras.facility.OpeningHours;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Officers;
import id.sarpras.identity.Role;
import id.sarpras.identity.SignedIn;
import id.sarpras.request.Applicant;
import id.sarpras.request.Door;
import id.sarpras.request.IncomingLetter;
import id.sarpras.request.Intake;
import id.sarpras.request.Item;
import id.sarpras.request.Need;
import id.sarpras.request.RequestId;
import id.sarpras.request.Submission;
import id.sarpras.request.Submitted;
import id.sarpras.schedule.Recurrence;
import id.sarpras.shared.Actor;
import id.sarpras.shared.EmailAddress;
import id.sarpras.shared.Ids;
import id.sarpras.shared.Period;
import id.sarpras.shared.PhoneNumber;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.standard.Standards;
import id.sarpras.workingtime.Calendars;
import id.sarpras.workingtime.OfficeCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// The people and rooms of a test on the whole program: officers, a hall, a guest with a letter.
@TestComponent
public class Staff {

  private final Standards standards;
  private final Officers officers;
  private final Facilities facilities;
  private final Intake intake;
  private final Calendars calendars;

  Staff(
      Standards standards,
      Officers officers,
      Facilities facilities,
      Intake intake,
      Calendars calendars) {
    this.calendars = calendars;
    this.standards = standards;
    this.officers = officers;
    this.facilities = facilities;
    this.intake = intake;
  }

  public ServiceUnit unit() {
    return standards.home();
  }

  /// A new officer with these roles.
  public Officer officer(Role... roles) {
    return officers
        .add(
            unit().id(),
            "o" + Ids.next().toString().replace("-", ""),
            "Petugas Uji",
            "",
            Set.of(roles),
            new Actor.Program())
        .orElseThrow();
  }

  /// Signed in as an officer.
  public static RequestPostProcessor as(Officer officer) {
    return authentication(
        UsernamePasswordAuthenticationToken.authenticated(SignedIn.as(officer), "", List.of()));
  }

  /// A new room for 50, open on weekdays from 07:00 to 17:00, without turn-round.
  public Facility room() {
    return room(LendingRules.USUAL);
  }

  /// The same on other terms.
  public Facility room(LendingRules rules) {
    Opening opening = new Opening(LocalTime.of(7, 0), LocalTime.of(17, 0));
    var room =
        Facility.room(
            "Ruang " + Ids.next(),
            "Gedung Uji",
            50,
            Set.of(),
            OpeningHours.weekly(
                Map.of(
                    DayOfWeek.MONDAY, opening,
                    DayOfWeek.TUESDAY, opening,
                    DayOfWeek.WEDNESDAY, opening,
                    DayOfWeek.THURSDAY, opening,
                    DayOfWeek.FRIDAY, opening)),
            rules);
    facilities.add(unit().id(), room, new Actor.Program());
    return room;
  }

  /// A weekday without a holiday, two weeks from now or a little later.
  public LocalDate day(LocalDate today) {
    LocalDate day = today.plusDays(14);
    while (day.getDayOfWeek().getValue() > 5 || isAroundChristmas(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /// The first weekday without a holiday after a day.
  public LocalDate dayAfter(LocalDate day) {
    LocalDate next = day.plusDays(1);
    while (next.getDayOfWeek().getValue() > 5 || !isFreeOfHolidays(next, 1)) {
      next = next.plusDays(1);
    }
    return next;
  }

  private boolean isFreeOfHolidays(LocalDate from, int days) {
    OfficeCalendar calendar = calendars.of(unit().id(), unit().zone());
    return from.datesUntil(from.plusDays(days)).allMatch(day -> calendar.holiday(day).isEmpty());
  }

  /// A request for a room from nine to eleven.
  public RequestId request(Facility room, LocalDate day) {
    Submitted outcome =
        intake.submit(unit(), standards.inForce(unit().id()).getFirst(), letter(room, day));
    return ((Submitted.Accepted) outcome).id();
  }

  /// A request for a room from nine to eleven on several days, which repeats by a rule.
  public RequestId series(Facility room, List<LocalDate> days, String rule) {
    Submission one = letter(room, days.getFirst());
    Period first = one.need().period();
    var read = (Recurrence.Read.Repeats) Recurrence.read(rule, unit().zone(), first);
    List<Period> periods =
        days.stream()
            .map(day -> Period.on(day, LocalTime.of(9, 0), LocalTime.of(11, 0), unit().zone()))
            .toList();
    var whole =
        new Submission(
            one.id(),
            one.door(),
            one.by(),
            one.language(),
            one.applicant(),
            one.need().repeated(read.recurrence(), periods),
            one.letter(),
            one.scan());
    Submitted outcome = intake.submit(unit(), standards.inForce(unit().id()).getFirst(), whole);
    return ((Submitted.Accepted) outcome).id();
  }

  /// A Tuesday after which no holiday falls on any day for six weeks.
  public LocalDate quietTuesday(LocalDate today) {
    LocalDate day = today.plusDays(7);
    while (day.getDayOfWeek() != DayOfWeek.TUESDAY || !isFreeOfHolidays(day, 42)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /// What the guest hands in.
  public Submission letter(Facility room, LocalDate day) {
    return letter(room, List.of(day));
  }

  /// The same for several days.
  public Submission letter(Facility room, List<LocalDate> days) {
    return new Submission(
        UUID.randomUUID(),
        Door.ONLINE,
        new Actor.Guest(),
        Locale.of("id"),
        new Applicant(
            "Panitia Lomba",
            "SMA 3",
            PhoneNumber.read("081234567890"),
            EmailAddress.read("panitia@contoh.id")),
        Need.of(
            "Lomba debat",
            30,
            List.of(Item.of(room.id())),
            days.stream().map(this::nineToEleven).toList()),
        new IncomingLetter(
            "12/SMA3/2026", days.getFirst().minusDays(20), "Kepala SMA 3", "Permohonan ruang"),
        Optional.empty());
  }

  private Period nineToEleven(LocalDate day) {
    return Period.on(day, LocalTime.of(9, 0), LocalTime.of(11, 0), unit().zone());
  }

  private static boolean isAroundChristmas(LocalDate day) {
    return (day.getMonthValue() == 12 && day.getDayOfMonth() > 22)
        || (day.getMonthValue() == 1 && day.getDayOfMonth() < 7);
  }
}
