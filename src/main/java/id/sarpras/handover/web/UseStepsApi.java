package id.sarpras.handover.web;

import id.sarpras.api.Fields;
import id.sarpras.facility.FacilityId;
import id.sarpras.handover.Condition;
import id.sarpras.handover.Handover;
import id.sarpras.handover.HandoverRefusal;
import id.sarpras.handover.Handovers;
import id.sarpras.handover.Outcome;
import id.sarpras.handover.Part;
import id.sarpras.handover.Reading;
import id.sarpras.handover.Thing;
import id.sarpras.handover.UseFile;
import id.sarpras.handover.web.PassingReader.Passing;
import id.sarpras.handover.web.UsePage.Step;
import id.sarpras.identity.Officer;
import id.sarpras.page.FormReader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Things go out and come back, by machines that act for whoever keeps them.
@Tag(name = "Uses")
@RestController
@RequestMapping(
    path = "/api/v1/uses/{id}",
    consumes = MediaType.APPLICATION_JSON_VALUE,
    produces = MediaType.APPLICATION_JSON_VALUE)
class UseStepsApi {

  private static final String AS_IT_IS = "The use as it is now";
  private static final String NOT_SO = "It is not so any more, or not yet; `now` shows how it is";

  /// Something that is not wanted after all.
  @Schema(name = "NotTaken")
  record NotTakenJson(@Schema(requiredMode = RequiredMode.REQUIRED) @Nullable UUID facility) {}

  /// An agreement over what will not come back.
  @Schema(name = "Settlement")
  record SettlementJson(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable UUID facility,
      @Schema(
              description = "What was agreed",
              requiredMode = RequiredMode.REQUIRED,
              example = "Diganti 10 kursi baru.")
          @Nullable String agreed) {}

  /// What an odometer really showed.
  @Schema(name = "OdometerCorrection")
  record RereadJson(
      @Schema(
              description = "The id of the hand-over or return at which it was read",
              requiredMode = RequiredMode.REQUIRED)
          @Nullable UUID handover,
      @Schema(
              description = "In kilometres",
              requiredMode = RequiredMode.REQUIRED,
              example = "45210")
          @Nullable Integer odometer) {}

  private final ApiUses uses;
  private final UseDesk desk;
  private final PassingReader reader;
  private final Handovers handovers;

  UseStepsApi(ApiUses uses, UseDesk desk, PassingReader reader, Handovers handovers) {
    this.uses = uses;
    this.desk = desk;
    this.reader = reader;
    this.handovers = handovers;
  }

  @PostMapping("/handover")
  @Operation(
      operationId = "handOver",
      summary = "Hand things over: with the first of them the use begins",
      description = "From the day before the use on.")
  @ApiResponse(responseCode = "200", description = AS_IT_IS)
  @ApiResponse(responseCode = "409", description = NOT_SO)
  UseJson handOver(Officer officer, @PathVariable UUID id, @RequestBody PassingJson sent) {
    return pass(officer, id, Step.OUT, sent);
  }

  @PostMapping("/return")
  @Operation(
      operationId = "takeBack",
      summary = "Take things back",
      description =
          "What comes early is free for others at once; what is missing stays away until it comes or"
              + " is settled. With the last thing the use is over.")
  @ApiResponse(responseCode = "200", description = AS_IT_IS)
  @ApiResponse(responseCode = "409", description = NOT_SO)
  UseJson takeBack(Officer officer, @PathVariable UUID id, @RequestBody PassingJson sent) {
    return pass(officer, id, Step.BACK, sent);
  }

