package id.sarpras.request.web;

import id.sarpras.api.ApiProblem;
import id.sarpras.api.Fields;
import id.sarpras.api.ProblemKind;
import id.sarpras.identity.Officer;
import id.sarpras.page.FormReader;
import id.sarpras.request.Booking;
import id.sarpras.request.CaseFile;
import id.sarpras.request.Changed;
import id.sarpras.request.DateChanges;
import id.sarpras.request.Item;
import id.sarpras.request.Reach;
import id.sarpras.shared.Period;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Changes to the dates of a request after it was sent, alone, with those after it or all, by
/// machines that act for an officer of its chain.
@Tag(name = "Dates")
@RestController
@RequestMapping(
    path = "/api/v1/requests/{id}/bookings/{booking}",
    consumes = MediaType.APPLICATION_JSON_VALUE,
    produces = MediaType.APPLICATION_JSON_VALUE)
class BookingChangesApi {

  private static final String HOW_FAR =
      "To this date alone, to it and those after it, or to all; what has begun stays as it is";

  /// A change.
  @Schema(name = "BookingChange")
  record ChangeJson(
      @Schema(description = ApiCases.SEEN, requiredMode = RequiredMode.REQUIRED, example = "2")
          @Nullable Integer revision,
      @Schema(description = HOW_FAR, requiredMode = RequiredMode.REQUIRED, example = "FOLLOWING")
          @Nullable Reach reach,
      @Schema(
              description = "The others that it reaches are shifted as far on the wall clock",
              requiredMode = RequiredMode.REQUIRED,
              example = "2026-12-08T13:00:00+07:00")
          @Nullable OffsetDateTime from,
      @Schema(requiredMode = RequiredMode.REQUIRED, example = "2026-12-08T15:00:00+07:00")
          @Nullable OffsetDateTime until,
      @Schema(
              description =
                  "The things in their order, each itself or another of its kind; left out where"
                      + " they stay")
          @Nullable List<ExchangeJson> items,
      @Schema(
              description = "For the guest, who gets one notice for all dates",
              requiredMode = RequiredMode.REQUIRED,
              example = "Gedung dicat.")
          @Nullable String reason) {}

  /// A thing after a change.
  @Schema(name = "ExchangedItem")
  record ExchangeJson(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable UUID facility,
      @Schema(description = "Of equipment; as many as before where it is left out")
          @Nullable Integer quantity) {

    static ExchangeJson of(Item item) {
      return new ExchangeJson(item.facility().value(), item.quantity());
    }
  }

  /// A calling off.
  @Schema(name = "BookingCancellation")
  record CancellationJson(
      @Schema(description = ApiCases.SEEN, requiredMode = RequiredMode.REQUIRED, example = "2")
          @Nullable Integer revision,
      @Schema(description = HOW_FAR, requiredMode = RequiredMode.REQUIRED, example = "ONE")
          @Nullable Reach reach,
      @Schema(
              description = "Whether the guest asked for it; otherwise a reason is needed",
              defaultValue = "false")
          @Nullable Boolean askedByGuest,
      @Schema(description = "For the guest", example = "Gedung dicat.") @Nullable String reason) {}

  private final ApiCases cases;
  private final DateChanges changes;
  private final DateForm forms;

  BookingChangesApi(ApiCases cases, DateChanges changes, DateForm forms) {
    this.cases = cases;
    this.changes = changes;
    this.forms = forms;
  }

