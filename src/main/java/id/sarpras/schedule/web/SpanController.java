package id.sarpras.schedule.web;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.page.Form;
import id.sarpras.page.Show;
import id.sarpras.schedule.RoomDays;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.standard.Standards;
import id.sarpras.workingtime.Calendars;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// A week or a month of one room, a week of a building: what is taken, and not by whom.
@Controller
@RequestMapping("/jadwal")
class SpanController {

  private final Facilities facilities;
  private final RoomDays days;
  private final Standards standards;
  private final Calendars calendars;
  private final InstantSource clock;

  SpanController(
      Facilities facilities,
      RoomDays days,
      Standards standards,
      Calendars calendars,
      InstantSource clock) {
    this.facilities = facilities;
    this.days = days;
    this.standards = standards;
    this.calendars = calendars;
    this.clock = clock;
  }

  @GetMapping("/pekan")
  View week(@RequestParam MultiValueMap<String, String> asked) {
    return ofRoom("schedule/week", asked, Span.WEEK);
  }

  @GetMapping("/bulan")
  View month(@RequestParam MultiValueMap<String, String> asked) {
    return ofRoom("schedule/month", asked, Span.MONTH);
  }

  @GetMapping("/gedung")
  View building(@RequestParam MultiValueMap<String, String> asked) {
    Form form = Form.of(asked);
    List<Facility> lent = lent();
    List<String> buildings = buildings(lent);
    String building = chosen(buildings, Function.identity(), form.value("gedung")).orElse("");
    return page(
        "schedule/building",
        form.with("gedung", building),
        building,
        lent.stream().filter(room -> room.house().equals(building)).toList(),
        lent,
        Span.WEEK);
  }

  private View ofRoom(String template, MultiValueMap<String, String> asked, Span span) {
    Form form = Form.of(asked);
    List<Facility> lent = lent();
    Optional<Facility> room =
        chosen(lent, one -> one.id().value().toString(), form.value("sarana"));
    return page(
        template,
        form.with("sarana", room.map(one -> one.id().value().toString()).orElse(""))
            .with("gedung", room.map(Facility::house).orElse("")),
        room.map(Facility::name).orElse(""),
        room.stream().toList(),
        lent,
        span);
  }

  private View page(
      String template,
      Form form,
      String title,
      List<Facility> shown,
      List<Facility> lent,
      Span span) {
    ServiceUnit unit = standards.home();
    LocalDate today = LocalDate.ofInstant(clock.instant(), unit.zone());
    String typed = form.value("tanggal");
    Optional<LocalDate> asked = TypedDay.read(typed);
    LocalDate day = asked.orElse(today);
    Form filled = form.with("tanggal", day.toString());
    if (asked.isEmpty() && !typed.isBlank()) {
      TypedDay.refuse(filled, typed);
    }
    LocalDate first = span.first(day);
    LocalDate last = span.next(first).minusDays(1);
    Names names = Names.of(lent.stream());
    Show page =
        Show.page(
            template,
            new SpanPage(
                filled,
                title,
                lent,
                buildings(lent),
                day,
                first,
                last,
                span.before(day),
                span.next(day),
                days
                    .of(unit.id(), shown, first, last, calendars.of(unit.id(), unit.zone()))
                    .stream()
                    .map(one -> RoomDayView.of(one, names, unit.zone()))
                    .toList()));
    return filled.isRefused() ? page.refused() : page;
  }

  /// What was asked for; the first where nothing was.
  private static <T> Optional<T> chosen(List<T> all, Function<T, String> name, String asked) {
    if (asked.isBlank()) {
      return all.stream().findFirst();
    }
    return Optional.of(
        all.stream()
            .filter(one -> name.apply(one).equals(asked))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
  }

  private List<Facility> lent() {
    return facilities.all(standards.home().id()).stream()
        .filter(facility -> facility.lent() && !facility.spaces().isEmpty())
        .toList();
  }

  private static List<String> buildings(List<Facility> lent) {
    return lent.stream()
        .map(Facility::house)
        .filter(house -> !house.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }
}
