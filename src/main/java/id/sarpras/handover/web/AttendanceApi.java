package id.sarpras.handover.web;

import id.sarpras.api.ApiProblem;
import id.sarpras.api.Fields;
import id.sarpras.api.ProblemKind;
import id.sarpras.handover.Attendance;
import id.sarpras.handover.CheckIn;
import id.sarpras.handover.UseFile;
import id.sarpras.identity.Officer;
import id.sarpras.page.FormReader;
import id.sarpras.request.BookingState;
import id.sarpras.standard.Standards;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Who came and who did not, told by machines that act for an officer.
@Tag(name = "Uses")
@RestController
@RequestMapping(path = "/api/v1/uses/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class AttendanceApi {

  /// A reinstatement.
  @Schema(name = "Reinstatement")
  record ReinstatementJson(
      @Schema(
              description = "For the guest",
              requiredMode = RequiredMode.REQUIRED,
              example = "Tamu sudah di ruang sejak awal.")
          @Nullable String reason) {}

  private final ApiUses uses;
  private final Attendance attendance;
  private final Standards standards;

  AttendanceApi(ApiUses uses, Attendance attendance, Standards standards) {
    this.uses = uses;
    this.attendance = attendance;
    this.standards = standards;
  }

  @PostMapping("/check-in")
  @Operation(
      operationId = "checkIn",
      summary = "The guest is there: the use begins",
      description =
          "From half an hour before the beginning on. A guest who is in already stays in.")
  @ApiResponse(responseCode = "200", description = "The use as it is now")
  @ApiResponse(responseCode = "409", description = "Too early, or not booked any more; see `now`")
  UseJson checkIn(Officer officer, @PathVariable UUID id) {
    UseFile file = uses.permitted(officer, id);
    CheckIn outcome = attendance.checkIn(officer.unit(), file.id(), officer.actor());
    if (outcome == CheckIn.DONE || outcome == CheckIn.BEFORE) {
      return uses.json(officer, id);
    }
    throw uses.notNow(officer, id, outcome.key());
  }

  @PostMapping("/no-show")
  @Operation(
      operationId = "missUse",
      summary = "Nobody came: the rest of the time is free, and the guest is told",
      description = "Once the grace is over.")
  @ApiResponse(responseCode = "200", description = "The use as it is now")
  @ApiResponse(responseCode = "409", description = "Somebody came, or may come yet; see `now`")
  UseJson miss(Officer officer, @PathVariable UUID id) {
    UseFile file = uses.permitted(officer, id);
    if (!attendance.miss(standards.home(), file.id(), officer.actor())) {
      throw uses.notNow(officer, id, "use.api.not-missed");
    }
    return uses.json(officer, id);
  }

  @PostMapping(path = "/reinstatement", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "reinstateUse",
      summary = "It was a mistake that nobody came: the rest of the time is booked again",
      description = "On the same day, as long as nobody else has the time.")
  @ApiResponse(responseCode = "200", description = "The use as it is now")
  @ApiResponse(responseCode = "409", description = "Too late, or somebody has it; see `now`")
  UseJson reinstate(Officer officer, @PathVariable UUID id, @RequestBody ReinstatementJson sent) {
    UseFile file = uses.permitted(officer, id);
    var fields = new Fields().with("alasanBatal", "reason", sent.reason());
    String reason = new FormReader(fields.form()).block("alasanBatal");
    fields.check();
    if (!attendance.canUndo(file)) {
      boolean isMissed = file.state() == BookingState.NO_SHOW;
      throw uses.notNow(officer, id, isMissed ? "handover.undo-late" : "use.api.not-no-show");
    }
    if (!attendance.undo(officer, file.id(), reason)) {
      throw ApiProblem.of(ProblemKind.TAKEN)
          .saying("handover.undo-taken")
          .showing("now", uses.json(officer, id));
    }
    return uses.json(officer, id);
  }
}
