package id.sarpras.handover.web;

import id.sarpras.handover.Damage;
import id.sarpras.handover.Damages;
import id.sarpras.handover.Duties;
import id.sarpras.handover.Severity;
import id.sarpras.handover.Thing;
import id.sarpras.handover.UseFile;
import id.sarpras.handover.UseFiles;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Officers;
import id.sarpras.letter.Scan;
import id.sarpras.page.Form;
import id.sarpras.page.Show;
import id.sarpras.schedule.BookingId;
import id.sarpras.standard.Standards;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// A damage is written down at a return, or whenever it is found.
@Controller
@RequestMapping("/petugas/kerusakan")
public class DamageFormController {

  /// The form.
  public record NewPage(
      UseFile file, List<Thing> things, List<Officer> officers, List<Scan> photos, Form form) {

    public List<Severity> severities() {
      return List.of(Severity.values());
    }
  }

  private static final int USUAL_DAYS = 7;

  private final Damages damages;
  private final UseFiles files;
  private final Duties duties;
  private final Officers officers;
  private final PhotoUploads photos;
  private final Standards standards;
  private final InstantSource clock;

  DamageFormController(
      Damages damages,
      UseFiles files,
      Duties duties,
      Officers officers,
      PhotoUploads photos,
      Standards standards,
      InstantSource clock) {
    this.damages = damages;
    this.files = files;
    this.duties = duties;
    this.officers = officers;
    this.photos = photos;
    this.standards = standards;
    this.clock = clock;
  }

  @GetMapping("/baru")
  View ask(Officer officer, @RequestParam UUID pemakaian) {
    UseFile file = file(officer, pemakaian);
    List<Thing> things = things(officer, file);
    Form form =
        Form.of(
            Map.of(
                "sarana", things.getFirst().facility().id().value().toString(),
                "petugas", officer.id().value().toString(),
                "tenggat", today().plusDays(USUAL_DAYS).toString(),
                "tutup", "ya",
                "tutupSampai", today().plusDays(USUAL_DAYS).toString()));
    return form(officer, file, things, List.of(), form);
  }

  @PostMapping
  View add(
      Officer officer,
      @RequestParam UUID pemakaian,
      @RequestParam MultiValueMap<String, String> posted,
      @RequestParam MultiValueMap<String, MultipartFile> sent) {
    UseFile file = file(officer, pemakaian);
    List<Thing> things = things(officer, file);
    Form form = Form.of(posted);
    List<Scan> pictures =
        photos.take(officer.unit(), form, "foto", sent.getOrDefault("foto", List.of()));
    var read = new DamageForm(form, things, active(officer), standards.home().zone());
    Optional<DamageForm.Said> said = read.said(clock.instant());
    if (said.isEmpty()) {
      return form(officer, file, things, pictures, form).refused();
    }
    Damage damage =
        said.get().damage(file.id(), officer, clock.instant(), PhotoUploads.ids(pictures));
    damages.add(officer, damage, said.get().closure(officer, clock.instant()));
    return Show.redirect("/petugas/kerusakan/" + damage.id());
  }

  private Show form(
      Officer officer, UseFile file, List<Thing> things, List<Scan> pictures, Form form) {
    return Show.page(
        "handover/damage-form", new NewPage(file, things, active(officer), pictures, form));
  }

  private List<Officer> active(Officer officer) {
    return officers.all(officer.unit()).stream().filter(Officer::active).toList();
  }

  private UseFile file(Officer officer, UUID use) {
    return files
        .find(officer.unit(), new BookingId(use), duties.kept(officer))
        .orElseThrow(DamageFormController::missing);
  }

  /// What the officer may say something of; at least one.
  private List<Thing> things(Officer officer, UseFile file) {
    var may = duties.of(officer);
    List<Thing> things =
        file.things().stream().filter(thing -> may.test(thing.facility())).toList();
    if (things.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return things;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), standards.home().zone());
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
