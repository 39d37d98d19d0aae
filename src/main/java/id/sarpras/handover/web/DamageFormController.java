package id.sarpras.handover.web;

import id.sarpras.handover.Damage;
import id.sarpras.handover.Severity;
import id.sarpras.handover.Thing;
import id.sarpras.handover.UseFile;
import id.sarpras.identity.Officer;
import id.sarpras.letter.Scan;
import id.sarpras.page.Form;
import id.sarpras.page.Show;
import id.sarpras.shared.Ids;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
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

  private final UseDesk uses;
  private final DamageDesk desk;
  private final PhotoUploads photos;

  DamageFormController(UseDesk uses, DamageDesk desk, PhotoUploads photos) {
    this.uses = uses;
    this.desk = desk;
    this.photos = photos;
  }

  @GetMapping("/baru")
  View ask(Officer officer, @RequestParam UUID pemakaian) {
    UseFile file = uses.file(officer, pemakaian);
    List<Thing> things = desk.things(officer, file);
    Form form =
        Form.of(
            Map.of(
                "kiriman", Ids.next().toString(),
                "sarana", things.getFirst().facility().id().value().toString(),
                "petugas", officer.id().value().toString(),
                "tenggat", desk.today().plusDays(USUAL_DAYS).toString(),
                "tutup", "ya",
                "tutupSampai", desk.today().plusDays(USUAL_DAYS).toString()));
    return form(officer, file, things, List.of(), form);
  }

  @PostMapping
  View add(
      Officer officer,
      @RequestParam UUID pemakaian,
      @RequestParam UUID kiriman,
      @RequestParam MultiValueMap<String, String> posted,
      @RequestParam MultiValueMap<String, MultipartFile> sent) {
    UseFile file = uses.file(officer, pemakaian);
    List<Thing> things = desk.things(officer, file);
    Form form = Form.of(posted);
    List<Scan> pictures =
        photos.take(officer.unit(), form, "foto", sent.getOrDefault("foto", List.of()));
    Optional<DamageForm.Said> said = desk.read(officer, things, form);
    if (said.isEmpty()) {
      return form(officer, file, things, pictures, form).refused();
    }
    Damage damage = desk.add(officer, kiriman, file, said.get(), pictures);
    return Show.redirect("/petugas/kerusakan/" + damage.id());
  }

  private Show form(
      Officer officer, UseFile file, List<Thing> things, List<Scan> pictures, Form form) {
    return Show.page(
        "handover/damage-form", new NewPage(file, things, desk.active(officer), pictures, form));
  }
}
