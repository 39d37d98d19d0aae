package id.sarpras.request.web;

import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.request.Applicant;
import id.sarpras.request.IncomingLetter;
import id.sarpras.request.Item;
import id.sarpras.request.Need;
import id.sarpras.schedule.When;
import id.sarpras.shared.EmailAddress;
import id.sarpras.shared.Period;
import id.sarpras.shared.PhoneNumber;
import id.sarpras.shared.UnitId;
import id.sarpras.workingtime.OfficeCalendar;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What a request asks of whoever fills it in, the same at both doors: four parts, each read by
/// itself. An empty answer means that the form says why.
@Component
class RequestForm {

  static final int FARTHEST_DAYS = 366;

  private final ThingsForm things;
  private final SeriesForm series;
  private final InstantSource clock;

  RequestForm(ThingsForm things, SeriesForm series, InstantSource clock) {
    this.things = things;
    this.series = series;
    this.clock = clock;
  }

  /// Purpose and number of people.
  void purpose(Form form) {
    var read = new FormReader(form);
    read.block("keperluan");
    read.people("orang");
  }

  /// The day and the times; a second day where something is carried away for longer.
  Optional<Period> period(Form form, OfficeCalendar calendar) {
    var read = new FormReader(form);
    Optional<LocalDate> day = read.date("tanggal");
    Optional<LocalTime> from = read.time("mulai");
    Optional<LocalDate> last = form.value("sampai").isBlank() ? day : read.date("sampai");
    Optional<LocalTime> until = read.time("selesai");
    if (day.isEmpty() || from.isEmpty() || last.isEmpty() || until.isEmpty()) {
      return Optional.empty();
    }
    Instant start = day.get().atTime(from.get()).atZone(calendar.zone()).toInstant();
    Instant end = last.get().atTime(until.get()).atZone(calendar.zone()).toInstant();
    if (last.get().isBefore(day.get())) {
      form.refuse("sampai", "field.sampai.early");
    } else if (!end.isAfter(start)) {
      form.refuse("selesai", "field.selesai.early");
    } else if (last.get().isAfter(day.get().plusDays(When.MOST_DAYS - 1))) {
      form.refuse("sampai", "field.sampai.long", When.MOST_DAYS);
    }
    Instant now = clock.instant();
    if (start.isBefore(now)) {
      form.refuse("tanggal", "field.tanggal.past");
    } else if (day.get()
        .isAfter(LocalDate.ofInstant(now, calendar.zone()).plusDays(FARTHEST_DAYS))) {
      form.refuse("tanggal", "field.tanggal.far");
    }
    return refused(form, "tanggal", "sampai", "selesai")
        ? Optional.empty()
        : Optional.of(new Period(start, end));
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
    return things
        .read(unit, form, period.get(), people.get(), SeriesForm.repeats(form), calendar)
        .filter(picks -> !refused(form, "keperluan"))
        .map(
            picks ->
                Need.of(
                    purpose,
                    people.get(),
                    picks.stream().map(Item::of).toList(),
                    List.of(period.get())));
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
