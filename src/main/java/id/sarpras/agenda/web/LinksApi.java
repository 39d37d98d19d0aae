package id.sarpras.agenda.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sarpras.agenda.CalendarLink;
import id.sarpras.agenda.CalendarLinks;
import id.sarpras.agenda.Scope;
import id.sarpras.api.ApiProblem;
import id.sarpras.api.ApiProblem.Wrong;
import id.sarpras.api.Listed;
import id.sarpras.api.ProblemKind;
import id.sarpras.facility.Facilities;
import id.sarpras.facility.FacilityId;
import id.sarpras.identity.Officer;
import id.sarpras.page.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The calendar links of an officer, for machines. The secret address stands only where one link is
/// read: what a POST answers is kept for a day under its key.
@Tag(name = "Calendars")
@RestController
@RequestMapping(path = "/api/v1/calendar-links", produces = MediaType.APPLICATION_JSON_VALUE)
class LinksApi {

  /// A link without its secret.
  @Schema(name = "CalendarLink")
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record LinkJson(
      UUID id,
      @Schema(description = "Whose uses it shows; null where not one facility’s")
          @Nullable UUID facility,
      @Schema(description = "null where not one building’s") @Nullable String building,
      @Schema(example = "id") String language,
      Instant madeAt,
      @Schema(description = "null where it was never read") @Nullable Instant fetchedAt) {

    static LinkJson of(CalendarLink link) {
      return new LinkJson(
          link.id(),
          link.scope() instanceof Scope.OfFacility(var facility) ? facility.value() : null,
          link.scope() instanceof Scope.OfBuilding(var building) ? building : null,
          link.language().getLanguage(),
          link.madeAt(),
          link.fetchedAt().orElse(null));
    }
  }

  /// What a new link is to show.
  @Schema(
      name = "NewCalendarLink",
      description = "One facility, one building, or without both the officer’s own requests")
  record NewLinkJson(
      @Nullable UUID facility,
      @Nullable String building,
      @Schema(
              allowableValues = {"id", "en"},
              defaultValue = "id")
          @Nullable String language) {}

  /// The secret address of a link.
  @Schema(name = "CalendarAddress")
  record AddressJson(
      @Schema(description = "A secret: whoever has it reads the calendar") String address) {}

  private final CalendarLinks links;
  private final Facilities facilities;
  private final String address;

  LinksApi(
      CalendarLinks links, Facilities facilities, @Value("${sarpras.address}") String address) {
    this.links = links;
    this.facilities = facilities;
    this.address = address;
  }

  @GetMapping
  @Operation(operationId = "listCalendarLinks", summary = "The officer’s own calendar links")
  @ApiResponse(responseCode = "200", description = "The links that work")
  Listed<LinkJson> list(Officer officer) {
    return Listed.all(own(officer).stream().map(LinkJson::of).toList());
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(operationId = "addCalendarLink", summary = "Make a calendar link")
  @ApiResponse(responseCode = "201", description = "It was made; read its address below it")
  ResponseEntity<LinkJson> add(Officer officer, @RequestBody NewLinkJson sent) {
    CalendarLink link = links.make(officer, scope(officer, sent), language(sent));
    return ResponseEntity.created(URI.create("/api/v1/calendar-links/" + link.id()))
        .body(LinkJson.of(link));
  }

  @GetMapping("/{id}")
  @Operation(operationId = "getCalendarLink", summary = "One calendar link")
  @ApiResponse(responseCode = "200", description = "The link")
  LinkJson show(Officer officer, @PathVariable UUID id) {
    return LinkJson.of(find(officer, id));
  }

  @GetMapping("/{id}/address")
  @Operation(operationId = "getCalendarAddress", summary = "The secret address of a link")
  @ApiResponse(responseCode = "200", description = "The address")
  AddressJson address(Officer officer, @PathVariable UUID id) {
    String secret = links.secret(find(officer, id)).grouped();
    return new AddressJson(address + "/kalender/" + secret + ".ics");
  }

  @PostMapping("/{id}/revocation")
  @Operation(operationId = "revokeCalendarLink", summary = "Take a link back: it opens no more")
  @ApiResponse(responseCode = "200", description = "The link that was taken back")
  LinkJson revoke(Officer officer, @PathVariable UUID id) {
    CalendarLink link = find(officer, id);
    links.revoke(officer, id);
    return LinkJson.of(link);
  }

  private Scope scope(Officer officer, NewLinkJson sent) {
    if (sent.facility() != null && sent.building() != null) {
      throw wrong("building", "agenda.scope-missing");
    }
    if (sent.facility() != null) {
      return facilities
          .find(officer.unit(), new FacilityId(sent.facility()))
          .map(facility -> new Scope.OfFacility(facility.id()))
          .orElseThrow(() -> wrong("facility", "request.api.facility-missing"));
    }
    if (sent.building() == null) {
      return new Scope.Own();
    }
    return facilities.all(officer.unit()).stream()
        .filter(facility -> facility.building().equals(sent.building()))
        .findFirst()
        .map(facility -> new Scope.OfBuilding(facility.building()))
        .orElseThrow(() -> wrong("building", "agenda.scope-missing"));
  }

  private static Locale language(NewLinkJson sent) {
    String language = Optional.ofNullable(sent.language()).orElse("id");
    if (!List.of("id", "en").contains(language)) {
      throw wrong("language", "request.api.language-wrong");
    }
    return Texts.language(language);
  }

  private CalendarLink find(Officer officer, UUID id) {
    return own(officer).stream()
        .filter(link -> link.id().equals(id))
        .findFirst()
        .orElseThrow(() -> ApiProblem.of(ProblemKind.MISSING));
  }

  private List<CalendarLink> own(Officer officer) {
    return links.of(officer).stream().filter(link -> CalendarLinks.isOf(link, officer)).toList();
  }

  private static ApiProblem wrong(String field, String key) {
    return ApiProblem.fields(List.of(Wrong.of(field, key)));
  }
}
