package id.sarpras.closure.web;

import id.sarpras.closure.Closure;
import id.sarpras.closure.ClosureDate;
import id.sarpras.closure.ClosureDuties;
import id.sarpras.closure.Closures;
import id.sarpras.closure.DateState;
import id.sarpras.closure.Handling;
import id.sarpras.closure.Reason;
import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.facility.Kind;
import id.sarpras.identity.Officer;
import id.sarpras.page.Form;
import id.sarpras.page.Show;
import id.sarpras.request.BookingState;
import id.sarpras.request.Use;
import id.sarpras.schedule.BookingId;
import id.sarpras.schedule.Recurrence;
import id.sarpras.schedule.RecurrenceWords;
import id.sarpras.standard.Standards;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Closures: which there are, a new one, and what one of them still waits for.
@Controller
@RequestMapping("/petugas/penutupan")
public class ClosureController {

  /// All of them.
  ///
  /// @param may whether this officer may close anything
  public record ClosuresPage(List<Row> rows, boolean may) {}

  /// @param things the names of what is closed
  /// @param hits how many bookings wait to be handled
  public record Row(Closure closure, List<String> things, boolean standing, int hits) {

    public ClosureDate first() {
      return closure.dates().getFirst();
    }
  }

  /// The form.
  public record NewPage(List<Facility> things, Form form) {

    public List<Kind> kinds() {
      return List.of(Kind.values());
    }

    public List<Facility> of(Kind kind) {
      return things.stream().filter(thing -> thing.kind() == kind).toList();
    }

    public List<Reason> reasons() {
      return List.of(Reason.values());
    }
  }

  /// One closure.
  ///
  /// @param rhythm in words; empty for once
  public record ClosurePage(
      Closure closure, List<String> things, String rhythm, List<Hit> hits, boolean may, Form form) {

    public boolean isStanding() {
      return closure.dates().stream().anyMatch(date -> date.state() != DateState.LIFTED);
    }
  }

  /// A booking that is in the way of a date.
  public record Hit(ClosureDate date, Use use, String thing) {

    /// Whether something can be done with it.
    public boolean canBeHandled() {
      return use.booking().state() == BookingState.PENDING
          || use.booking().state() == BookingState.BOOKED;
    }
  }

  private final Closures closures;
  private final ClosureDuties duties;
  private final Handling handling;
  private final Facilities facilities;
  private final Standards standards;
  private final RecurrenceWords words;
  private final InstantSource clock;

