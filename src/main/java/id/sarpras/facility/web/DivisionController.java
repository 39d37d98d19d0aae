package id.sarpras.facility.web;

import id.sarpras.facility.Division;
import id.sarpras.facility.FacilityId;
import id.sarpras.facility.Hall;
import id.sarpras.facility.Halls;
import id.sarpras.facility.form.DivisionForm;
import id.sarpras.identity.Officer;
import id.sarpras.page.Form;
import id.sarpras.page.Show;
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

/// Divides a hall into parts.
@Controller
@RequestMapping("/petugas/ruang/{id:[0-9a-f-]{36}}/bagian")
public class DivisionController {

  /// The form of a division.
  ///
  /// @param about what is asked
  public record DivisionPage(DivisionForm about, Form form) {}

  private static final String PARTS = "jumlah";

  private final Halls halls;

  DivisionController(Halls halls) {
    this.halls = halls;
  }

  @GetMapping
  View show(Officer by, @PathVariable UUID id, @RequestParam(defaultValue = "") String jumlah) {
    Hall hall = find(by, id);
    DivisionForm about = about(hall, jumlah).orElseGet(() -> present(hall));
    return Show.page("facility/division", new DivisionPage(about, about.filled()));
  }

  @PostMapping
  View divide(
      Officer by, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted) {
    Hall hall = find(by, id);
    Form form = Form.of(posted);
    DivisionForm about = about(hall, form.value(PARTS)).orElseGet(() -> present(hall));
    Optional<Division> division = about.read(form);
    if (division.isEmpty()) {
      return page(about, form).refused();
    }
    return switch (halls.divide(by.unit(), new FacilityId(id), division.get(), by.actor())) {
      case Halls.Outcome.Done() -> Show.redirect("/petugas/ruang/" + id);
      case Halls.Outcome.NameTaken(String name) ->
          conflict(about, form, "division.name-taken", name);
      case Halls.Outcome.TakenAhead() -> conflict(about, form, "division.taken-ahead");
      case Halls.Outcome.NoHall() -> throw missing();
    };
  }

  private static View conflict(DivisionForm about, Form form, String key, Object... arguments) {
    form.refuse("bagian", key, arguments);
    return page(about, form).status(HttpStatus.CONFLICT);
  }

  private Hall find(Officer by, UUID id) {
    return halls.find(by.unit(), new FacilityId(id)).orElseThrow(DivisionController::missing);
  }

  private static DivisionForm present(Hall hall) {
    return new DivisionForm(hall, hall.parts());
  }

  private static Optional<DivisionForm> about(Hall hall, String parts) {
    return parts.matches("[1-" + Division.MOST_PARTS + "]")
        ? Optional.of(new DivisionForm(hall, Integer.parseInt(parts)))
        : Optional.empty();
  }

  private static Show page(DivisionForm about, Form form) {
    return Show.page("facility/division", new DivisionPage(about, form));
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