  @PostMapping("/change")
  @Operation(
      operationId = "changeBooking",
      summary = "Another time or other things for a date, or for several: all of them or none")
  @ApiResponse(responseCode = "200", description = "The request as it is now")
  @ApiResponse(
      responseCode = "409",
      description =
          "Somebody was faster, or the date has begun or ended, `now` shows how it is; or"
              + " something stands in the way, `dates` shows of which")
  RequestJson change(
      Officer officer,
      @PathVariable UUID id,
      @PathVariable UUID booking,
      @RequestBody ChangeJson sent,
      Locale language) {
    CaseFile file = permitted(officer, id);
    Booking date = ApiCases.booking(file, booking);
    Fields fields = things(sent, date, fields(sent.reach(), sent.reason()));
    Optional<Reach> reach = DateForm.reach(fields.form());
    Optional<Period> to = new PeriodJson(sent.from(), sent.until()).read("", fields);
    List<Item> items = forms.items(officer.unit(), fields.form(), date);
    String reason = new FormReader(fields.form()).block("sebab");
    changeable(file, date, ApiCases.checked(fields, sent.revision()));
    Changed outcome =
        changes.move(
            file.request(),
            date,
            reach.orElseThrow(),
            to.orElseThrow(),
            items,
            reason,
            officer.actor());
    return after(outcome, officer, id, language);
  }

  /// The things as the page's form names them.
  private static Fields things(ChangeJson sent, Booking date, Fields fields) {
    List<ExchangeJson> typed =
        sent.items() == null ? date.items().stream().map(ExchangeJson::of).toList() : sent.items();
    if (typed.size() != date.items().size()) {
      fields.refuse("items", "request.api.as-many-things", date.items().size());
    }
    for (int i = 0; i < date.items().size(); i++) {
      ExchangeJson before = ExchangeJson.of(date.items().get(i));
      ExchangeJson now = i < typed.size() ? typed.get(i) : before;
      String name = "items[" + i + "].";
      fields
          .with("barang-" + i, name + "facility", now == null ? null : now.facility())
          .with(
              "jumlah-" + i,
              name + "quantity",
              now == null || now.quantity() == null ? before.quantity() : now.quantity());
    }
    return fields;
  }

  @PostMapping("/cancellation")
  @Operation(
      operationId = "cancelBooking",
      summary = "Call a date off, or several; where none is left, the request is withdrawn")
  @ApiResponse(responseCode = "200", description = "The request as it is now")
  @ApiResponse(
      responseCode = "409",
      description = "Somebody was faster, or the date has begun or ended; see `now`")
  RequestJson cancel(
      Officer officer,
      @PathVariable UUID id,
      @PathVariable UUID booking,
      @RequestBody CancellationJson sent,
      Locale language) {
    CaseFile file = permitted(officer, id);
    Booking date = ApiCases.booking(file, booking);
    Fields fields = fields(sent.reach(), sent.reason());
    Optional<Reach> reach = DateForm.reach(fields.form());
    var reader = new FormReader(fields.form());
    String reason =
        Boolean.TRUE.equals(sent.askedByGuest())
            ? reader.optionalBlock("sebab")
            : reader.block("sebab");
    changeable(file, date, ApiCases.checked(fields, sent.revision()));
    Changed outcome =
        changes.cancel(file.request(), date, reach.orElseThrow(), reason, officer.actor());
    return after(outcome, officer, id, language);
  }

  private static Fields fields(@Nullable Reach reach, @Nullable String reason) {
    return new Fields().with("cakupan", "reach", reach).with("sebab", "reason", reason);
  }

  private CaseFile permitted(Officer officer, UUID id) {
    CaseFile file = cases.file(officer, id);
    if (!changes.mayChange(file, officer)) {
      throw ApiProblem.of(ProblemKind.FORBIDDEN);
    }
    return file;
  }

  /// Ends the call where the date cannot be changed any more, or not by who saw this revision.
  private void changeable(CaseFile file, Booking date, int revision) {
    if (file.request().revision() != revision
        || changes.changeable(file.request(), date.number()).isEmpty()) {
      throw cases.overtaken(file);
    }
  }

  private RequestJson after(Changed outcome, Officer officer, UUID id, Locale language) {
    return switch (outcome) {
      case Changed.Done() -> cases.json(officer, id);
      case Changed.Overtaken() -> throw cases.overtaken(cases.file(officer, id));
      case Changed.Clashing(var dates) ->
          throw ApiProblem.of(ProblemKind.TAKEN)
              .saying("series.clashing")
              .showing(
                  "dates",
                  dates.stream()
                      .map(date -> DateJson.of(date, cases.zone(), cases.words(language)))
                      .toList());
    };
  }
}
