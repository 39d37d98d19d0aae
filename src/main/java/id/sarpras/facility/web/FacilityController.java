package id.sarpras.facility.web;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.facility.Kind;
import id.sarpras.facility.Upkeep;
import id.sarpras.facility.form.Amount;
import id.sarpras.facility.form.FacilityForm;
import id.sarpras.facility.form.Fields;
import id.sarpras.facility.table.Differences;
import id.sarpras.identity.Officer;
import id.sarpras.page.Form;
import id.sarpras.page.Show;
import java.util.List;
import java.util.Locale;
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
import org.springframework.web.servlet.View;

/// The administrator's list of all that is lent, and the form of each.
@Controller
@RequestMapping("/petugas/ruang")
public class FacilityController {

  private static final String PLACE = "/petugas/ruang";

  /// The list.
  ///
  /// @param saved what has just been saved
  public record ListPage(Catalogue catalogue, Optional<Facility> saved) {}

  private final Facilities facilities;
  private final Upkeep upkeep;
  private final Desk desk;
  private final Differences differences;

  FacilityController(Facilities facilities, Upkeep upkeep, Desk desk, Differences differences) {
    this.facilities = facilities;
    this.upkeep = upkeep;
    this.desk = desk;
    this.differences = differences;
  }

  @GetMapping
  View list(
      Officer by,
      @RequestParam(defaultValue = "") String jenis,
      @RequestParam(defaultValue = "") String gedung,
      @RequestParam(required = false) Optional<UUID> tersimpan) {
    List<Facility> all = facilities.all(by.unit());
    return Show.page(
        "facility/list",
        new ListPage(
            Catalogue.of(all, jenis, gedung),
            tersimpan.map(FacilityId::new).flatMap(id -> facilities.find(by.unit(), id))));
  }

  @GetMapping("/baru")
  View ask(Officer by, @RequestParam(defaultValue = "ROOM") String jenis) {
    Kind kind = Catalogue.kind(jenis).orElse(Kind.ROOM);
    return page(by, FacilityForm.ofNew(kind), kind, Optional.empty());
  }

  @PostMapping("/baru")
  View add(Officer by, @RequestParam MultiValueMap<String, String> posted) {
    Form form = Form.of(posted);
    Kind kind = Catalogue.kind(form.value("jenis")).orElse(Kind.ROOM);
    Optional<Facility> added = desk.form(by).read(form, FacilityForm.blank(kind));
    if (added.isEmpty()) {
      return page(by, form, kind, Optional.empty()).refused();
    }
    return facilities.add(by.unit(), added.get(), by.actor())
        ? saved(added.get())
        : nameTaken(by, form, kind, Optional.empty());
  }

  @GetMapping("/{id:[0-9a-f-]{36}}")
  View show(Officer by, @PathVariable UUID id) {
    Facility known = desk.find(by, id);
    Form form = FacilityForm.of(known).with(Fields.MARK, FacilityForm.mark(known));
    return page(by, form, known.kind(), Optional.of(known));
  }

  @PostMapping("/{id:[0-9a-f-]{36}}")
  View change(
      Officer by,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> posted,
      Locale language) {
    Facility before = desk.find(by, id);
    Form form = Form.of(posted);
    if (!form.value(Fields.MARK).equals(FacilityForm.mark(before))) {
      return overtaken(by, before, form, language);
    }
    Optional<Facility> changed = desk.form(by).read(form, before);
    if (changed.isEmpty()) {
      return page(by, form, before.kind(), Optional.of(before)).refused();
    }
    return switch (upkeep.change(by.unit(), before, changed.get(), by.actor())) {
      case Upkeep.Outcome.Done() -> saved(changed.get());
      case Upkeep.Outcome.Overtaken() -> overtaken(by, desk.find(by, id), form, language);
      case Upkeep.Outcome.NameTaken() -> nameTaken(by, form, before.kind(), Optional.of(before));
      case Upkeep.Outcome.Promised(int away) -> {
        form.refuse(Amount.STOCK.field(), "facility-form.promised", away);
        yield page(by, form, before.kind(), Optional.of(before)).status(HttpStatus.CONFLICT);
      }
    };
  }

  private static View saved(Facility facility) {
    return Show.redirect(PLACE + "?tersimpan=" + facility.id().value());
  }

  /// What was typed stays, and is saved when it is sent once more: from now on against what is
  /// there now.
  private View overtaken(Officer by, Facility now, Form form, Locale language) {
    return Show.page(
            "facility/form",
            form(by, form.with(Fields.MARK, FacilityForm.mark(now)), now.kind(), Optional.of(now))
                .overtakenBy(differences.of(by.unit(), now, form, language)))
        .status(HttpStatus.CONFLICT);
  }

  private View nameTaken(Officer by, Form form, Kind kind, Optional<Facility> known) {
    form.refuse(Fields.NAME, "facility-form.name-taken");
    return page(by, form, kind, known).status(HttpStatus.CONFLICT);
  }

  private Show page(Officer by, Form form, Kind kind, Optional<Facility> known) {
    return Show.page("facility/form", form(by, form, kind, known));
  }

  private FormPage form(Officer by, Form form, Kind kind, Optional<Facility> known) {
    return FormPage.of(form, kind, known, desk.keepers(by), desk.hall(by, known));
  }
}
