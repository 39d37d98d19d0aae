package id.sarpras.handover.web;

import id.sarpras.api.ApiProblem;
import id.sarpras.api.Fields;
import id.sarpras.api.Listed;
import id.sarpras.api.ProblemKind;
import id.sarpras.handover.Damage;
import id.sarpras.handover.Damages;
import id.sarpras.handover.Severity;
import id.sarpras.handover.UseFile;
import id.sarpras.handover.web.DamageForm.Said;
import id.sarpras.handover.web.DamageJson.NewDamageJson;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Officers;
import id.sarpras.letter.Scan;
import id.sarpras.page.FormReader;
import id.sarpras.shared.Ids;
import id.sarpras.standard.Standards;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/// Damages, for machines of the office.
@Tag(name = "Damages")
@RestController
@RequestMapping(path = "/api/v1/damages", produces = MediaType.APPLICATION_JSON_VALUE)
class DamagesApi {

  private static final String PLACE = "/api/v1/damages";

  /// What was done about a damage.
  @Schema(name = "NewDamageNote")
  record NoteJson(
      @Schema(requiredMode = RequiredMode.REQUIRED, example = "Bengkel sudah dihubungi.")
          @Nullable String note) {}

  private final Damages damages;
  private final DamageDesk desk;
  private final UseDesk uses;
  private final PhotoReader photos;
  private final Officers officers;
  private final Standards standards;

  DamagesApi(
      Damages damages,
      DamageDesk desk,
      UseDesk uses,
      PhotoReader photos,
      Officers officers,
      Standards standards) {
    this.damages = damages;
    this.desk = desk;
    this.uses = uses;
    this.photos = photos;
    this.officers = officers;
    this.standards = standards;
  }

  @GetMapping
  @Operation(
      operationId = "listDamages",
      summary = "Damages",
      description =
          "What is not settled, the first due first, and after it what was settled last; 200 at"
              + " most, in pages of 50.")
  @ApiResponse(responseCode = "200", description = "A page of the damages")
  Listed<DamageJson> list(
      Officer officer,
      @Parameter(description = "Only those that are not settled, or only those that are")
          @RequestParam
          Optional<Boolean> open,
      @Parameter(description = "From 0") @RequestParam(defaultValue = "0") int page) {
    List<Officer> all = officers.all(officer.unit());
    return Listed.page(
        damages.all(officer.unit()).stream()
            .filter(damage -> open.isEmpty() || open.get() == damage.isOpen())
            .map(damage -> json(damage, all))
            .toList(),
        page,
        UriComponentsBuilder.fromPath(PLACE).queryParamIfPresent("open", open));
  }

  @GetMapping("/{id}")
  @Operation(operationId = "getDamage", summary = "One damage with what was done about it")
  @ApiResponse(responseCode = "200", description = "The damage")
  DamageJson show(Officer officer, @PathVariable UUID id) {
    return json(desk.damage(officer, id), officers.all(officer.unit()));
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "addDamage",
      summary = "Write a damage down",
      description =
          "By whoever hands the thing over. What cannot be used can be closed in the same step.")
  @ApiResponse(responseCode = "201", description = "It was written down")
  ResponseEntity<DamageJson> add(Officer officer, @RequestBody NewDamageJson sent) {
    if (sent.use() == null) {
      throw ApiProblem.fields(List.of(ApiProblem.Wrong.of("use", "problem.field-missing")));
    }
    UseFile file = uses.file(officer, sent.use());
    Fields fields = fields(officer, sent);
    List<Scan> pictures = photos.read(officer, sent.photos(), "photos", fields);
    if (sent.closedUntil() != null && sent.severity() != Severity.UNUSABLE) {
      fields.refuse("closedUntil", "damage.api.closed-until");
    }
    Optional<Said> said = desk.read(officer, desk.things(officer, file), fields.form());
    fields.check();
    Damage damage = desk.add(officer, Ids.next(), file, said.orElseThrow(), pictures);
    return ResponseEntity.created(URI.create(PLACE + "/" + damage.id()))
        .body(show(officer, damage.id()));
  }

  @PostMapping(path = "/{id}/notes", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(operationId = "noteDamage", summary = "Say what was done about it")
  @ApiResponse(responseCode = "200", description = "The damage as it is now")
  DamageJson note(Officer officer, @PathVariable UUID id, @RequestBody NoteJson sent) {
    Damage damage = desk.mine(officer, id);
    damages.note(officer, damage, note(sent, "tindakan"));
    return show(officer, id);
  }

  @PostMapping(path = "/{id}/settlement", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(operationId = "settleDamage", summary = "It is settled; the note says how")
  @ApiResponse(responseCode = "200", description = "The damage as it is now")
  @ApiResponse(responseCode = "409", description = "It was settled already; see `now`")
  DamageJson settle(Officer officer, @PathVariable UUID id, @RequestBody NoteJson sent) {
    Damage damage = desk.mine(officer, id);
    if (!damages.settle(officer, damage, note(sent, "hasil"))) {
      throw ApiProblem.of(ProblemKind.OVERTAKEN).showing("now", show(officer, id));
    }
    return show(officer, id);
  }

  private static String note(NoteJson sent, String field) {
    var fields = new Fields().with(field, "note", sent.note());
    String note = new FormReader(fields.form()).block(field);
    fields.check();
    return note;
  }

  private Fields fields(Officer officer, NewDamageJson sent) {
    String responsible = Objects.requireNonNullElse(sent.responsible(), officer.username());
    return new Fields()
        .with("sarana", "facility", sent.facility())
        .with("kerusakan", "what", sent.what())
        .with("parah", "severity", sent.severity())
        .with(
            "petugas",
            "responsible",
            officers.all(officer.unit()).stream()
                .filter(one -> one.username().equals(responsible))
                .map(one -> one.id().value())
                .findFirst()
                .orElse(null))
        .with("tenggat", "due", sent.due())
        .with("tutup", "closedUntil", sent.closedUntil() == null ? "" : "ya")
        .with("tutupSampai", "closedUntil", sent.closedUntil());
  }

  private DamageJson json(Damage damage, List<Officer> all) {
    return DamageJson.of(damage, all, desk.today(), standards.home().zone());
  }
}