  @PostMapping("/not-taken")
  @Operation(
      operationId = "leaveThing",
      summary = "One of the things is not wanted after all: it is free at once",
      description = "While the use goes on; what is not wanted at all is withdrawn or cancelled.")
  @ApiResponse(responseCode = "200", description = AS_IT_IS)
  @ApiResponse(responseCode = "409", description = NOT_SO)
  UseJson leave(Officer officer, @PathVariable UUID id, @RequestBody NotTakenJson sent) {
    UseFile file = uses.permitted(officer, id);
    var fields = new Fields();
    Optional<Thing> thing = thing(file, sent.facility(), fields);
    fields.check();
    var part =
        new Part(
            desk.mine(officer, thing.orElseThrow()).facility().id(),
            0,
            new Condition(true, ""),
            Reading.NONE,
            List.of());
    return after(handovers.handOver(officer, file.id(), "", List.of(part)), officer, id);
  }

  @PostMapping("/settlement")
  @Operation(
      operationId = "settleThing",
      summary = "What is missing of a thing will not come back",
      description = "It was replaced, or is written off.")
  @ApiResponse(responseCode = "200", description = AS_IT_IS)
  @ApiResponse(responseCode = "409", description = NOT_SO)
  UseJson settle(Officer officer, @PathVariable UUID id, @RequestBody SettlementJson sent) {
    UseFile file = uses.permitted(officer, id);
    var fields = new Fields().with("penyelesaian", "agreed", sent.agreed());
    String agreed =
        new FormReader(fields.form()).block("penyelesaian", "field.penyelesaian.missing");
    Optional<Thing> thing = thing(file, sent.facility(), fields);
    fields.check();
    Thing mine = desk.mine(officer, thing.orElseThrow());
    return after(handovers.settle(officer, file.id(), mine, agreed), officer, id);
  }

  @PostMapping("/odometer")
  @Operation(
      operationId = "correctOdometer",
      summary = "Put right what was read of an odometer",
      description = "It has to lie between what it showed before and what it showed afterwards.")
  @ApiResponse(responseCode = "200", description = AS_IT_IS)
  UseJson reread(Officer officer, @PathVariable UUID id, @RequestBody RereadJson sent) {
    UseFile file = uses.permitted(officer, id);
    var fields = new Fields().with("kilometer", "odometer", sent.odometer());
    OptionalInt kilometres = PartForm.odometer(fields.form(), "kilometer");
    Optional<Handover> seen =
        Optional.ofNullable(sent.handover()).flatMap(read -> desk.reading(officer, file, read));
    if (seen.isEmpty()) {
      fields.refuse("handover", "use.api.no-reading");
    }
    fields.check();
    handovers
        .reread(officer, seen.orElseThrow(), kilometres.orElseThrow())
        .ifPresent(
            wrong -> PartForm.refuse(fields.form(), "kilometer", file, seen.orElseThrow(), wrong));
    fields.check();
    return uses.json(officer, id);
  }

  private static Optional<Thing> thing(UseFile file, @Nullable UUID facility, Fields fields) {
    Optional<Thing> thing =
        Optional.ofNullable(facility).flatMap(id -> file.thing(new FacilityId(id)));
    if (thing.isEmpty()) {
      fields.refuse("facility", "use.api.not-in-it");
    }
    return thing;
  }

  private UseJson pass(Officer officer, UUID id, Step step, PassingJson sent) {
    UseFile file = uses.permitted(officer, id);
    Passing passing = reader.read(officer, file, step, sent);
    Outcome outcome =
        step == Step.OUT
            ? handovers.handOver(officer, file.id(), passing.person(), passing.parts())
            : handovers.takeBack(officer, file.id(), passing.person(), passing.parts());
    if (outcome instanceof Outcome.Refused(var reason, var thing)
        && PartForm.refuse(passing.fields().form(), passing.entries(), step, reason, thing)) {
      passing.fields().check();
    }
    return after(outcome, officer, id);
  }

  private UseJson after(Outcome outcome, Officer officer, UUID id) {
    return switch (outcome) {
      case Outcome.Done() -> uses.json(officer, id);
      case Outcome.Refused(var reason, var thing) when reason == HandoverRefusal.TOO_EARLY ->
          throw uses.notNow(officer, id, reason.key());
      case Outcome.Refused(var reason, var thing) -> throw uses.overtaken(officer, id);
    };
  }
}
