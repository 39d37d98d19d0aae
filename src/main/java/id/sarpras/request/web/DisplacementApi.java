package id.sarpras.request.web;

import id.sarpras.api.ApiProblem;
import id.sarpras.api.ApiProblem.Wrong;
import id.sarpras.api.Fields;
import id.sarpras.api.ProblemKind;
import id.sarpras.identity.Officer;
import id.sarpras.page.FormReader;
import id.sarpras.request.CaseFile;
import id.sarpras.request.Displaced;
import id.sarpras.request.Displacements;
import id.sarpras.request.FacilityRequest;
import id.sarpras.request.Obstacle;
import id.sarpras.request.Replacement;
import id.sarpras.schedule.BookingId;
import id.sarpras.schedule.Recurrence;
import id.sarpras.schedule.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Lets others give way to a state event, by a machine that acts for the head of the bureau or for
/// who acts for him or her.
@Tag(name = "Displacements")
@RestController
@RequestMapping(
    path = "/api/v1/requests/{id}/displacement",
    produces = MediaType.APPLICATION_JSON_VALUE)
class DisplacementApi {

  /// What would give way.
  @Schema(name = "DisplacementPreview")
  record PreviewJson(
      @Schema(description = "Whether there is something in the way, and all of it gives way")
          boolean possible,
      @Schema(description = "Whether for somebody there is nothing equal") boolean leavesOut,
      List<ObstacleJson> obstacles) {}

  /// A booking in the way.
  @Schema(name = "Obstacle")
  record ObstacleJson(
      UUID booking,
      @Schema(description = "The request that it belongs to") UUID request,
      @Schema(example = "P-2026-0042") String reference,
      @Schema(description = "The names of its things", example = "Balai Petitih") String what,
      OffsetDateTime from,
      OffsetDateTime until,
      @Schema(description = "Whether it gives way") boolean givesWay,
      @Schema(description = "What is as good and can be had; empty where nothing is")
          List<ReplacementJson> equal) {}

  /// An order that others give way.
  @Schema(name = "DisplacementOrder")
  record OrderJson(
      @Schema(description = ApiCases.SEEN, requiredMode = RequiredMode.REQUIRED, example = "1")
          @Nullable Integer revision,
      @Schema(
              description = "For the guests who give way",
              requiredMode = RequiredMode.REQUIRED,
              example = "Kunjungan Presiden")
          @Nullable String reason,
      @Schema(
              description = "All that was seen in the way, each with what is offered to its guest",
              requiredMode = RequiredMode.REQUIRED)
          @Nullable List<GivingWayJson> givingWay,
      @Schema(
              description = "That somebody may give way for whom nothing is chosen",
              defaultValue = "false")
          @Nullable Boolean withoutReplacement) {}

  /// A booking that gives way.
  @Schema(name = "GivingWay")
  record GivingWayJson(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable UUID booking,
      @Schema(description = "The code of the replacement that is held for the guest")
          @Nullable String replacement) {}

  private final ApiCases cases;
  private final Displacements displacements;
  private final Slots slots;

  DisplacementApi(ApiCases cases, Displacements displacements, Slots slots) {
    this.cases = cases;
    this.displacements = displacements;
    this.slots = slots;
  }

  @GetMapping
  @Operation(
      operationId = "previewDisplacement",
      summary = "What stands in the way of a request, and what each could be offered",
      description = "Nothing is changed by it.")
  @ApiResponse(responseCode = "200", description = "What would give way")
  @ApiResponse(
      responseCode = "403",
      description = "Only for the head of the bureau, or who acts for him or her")
  PreviewJson preview(Officer officer, @PathVariable UUID id, Locale language) {
    FacilityRequest event = permitted(officer, id).request();
    List<Obstacle> obstacles = displacements.inTheWayOf(event);
    Words words = cases.words(language);
    return new PreviewJson(
        Obstacle.allGiveWay(obstacles),
        Obstacle.isAnyLeftOut(obstacles),
        obstacles.stream().map(one -> json(one, words)).toList());
  }

