package id.sarpras.closure.web;

import id.sarpras.closure.Closure;
import id.sarpras.closure.ClosureDuties;
import id.sarpras.closure.Closures;
import id.sarpras.closure.DateState;
import id.sarpras.closure.Reason;
import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.Kind;
import id.sarpras.identity.Officer;
import id.sarpras.page.Form;
import id.sarpras.page.Show;
import id.sarpras.schedule.BookingId;
import id.sarpras.standard.Standards;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

  private final Closures closures;
  private final ClosurePages pages;
  private final ClosureDuties duties;
  private final Facilities facilities;
  private final Standards standards;
  private final InstantSource clock;

  ClosureController(
      Closures closures,
      ClosurePages pages,
      ClosureDuties duties,
      Facilities facilities,
      Standards standards,
      InstantSource clock) {
    this.closures = closures;
    this.pages = pages;
    this.duties = duties;
    this.facilities = facilities;
    this.standards = standards;
    this.clock = clock;
  }

  @GetMapping
  View all(Officer officer) {
    return Show.page("closure/closures", pages.all(officer));
  }

  @GetMapping("/baru")
  View ask(Officer officer, @RequestParam(defaultValue = "") String sarana) {
    String tomorrow = LocalDate.ofInstant(clock.instant(), zone()).plusDays(1).toString();
    return form(
        officer,
        Form.of(
            Map.of(
                "sarana", sarana,
                "dariTanggal", tomorrow,
                "dariJam", "07:00",
                "sampaiTanggal", tomorrow,
                "sampaiJam", "17:00")));
  }

  @PostMapping
  View close(Officer officer, @RequestParam MultiValueMap<String, String> posted) {
    Form form = Form.of(posted);
    Optional<Closure> closure =
        new ClosureForm(form, zone()).closure(officer, theirs(officer), clock.instant());
    if (closure.isEmpty()) {
      return form(officer, form).refused();
    }
    closures.close(officer, closure.get());
    return back(closure.get().id());
  }

  @GetMapping("/{id:[0-9a-f-]{36}}")
  View show(Officer officer, @PathVariable UUID id, Locale language) {
    return Show.page("closure/closure", pages.one(officer, found(officer, id), language));
  }

  /// Lifts all of it, or one date.
  @PostMapping("/{id:[0-9a-f-]{36}}/pencabutan")
  View lift(
      Officer officer,
      @PathVariable UUID id,
      @RequestParam(required = false) Optional<UUID> tanggal) {
    Closure closure = found(officer, id);
    if (!pages.may(officer, closure)) {
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
    return Show.page("closure/closure-form", new NewPage(theirs(officer), form));
  }

  /// What the officer may close; at least one.
  private List<Facility> theirs(Officer officer) {
    List<Facility> things =
        facilities.all(officer.unit()).stream().filter(duties.of(officer)).toList();
    if (things.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return things;
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
