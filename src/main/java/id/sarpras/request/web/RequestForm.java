package id.sarpras.request.web;

import id.sarpras.facility.Asked;
import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.facility.Kind;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.request.Applicant;
import id.sarpras.request.IncomingLetter;
import id.sarpras.request.Need;
import id.sarpras.shared.EmailAddress;
import id.sarpras.shared.Period;
import id.sarpras.shared.PhoneNumber;
import id.sarpras.shared.UnitId;
import id.sarpras.workingtime.OfficeCalendar;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What a request asks of whoever fills it in, the same at both doors: four parts, each read by
/// itself. An empty answer means that the form says why.
@Component
class RequestForm {

  private static final int FARTHEST_DAYS = 366;

  private final Facilities facilities;
  private final SeriesForm series;
  private final InstantSource clock;

  RequestForm(Facilities facilities, SeriesForm series, InstantSource clock) {
    this.facilities = facilities;
    this.series = series;
    this.clock = clock;
  }

  /// Purpose and number of people.
  void purpose(Form form) {
    var read = new FormReader(form);
    read.block("keperluan");
    read.people("orang");
  }

  /// The day and the times.
  Optional<Period> period(Form form, OfficeCalendar calendar) {
    var read = new FormReader(form);
    Optional<LocalDate> day = read.date("tanggal");
    Optional<LocalTime> from = read.time("mulai");
    Optional<LocalTime> until = read.time("selesai");
    if (day.isEmpty() || from.isEmpty() || until.isEmpty()) {
      return Optional.empty();
    }
    if (!until.get().isAfter(from.get())) {
      form.refuse("selesai", "field.selesai.early");
      return Optional.empty();
    }
    Period period = Period.on(day.get(), from.get(), until.get(), calendar.zone());
    Instant now = clock.instant();
    if (period.start().isBefore(now)) {
      form.refuse("tanggal", "field.tanggal.past");
    } else if (day.get()
        .isAfter(LocalDate.ofInstant(now, calendar.zone()).plusDays(FARTHEST_DAYS))) {
      form.refuse("tanggal", "field.tanggal.far");
    }
    return form.problem("tanggal").isPresent() ? Optional.empty() : Optional.of(period);
  }

  /// The room, checked against its own rules; whether it is free is seen when it is held.
  ///
  /// @param repeats whether what is refused on single dates is said date by date instead
  Optional<Facility> room(
      UnitId unit, Form form, Period period, int people, boolean repeats, OfficeCalendar calendar) {
    Optional<Facility> room =
        id(form.value("ruang")).flatMap(id -> facilities.find(unit, new FacilityId(id)));
    if (room.isEmpty()) {
      form.refuse("ruang", "field.ruang.missing");
      return Optional.empty();
    }
    Facility chosen = room.get();
    Asked asked = Asked.of(period, people);
    chosen
        .refusal(asked, clock.instant(), calendar.zone(), day -> calendar.holiday(day).isPresent())
        .filter(why -> !repeats || SeriesForm.concernsEveryDate(why))
        .ifPresent(why -> form.refuse("ruang", why.key(), facts(chosen, asked)));
    return form.problem("ruang").isPresent() ? Optional.empty() : room;
  }

  /// What the sentences of a [id.sarpras.facility.FacilityRefusal] speak of.
  static Object[] facts(Facility facility, Asked asked) {
    boolean counted = facility.kind() == Kind.EQUIPMENT;
    return new Object[] {
      facility.name(),
      counted ? facility.stock() : facility.capacity(asked.layout()),
      counted ? asked.quantity() : asked.people(),
      facility.rules().notice().toHours(),
      facility.rules().horizonDays(),
      facility.rules().longest().toHours()
    };
  }

  /// Who asks.
  Optional<Applicant> applicant(Form form) {
    var read = new FormReader(form);
    String name = read.line("nama");
    String organisation = read.optionalLine("instansi");
    Optional<PhoneNumber> phone = read.phone("telepon");
    Optional<EmailAddress> email = read.email("email");
    if (form.value("telepon").isBlank() && form.value("email").isBlank()) {
      form.refuse("telepon", "field.telepon.missing");
    }
    return refused(form, "nama", "instansi", "telepon", "email")
        ? Optional.empty()
        : Optional.of(new Applicant(name, organisation, phone, email));
  }

  /// The letter, without its scan.
  Optional<IncomingLetter> letter(Form form, OfficeCalendar calendar) {
    var read = new FormReader(form);
    String number = read.line("nomorSurat");
    Optional<LocalDate> date = read.date("tanggalSurat");
    String sender = read.line("pengirim");
    String subject = read.line("perihal");
    LocalDate today = LocalDate.ofInstant(clock.instant(), calendar.zone());
    if (date.isPresent() && date.get().isAfter(today)) {
      form.refuse("tanggalSurat", "field.tanggalSurat.future");
    }
    return refused(form, "nomorSurat", "tanggalSurat", "pengirim", "perihal")
        ? Optional.empty()
        : Optional.of(new IncomingLetter(number, date.orElseThrow(), sender, subject));
  }

  /// The need as a whole, with all its dates where it repeats.
  Optional<Need> need(UnitId unit, Form form, OfficeCalendar calendar) {
    return once(unit, form, calendar).flatMap(once -> series.need(unit, form, once, calendar));
  }

  /// The need on its first date.
  Optional<Need> once(UnitId unit, Form form, OfficeCalendar calendar) {
    var read = new FormReader(form);
    String purpose = read.block("keperluan");
    Optional<Integer> people = read.people("orang");
    Optional<Period> period = period(form, calendar);
    if (people.isEmpty() || period.isEmpty()) {
      return Optional.empty();
    }
    return room(unit, form, period.get(), people.get(), SeriesForm.repeats(form), calendar)
        .filter(room -> !refused(form, "keperluan"))
        .map(room -> Need.of(purpose, people.get(), room.id(), period.get()));
  }

  static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text.strip()));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private static boolean refused(Form form, String... fields) {
    for (String field : fields) {
      if (form.problem(field).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
