package id.sarpras.handover.web;

import id.sarpras.closure.Closure;
import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.handover.Damage;
import id.sarpras.handover.Damages;
import id.sarpras.identity.Officer;
import id.sarpras.identity.OfficerId;
import id.sarpras.identity.Officers;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.page.Show;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Damages, followed until they are settled.
@Controller
@RequestMapping("/petugas/kerusakan")
public class DamageController {

  /// All damages.
  public record DamagesPage(
      List<Damage> damages,
      Map<FacilityId, Facility> things,
      Map<OfficerId, Officer> officers,
      LocalDate today) {}

  /// One, with what can be done.
  ///
  /// @param closures those of the thing that are still to come or go on
  public record DamagePage(
      Damage damage,
      Facility thing,
      String responsible,
      List<Closure> closures,
      LocalDate today,
      boolean may,
      Form form) {}

  private final Damages damages;
  private final DamageDesk desk;
  private final Facilities facilities;
  private final Officers officers;
  private final PhotoUploads photos;

  DamageController(
      Damages damages,
      DamageDesk desk,
      Facilities facilities,
      Officers officers,
      PhotoUploads photos) {
    this.damages = damages;
    this.desk = desk;
    this.facilities = facilities;
    this.officers = officers;
    this.photos = photos;
  }

  @GetMapping
  View all(Officer officer) {
    return Show.page(
        "handover/damages",
        new DamagesPage(
            damages.all(officer.unit()),
            facilities.byId(officer.unit()),
            officers.all(officer.unit()).stream()
                .collect(Collectors.toMap(Officer::id, Function.identity())),
            desk.today()));
  }

  @GetMapping("/{id:[0-9a-f-]{36}}")
  View show(Officer officer, @PathVariable UUID id) {
    return page(officer, desk.damage(officer, id), Form.empty());
  }

  @PostMapping("/{id:[0-9a-f-]{36}}/catatan")
  View note(
      Officer officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted) {
    Damage damage = desk.mine(officer, id);
    Form form = Form.of(posted);
    String note = new FormReader(form).block("tindakan");
    if (form.isRefused()) {
      return page(officer, damage, form).refused();
    }
    damages.note(officer, damage, note);
    return back(id);
  }

  @PostMapping("/{id:[0-9a-f-]{36}}/penyelesaian")
  View settle(
      Officer officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted) {
    Damage damage = desk.mine(officer, id);
    Form form = Form.of(posted);
    String note = new FormReader(form).block("hasil");
    if (form.isRefused()) {
      return page(officer, damage, form).refused();
    }
    damages.settle(officer, damage, note);
    return back(id);
  }

  @GetMapping("/{id:[0-9a-f-]{36}}/foto/{photo:[0-9a-f-]{36}}")
  ResponseEntity<byte[]> photo(Officer officer, @PathVariable UUID id, @PathVariable UUID photo) {
    if (!desk.damage(officer, id).photos().contains(photo)) {
      throw missing();
    }
    return photos.show(officer.unit(), photo);
  }

  private Show page(Officer officer, Damage damage, Form form) {
    return Show.page(
        "handover/damage",
        new DamagePage(
            damage,
            desk.thing(officer, damage),
            officers.find(officer.unit(), damage.responsible()).map(Officer::name).orElse(""),
            desk.closures(officer, damage),
            desk.today(),
            desk.may(officer, damage),
            form));
  }

  private static View back(UUID id) {
    return Show.redirect("/petugas/kerusakan/" + id);
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
