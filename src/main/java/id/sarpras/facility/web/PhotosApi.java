package id.sarpras.facility.web;

import id.sarpras.api.ApiProblem;
import id.sarpras.api.ApiProblem.Wrong;
import id.sarpras.api.Fields;
import id.sarpras.api.Listed;
import id.sarpras.api.ProblemKind;
import id.sarpras.facility.Facility;
import id.sarpras.facility.Photos;
import id.sarpras.identity.Officer;
import id.sarpras.page.FormReader;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.Standards;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The photos of a facility: for everybody, and kept up by machines that act for an administrator.
@Tag(name = "Facilities")
@RestController
@RequestMapping(
    path = "/api/v1/facilities/{id}/photos",
    produces = MediaType.APPLICATION_JSON_VALUE)
class PhotosApi {

  private static final String ALT = "keteranganFoto";

  private final Photos photos;
  private final Desk desk;
  private final ApiFacilities facilities;
  private final Standards standards;
  private final String address;

  PhotosApi(
      Photos photos,
      Desk desk,
      ApiFacilities facilities,
      Standards standards,
      @Value("${sarpras.address}") String address) {
    this.photos = photos;
    this.desk = desk;
    this.facilities = facilities;
    this.standards = standards;
    this.address = address;
  }

  @GetMapping
  @Operation(
      operationId = "listFacilityPhotos",
      summary = "The photos of a facility",
      description = "In their order; the first stands for all of them. At most 6.")
  @ApiResponse(responseCode = "200", description = "The photos")
  Listed<PhotoJson> list(@PathVariable UUID id) {
    UnitId unit = standards.home().id();
    return list(unit, facilities.find(unit, id));
  }

  @PostMapping(consumes = {MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE})
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "addFacilityPhoto",
      summary = "Add a photo as the last one",
      description =
          "By an administrator. The body is the file itself, a JPEG or PNG of at most 10 MB. Where"
              + " and when it was taken is taken out.")
  @ApiResponse(responseCode = "201", description = "The photo that was kept")
  @ApiResponse(responseCode = "409", description = "There are 6 already")
  PhotoJson add(
      Officer officer,
      @PathVariable UUID id,
      @Parameter(
              description = "What is to be seen on it, for those who do not see it; needed",
              example = "Aula dengan panggung di ujung")
          @RequestParam(defaultValue = "")
          String alt,
      @RequestBody byte[] content) {
    desk.mustChange(officer);
    Facility facility = facilities.find(officer.unit(), id);
    var fields = new Fields().with(ALT, "alt", alt);
    String words = new FormReader(fields.form()).line(ALT);
    fields.check();
    return switch (photos.add(officer.unit(), facility, words, content, officer.actor())) {
      case Photos.Outcome.Kept(var photo) -> PhotoJson.of(photo, address);
      case Photos.Outcome.Refused(var reason) ->
          throw ApiProblem.fields(List.of(Wrong.of("content", "photos." + reason.name())));
      case Photos.Outcome.Full() ->
          throw ApiProblem.of(ProblemKind.NOT_NOW)
              .saying("facility.api.as-it-is")
              .in(List.of(Wrong.of("content", "photos.full", Photos.MOST)));
    };
  }

  @DeleteMapping("/{photo}")
  @Operation(
      operationId = "removeFacilityPhoto",
      summary = "Remove a photo",
      description = "By an administrator.")
  @ApiResponse(responseCode = "200", description = "The photos that are left")
  Listed<PhotoJson> remove(Officer officer, @PathVariable UUID id, @PathVariable UUID photo) {
    desk.mustChange(officer);
    Facility facility = facilities.find(officer.unit(), id);
    if (photos.of(officer.unit(), facility.id()).stream()
        .noneMatch(one -> one.id().equals(photo))) {
      throw ApiProblem.of(ProblemKind.MISSING);
    }
    photos.remove(officer.unit(), facility, photo, officer.actor());
    return list(officer.unit(), facility);
  }

  private Listed<PhotoJson> list(UnitId unit, Facility facility) {
    return Listed.all(
        photos.of(unit, facility.id()).stream()
            .map(photo -> PhotoJson.of(photo, address))
            .toList());
  }
}
