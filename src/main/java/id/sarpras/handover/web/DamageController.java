package id.sarpras.handover.web;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.handover.Damage;
import id.sarpras.handover.Damages;
import id.sarpras.handover.Duties;
import id.sarpras.identity.Officer;
import id.sarpras.identity.OfficerId;
import id.sarpras.identity.Officers;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.page.Show;
import id.sarpras.standard.Standards;
import java.time.InstantSource;
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
  public record DamagePage(
      Damage damage, Facility thing, String responsible, LocalDate today, boolean may, Form form) {}

  private final Damages damages;
  private final Duties duties;
  private final Facilities facilities;
  private final Officers officers;
  private final PhotoUploads photos;
  private final Standards standards;
  private final InstantSource clock;

  DamageController(
      Damages damages,
      Duties duties,
      Facilities facilities,
      Officers officers,
      PhotoUploads photos,
      Standards standards,
      InstantSource clock) {
    this.damages = damages;
    this.duties = duties;
    this.facilities = facilities;
    this.officers = officers;
    this.photos = photos;
    this.standards = standards;
    this.clock = clock;
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
            today()));
  }

  @GetMapping("/{id:[0-9a-f-]{36}}")
  View show(Officer officer, @PathVariable UUID id) {
    return page(officer, damage(officer, id), Form.empty());
  }

  @PostMapping("/{id:[0-9a-f-]{36}}/catatan")
  View note(
      Officer officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted) {
    Damage damage = mine(officer, id);
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
    Damage damage = mine(officer, id);
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
    if (!damage(officer, id).photos().contains(photo)) {
      throw missing();
    }
    return photos.show(officer.unit(), photo);
  }

  private Show page(Officer officer, Damage damage, Form form) {
    return Show.page(
        "handover/damage",
        new DamagePage(
            damage,
            thing(officer, damage),
            officers.find(officer.unit(), damage.responsible()).map(Officer::name).orElse(""),
            today(),
            may(officer, damage),
            form));
  }

  private Facility thing(Officer officer, Damage damage) {
    return facilities.find(officer.unit(), damage.facility()).orElseThrow();
  }

  private Damage damage(Officer officer, UUID id) {
    return damages.find(officer.unit(), id).orElseThrow(DamageController::missing);
  }

  private Damage mine(Officer officer, UUID id) {
    Damage damage = damage(officer, id);
    if (!may(officer, damage)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return damage;
  }

  /// Who sees to it, and whoever hands the thing over.
  private boolean may(Officer officer, Damage damage) {
    return damage.responsible().equals(officer.id())
        || duties.of(officer).test(thing(officer, damage));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), standards.home().zone());
  }

  private static View back(UUID id) {
    return Show.redirect("/petugas/kerusakan/" + id);
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