  ClosureController(
      Closures closures,
      ClosureDuties duties,
      Handling handling,
      Facilities facilities,
      Standards standards,
      RecurrenceWords words,
      InstantSource clock) {
    this.closures = closures;
    this.duties = duties;
    this.handling = handling;
    this.facilities = facilities;
    this.standards = standards;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping
  View all(Officer officer) {
    Map<FacilityId, Facility> known = known(officer);
    List<Row> rows =
        closures.newest(officer.unit()).stream()
            .map(
                closure ->
                    new Row(
                        closure,
                        names(closure, known),
                        closure.isStanding(clock.instant()),
                        closures.hits(officer.unit(), List.of(closure))))
            .toList();
    return Show.page("closure/closures", new ClosuresPage(rows, !things(officer).isEmpty()));
  }

  @GetMapping("/baru")
  View ask(Officer officer, @RequestParam(defaultValue = "") String sarana) {
    LocalDate tomorrow = LocalDate.ofInstant(clock.instant(), zone()).plusDays(1);
    return form(
        officer,
        Form.of(
            Map.of(
                "sarana",
                sarana,
                "dariTanggal",
                tomorrow.toString(),
                "dariJam",
                "07:00",
                "sampaiTanggal",
                tomorrow.toString(),
                "sampaiJam",
                "17:00")));
  }

  @PostMapping
  View close(Officer officer, @RequestParam MultiValueMap<String, String> posted) {
    Form form = Form.of(posted);
    List<Facility> things = mine(officer);
    Optional<Closure> closure =
        new ClosureForm(form, zone()).closure(officer, things, clock.instant());
    if (closure.isEmpty()) {
      return form(officer, form).refused();
    }
    closures.close(officer, closure.get());
    return back(closure.get().id());
  }

  @GetMapping("/{id:[0-9a-f-]{36}}")
  View show(Officer officer, @PathVariable UUID id, Locale language) {
    return page(officer, found(officer, id), language, Form.empty());
  }

  /// Lifts all of it, or one date.
  @PostMapping("/{id:[0-9a-f-]{36}}/pencabutan")
  View lift(
      Officer officer,
      @PathVariable UUID id,
      @RequestParam(required = false) Optional<UUID> tanggal) {
    Closure closure = found(officer, id);
    if (!may(officer, closure)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    closures.lift(
        officer,
        closure,
        closure.dates().stream()
            .filter(date -> date.state() != DateState.LIFTED)
            .filter(date -> clock.instant().isBefore(date.during().end()))
            .filter(date -> tanggal.map(one -> date.id().equals(new BookingId(one))).orElse(true))
            .toList());
    return back(id);
  }

  private Show form(Officer officer, Form form) {
    return Show.page("closure/closure-form", new NewPage(mine(officer), form));
  }

  private Show page(Officer officer, Closure closure, Locale language, Form form) {
    Map<FacilityId, Facility> known = known(officer);
    List<Hit> hits =
        closure.dates().stream()
            .filter(date -> date.state() == DateState.PLANNED)
            .flatMap(
                date ->
                    date.hits().stream()
                        .flatMap(hit -> handling.find(officer.unit(), hit).stream())
                        .map(use -> new Hit(date, use, name(known, use.booking().facility()))))
            .toList();
    return Show.page(
        "closure/closure",
        new ClosurePage(
            closure,
            names(closure, known),
            rhythm(closure, language),
            hits,
            may(officer, closure),
            form));
  }

  private String rhythm(Closure closure, Locale language) {
    if (closure.rule().isEmpty()) {
      return "";
    }
    return switch (Recurrence.read(closure.rule(), zone(), closure.dates().getFirst().during())) {
      case Recurrence.Read.Repeats(var recurrence) -> words.say(recurrence, language);
      case Recurrence.Read.Refused(var why) -> closure.rule();
    };
  }

  private static List<String> names(Closure closure, Map<FacilityId, Facility> known) {
    return closure.items().stream()
        .map(
            item -> {
              String name = name(known, item.facility());
              return item.quantity() > 1 ? item.quantity() + " " + name : name;
            })
        .sorted()
        .toList();
  }

  private static String name(Map<FacilityId, Facility> known, FacilityId id) {
    return Optional.ofNullable(known.get(id)).map(Facility::name).orElse("");
  }

  private Map<FacilityId, Facility> known(Officer officer) {
    return facilities.all(officer.unit()).stream()
        .collect(Collectors.toMap(Facility::id, Function.identity()));
  }

  private List<Facility> things(Officer officer) {
    return facilities.all(officer.unit()).stream().filter(duties.of(officer)).toList();
  }

  /// What the officer may close; at least one.
  private List<Facility> mine(Officer officer) {
    List<Facility> things = things(officer);
    if (things.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return things;
  }

  private boolean may(Officer officer, Closure closure) {
    Predicate<Facility> may = duties.of(officer);
    Map<FacilityId, Facility> known = known(officer);
    return closure.items().stream()
        .allMatch(item -> Optional.ofNullable(known.get(item.facility())).filter(may).isPresent());
  }

  private Closure found(Officer officer, UUID id) {
    return closures
        .find(officer.unit(), id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private ZoneId zone() {
    return standards.home().zone();
  }

  private static View back(UUID id) {
    return Show.redirect("/petugas/penutupan/" + id);
  }
}
