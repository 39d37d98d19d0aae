package id.sarpras.request.web;

import id.sarpras.facility.Fitting;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.schedule.Pick;
import id.sarpras.schedule.Want;
import id.sarpras.schedule.When;
import id.sarpras.schedule.Wish;
import id.sarpras.shared.Line;
import id.sarpras.shared.UnitId;
import id.sarpras.workingtime.OfficeCalendar;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What somebody looks for, as a form says it: the fields of a request, and beside them `bebas` for
/// any room or vehicle that fits, what it must have, and `lama` for any so many hours on the days,
/// or for all the hours on any of them.
@Component
class SearchForm {

  static final String ANY = "bebas";

  /// From the first time to the last one on any of the days.
  static final String ANY_DAY = "sehari";

  private static final int LONGEST_HOURS = 12;
  private static final LocalTime MIDNIGHT = LocalTime.of(23, 59);

  private final RequestForm forms;
  private final ThingsForm things;
  private final InstantSource clock;

  SearchForm(RequestForm forms, ThingsForm things, InstantSource clock) {
    this.forms = forms;
    this.things = things;
    this.clock = clock;
  }

  /// The wish; empty where the form says why not.
  Optional<Wish> read(UnitId unit, Form form, OfficeCalendar calendar) {
    Optional<When> when =
        form.value("lama").isBlank()
            ? forms.period(form, calendar).map(When.At::new)
            : within(form, calendar);
    int people = people(form, "orang");
    List<Want> wants = wants(unit, form, people);
    if (wants.size() > Wish.MOST) {
      form.refuse("ruang", "field.ruang.many", Wish.MOST);
    } else if (wants.isEmpty() && !form.isRefused()) {
      form.refuse("ruang", "field.ruang.missing");
    }
    return form.isRefused() ? Optional.empty() : when.map(some -> new Wish(some, people, wants));
  }

  private List<Want> wants(UnitId unit, Form form, int people) {
    var wants = new ArrayList<Want>();
    if (form.has("ruang", ANY)) {
      wants.add(
          new Want.SomeRoom(
              Math.max(1, people),
              fittings(form),
              ThingsForm.layout(form),
              Line.of(form.value("gedung"))));
    }
    List<Pick> picks = things.picks(unit, form);
    picks.forEach(pick -> wants.add(new Want.This(pick)));
    if (form.has("kendaraan", ANY)) {
      int seats = people(form, "penumpang");
      int guests = wants.isEmpty() ? people : 1;
      wants.add(
          new Want.SomeVehicle(
              Math.max(1, seats > 0 ? seats : guests), form.has("pengemudi", "ya")));
    }
    return wants;
  }

  /// Any stretch of so many hours on some days.
  private Optional<When> within(Form form, OfficeCalendar calendar) {
    var read = new FormReader(form);
    Optional<LocalDate> first = read.date("tanggal");
    Optional<LocalDate> last = form.value("sampai").isBlank() ? first : read.date("sampai");
    Optional<LocalTime> earliest = time(form, "mulai", LocalTime.MIN);
    Optional<LocalTime> latest = time(form, "selesai", MIDNIGHT);
    if (first.isEmpty() || last.isEmpty() || earliest.isEmpty() || latest.isEmpty()) {
      return Optional.empty();
    }
    Duration between = Duration.between(earliest.get(), latest.get());
    Optional<Duration> length = form.has("lama", ANY_DAY) ? Optional.of(between) : length(form);
    if (length.isEmpty()) {
      return Optional.empty();
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), calendar.zone());
    if (last.get().isBefore(first.get())) {
      form.refuse("sampai", "field.sampai.early");
    } else if (last.get().isAfter(first.get().plusDays(When.MOST_DAYS_TO_CHOOSE - 1))) {
      form.refuse("sampai", "search.too-wide", When.MOST_DAYS_TO_CHOOSE);
    } else if (last.get().isBefore(today)) {
      form.refuse("tanggal", "field.tanggal.past");
    } else if (first.get().isAfter(today.plusDays(RequestForm.FARTHEST_DAYS))) {
      form.refuse("tanggal", "field.tanggal.far");
    } else if (!between.isPositive()) {
      form.refuse("selesai", "field.selesai.early");
    } else if (between.compareTo(length.get()) < 0) {
      form.refuse("lama", "field.lama.tight");
    } else {
      return Optional.of(
          new When.Within(first.get(), last.get(), length.get(), earliest.get(), latest.get()));
    }
    return Optional.empty();
  }

  /// May be left out where the use does not last all the time between.
  private static Optional<LocalTime> time(Form form, String field, LocalTime otherwise) {
    return form.value(field).isBlank() && !form.has("lama", ANY_DAY)
        ? Optional.of(otherwise)
        : new FormReader(form).time(field);
  }

  private static Optional<Duration> length(Form form) {
    String typed = Line.of(form.value("lama"));
    if (!typed.matches("\\d{1,2}")
        || Integer.parseInt(typed) < 1
        || Integer.parseInt(typed) > LONGEST_HOURS) {
      form.refuse("lama", "field.lama.wrong", LONGEST_HOURS);
      return Optional.empty();
    }
    return Optional.of(Duration.ofHours(Integer.parseInt(typed)));
  }

  /// A count of people that may be left out.
  static int people(Form form, String field) {
    return form.value(field).isBlank() ? 0 : new FormReader(form).people(field).orElse(0);
  }

  private static Set<Fitting> fittings(Form form) {
    return Stream.of(Fitting.values())
        .filter(fitting -> form.has("perlengkapan", fitting.name()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