  private ObstacleJson json(Obstacle one, Words words) {
    FacilityRequest request = one.request();
    return new ObstacleJson(
        one.booking().id().value(),
        request.id().value(),
        request.reference(),
        slots.names(request.unit(), one.booking()),
        RequestJson.at(one.booking().period().start(), cases.zone()),
        RequestJson.at(one.booking().period().end(), cases.zone()),
        one.givesWay(),
        one.equal().stream()
            .map(
                it ->
                    ReplacementJson.of(
                        it, slots.names(request.unit(), it.items()), cases.zone(), words))
            .toList());
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "displace",
      summary = "Let others give way to a state event",
      description =
          "Whoever gives way is offered what is chosen and is told first. The things are held for"
              + " the event until it is approved. It is on record and in the public figures.")
  @ApiResponse(responseCode = "200", description = "The request of the event as it is now")
  @ApiResponse(
      responseCode = "409",
      description =
          "The request or what stands in its way has changed, see `now` and look again; or"
              + " something gives way to nobody")
  RequestJson order(Officer officer, @PathVariable UUID id, @RequestBody OrderJson sent) {
    FacilityRequest event = permitted(officer, id).request();
    var fields = new Fields().with("sebab", "reason", sent.reason());
    String reason = new FormReader(fields.form()).block("sebab");
    Map<BookingId, String> codes = codes(sent.givingWay(), fields);
    int revision = ApiCases.checked(fields, sent.revision());
    cases.file(officer, id, revision);
    List<Replacement> chosen = chosen(event, codes);
    return after(
        displacements.order(
            officer.unit(),
            event.id(),
            revision,
            officer,
            reason,
            codes.keySet(),
            chosen,
            Boolean.TRUE.equals(sent.withoutReplacement())),
        officer,
        id);
  }

  /// What is chosen for each that was seen; empty where nothing is.
  private static Map<BookingId, String> codes(@Nullable List<GivingWayJson> sent, Fields fields) {
    List<GivingWayJson> typed = Objects.requireNonNullElse(sent, List.of());
    if (typed.isEmpty() || typed.size() > Recurrence.MOST) {
      fields.refuse("givingWay", "request.api.nothing", Recurrence.MOST);
      return Map.of();
    }
    var codes = new HashMap<BookingId, String>();
    for (int i = 0; i < typed.size(); i++) {
      GivingWayJson one = typed.get(i);
      if (one == null || one.booking() == null) {
        fields.refuse("givingWay[" + i + "].booking", "problem.field-missing");
      } else {
        codes.put(new BookingId(one.booking()), Objects.requireNonNullElse(one.replacement(), ""));
      }
    }
    return codes;
  }

  /// A code that is none does not mean that nothing is wanted.
  private List<Replacement> chosen(FacilityRequest event, Map<BookingId, String> codes) {
    List<Replacement> chosen = displacements.chosen(event, codes);
    List<Wrong> wrong =
        codes.values().stream()
            .filter(code -> !code.isEmpty())
            .filter(code -> chosen.stream().noneMatch(one -> one.code().equals(code)))
            .map(code -> Wrong.of("givingWay", "request.api.replacement-gone"))
            .toList();
    if (!wrong.isEmpty()) {
      throw ApiProblem.fields(wrong);
    }
    return chosen;
  }

  private RequestJson after(Displaced outcome, Officer officer, UUID id) {
    return switch (outcome) {
      case Displaced.Done() -> cases.json(officer, id);
      case Displaced.Overtaken(var now) -> throw cases.overtaken(now);
      case Displaced.Blocked() ->
          throw ApiProblem.of(ProblemKind.TAKEN).saying("displace.blocked-lead");
      case Displaced.Unconfirmed() ->
          throw ApiProblem.fields(
              List.of(Wrong.of("withoutReplacement", "request.api.nothing-equal")));
      case Displaced.NotYours() -> throw ApiProblem.of(ProblemKind.FORBIDDEN);
    };
  }

  /// Who may not order it does not see what stands in the way either.
  private CaseFile permitted(Officer officer, UUID id) {
    if (displacements.permitted(officer).isEmpty()) {
      throw ApiProblem.of(ProblemKind.FORBIDDEN);
    }
    return cases.file(officer, id);
  }
}
