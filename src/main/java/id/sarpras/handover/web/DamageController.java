package id.sarpras.handover.web;

import id.sarpras.closure.ClosedItem;
import id.sarpras.closure.Closure;
import id.sarpras.closure.Reason;
import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.handover.Damage;
import id.sarpras.handover.Damages;
import id.sarpras.handover.Duties;
import id.sarpras.handover.Severity;
import id.sarpras.handover.Thing;
import id.sarpras.handover.UseFile;
import id.sarpras.handover.UseFiles;
import id.sarpras.identity.Officer;
import id.sarpras.identity.OfficerId;
import id.sarpras.identity.Officers;
import id.sarpras.letter.Scan;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.page.Show;
import id.sarpras.schedule.BookingId;
import id.sarpras.shared.Ids;
import id.sarpras.shared.Period;
import id.sarpras.standard.Standards;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Damages: written down at a return, and followed until they are settled.
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
  private final Facilities facilities;
  private final Officers officers;
  private final PhotoUploads photos;
  private final Standards standards;
  private final InstantSource clock;

  DamageController(
      Damages damages,
      UseFiles files,
      Duties duties,
      Facilities facilities,
      Officers officers,
      PhotoUploads photos,
      Standards standards,
      InstantSource clock) {
    this.damages = damages;
    this.files = files;
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
            facilities.all(officer.unit()).stream()
                .collect(Collectors.toMap(Facility::id, Function.identity())),
            officers.all(officer.unit()).stream()
                .collect(Collectors.toMap(Officer::id, Function.identity())),
            today()));
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
    var read = new FormReader(form);
    Optional<Thing> thing =
        things.stream()
            .filter(one -> form.has("sarana", one.facility().id().value().toString()))
            .findFirst();
    if (thing.isEmpty()) {
      form.refuse("sarana", "field.sarana.missing");
    }
    String what = read.block("kerusakan");
    Optional<Severity> severity =
        Arrays.stream(Severity.values()).filter(one -> form.has("parah", one.name())).findFirst();
    if (severity.isEmpty()) {
      form.refuse("parah", "field.parah.missing");
    }
    Optional<Officer> responsible =
        active(officer).stream()
            .filter(one -> form.has("petugas", one.id().value().toString()))
            .findFirst();
    if (responsible.isEmpty()) {
      form.refuse("petugas", "field.petugas.missing");
    }
    Optional<LocalDate> due = read.date("tenggat");
    if (due.filter(day -> day.isBefore(today())).isPresent()) {
      form.refuse("tenggat", "field.tenggat.past");
    }
    List<Scan> pictures =
        photos.take(officer.unit(), form, "foto", sent.getOrDefault("foto", List.of()));
    Optional<Closure> closure = thing.flatMap(one -> closure(officer, form, one, severity, what));
    if (form.isRefused()) {
      return form(officer, file, things, pictures, form).refused();
    }
    var damage =
        new Damage(
            Ids.next(),
            file.id(),
            thing.orElseThrow().facility().id(),
            what,
            severity.orElseThrow(),
            responsible.orElseThrow().id(),
            due.orElseThrow(),
            officer.name(),
            clock.instant(),
            Optional.empty(),
            PhotoUploads.ids(pictures),
            List.of());
    damages.add(officer, damage, closure);
    return back(damage.id());
  }

  /// What cannot be used is closed in the same step, until the day that was named.
  private Optional<Closure> closure(
      Officer officer, Form form, Thing thing, Optional<Severity> severity, String what) {
    if (!form.has("tutup", "ya") || severity.filter(Severity.UNUSABLE::equals).isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> last = new FormReader(form).date("tutupSampai");
    if (last.filter(day -> day.isBefore(today())).isPresent()) {
      form.refuse("tutupSampai", "field.tenggat.past");
    }
    return form.isRefused()
        ? Optional.empty()
        : last.map(
            day ->
                Closure.planned(
                    Reason.MAINTENANCE,
                    what,
                    "",
                    List.of(new ClosedItem(thing.facility().id(), thing.item().quantity())),
                    List.of(
                        new Period(
                            clock.instant(), Period.ofDay(day, standards.home().zone()).end())),
                    officer.name(),
                    clock.instant()));
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

  private Show form(
      Officer officer, UseFile file, List<Thing> things, List<Scan> pictures, Form form) {
    return Show.page(
        "handover/damage-form", new NewPage(file, things, active(officer), pictures, form));
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

  private List<Officer> active(Officer officer) {
    return officers.all(officer.unit()).stream().filter(Officer::active).toList();
  }

  private UseFile file(Officer officer, UUID use) {
    return files
        .find(officer.unit(), new BookingId(use), duties.kept(officer))
        .orElseThrow(DamageController::missing);
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
