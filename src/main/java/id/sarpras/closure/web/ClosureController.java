package id.sarpras.closure.web;

import id.sarpras.closure.Closure;
import id.sarpras.closure.Closures;
import id.sarpras.closure.Reason;
import id.sarpras.facility.Facility;
import id.sarpras.facility.Kind;
import id.sarpras.identity.Officer;
import id.sarpras.page.Form;
import id.sarpras.page.Show;
import id.sarpras.schedule.BookingId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
  private final ClosureDesk desk;
  private final InstantSource clock;

  ClosureController(Closures closures, ClosurePages pages, ClosureDesk desk, InstantSource clock) {
    this.closures = closures;
    this.pages = pages;
    this.desk = desk;
    this.clock = clock;
  }

  @GetMapping
  View all(Officer officer) {
    return Show.page("closure/closures", pages.all(officer));
  }

  @GetMapping("/baru")
  View ask(Officer officer, @RequestParam(defaultValue = "") String sarana) {
    String tomorrow = LocalDate.ofInstant(clock.instant(), desk.zone()).plusDays(1).toString();
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
    Optional<Closure> closure = desk.read(officer, desk.theirs(officer), form);
    if (closure.isEmpty()) {
      return form(officer, form).refused();
    }
    closures.close(officer, closure.get());
    return back(closure.get().id());
  }

  @GetMapping("/{id:[0-9a-f-]{36}}")
  View show(Officer officer, @PathVariable UUID id, Locale language) {
    return Show.page("closure/closure", pages.one(officer, desk.found(officer, id), language));
  }

  /// Lifts all of it, or one date.
  @PostMapping("/{id:[0-9a-f-]{36}}/pencabutan")
  View lift(
      Officer officer,
      @PathVariable UUID id,
      @RequestParam(required = false) Optional<UUID> tanggal) {
    Closure closure = desk.mine(officer, id);
    closures.lift(
        officer,
        closure,
        desk.standing(closure).stream()
            .filter(date -> tanggal.map(one -> date.id().equals(new BookingId(one))).orElse(true))
            .toList());
    return back(id);
  }

  private Show form(Officer officer, Form form) {
    return Show.page("closure/closure-form", new NewPage(desk.theirs(officer), form));
  }

  private static View back(UUID id) {
    return Show.redirect("/petugas/penutupan/" + id);
  }
}
