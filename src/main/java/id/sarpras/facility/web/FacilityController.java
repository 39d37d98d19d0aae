package id.sarpras.facility.web;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.Kind;
import id.sarpras.facility.Upkeep;
import id.sarpras.facility.form.Amount;
import id.sarpras.facility.form.FacilityForm;
import id.sarpras.facility.form.Fields;
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
import org.springframework.web.servlet.View;

/// The administrator's list of all that is lent, and the form of each.
@Controller
@RequestMapping("/petugas/ruang")
class FacilityController {

  private static final String PLACE = "/petugas/ruang";

  private final Facilities facilities;
  private final Upkeep upkeep;
  private final Desk desk;

  FacilityController(Facilities facilities, Upkeep upkeep, Desk desk) {
    this.facilities = facilities;
    this.upkeep = upkeep;
    this.desk = desk;
  }

  @GetMapping
  View list(
      Officer by,
      @RequestParam(defaultValue = "") String jenis,
      @RequestParam(defaultValue = "") String gedung) {
    return Show.page("facility/list", Catalogue.of(facilities.all(by.unit()), jenis, gedung));
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
        ? Show.redirect(PLACE)
        : nameTaken(by, form, kind, Optional.empty());
  }

  @GetMapping("/{id:[0-9a-f-]{36}}")
  View show(Officer by, @PathVariable UUID id) {
    Facility known = desk.find(by, id);
    return page(by, FacilityForm.of(known), known.kind(), Optional.of(known));
  }

  @PostMapping("/{id:[0-9a-f-]{36}}")
  View change(
      Officer by, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted) {
    Facility before = desk.find(by, id);
    Form form = Form.of(posted);
    Optional<Facility> changed = desk.form(by).read(form, before);
    if (changed.isEmpty()) {
      return page(by, form, before.kind(), Optional.of(before)).refused();
    }
    return switch (upkeep.change(by.unit(), changed.get(), by.actor())) {
      case Upkeep.Outcome.Done() -> Show.redirect(PLACE);
      case Upkeep.Outcome.NameTaken() -> nameTaken(by, form, before.kind(), Optional.of(before));
      case Upkeep.Outcome.Promised(int away) -> {
        form.refuse(Amount.STOCK.field(), "facility-form.promised", away);
        yield page(by, form, before.kind(), Optional.of(before)).status(HttpStatus.CONFLICT);
      }
    };
  }

  private View nameTaken(Officer by, Form form, Kind kind, Optional<Facility> known) {
    form.refuse(Fields.NAME, "facility-form.name-taken");
    return page(by, form, kind, known).status(HttpStatus.CONFLICT);
  }

  private Show page(Officer by, Form form, Kind kind, Optional<Facility> known) {
    return Show.page(
        "facility/form", FormPage.of(form, kind, known, desk.keepers(by), desk.hall(by, known)));
  }
}
