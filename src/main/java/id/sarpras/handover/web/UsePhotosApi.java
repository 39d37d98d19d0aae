package id.sarpras.handover.web;

import id.sarpras.api.ApiProblem;
import id.sarpras.api.ApiProblem.Wrong;
import id.sarpras.api.ProblemKind;
import id.sarpras.identity.Officer;
import id.sarpras.letter.ScanType;
import id.sarpras.letter.Scans;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Photos of what is handed over, taken back or damaged, sent as they are.
@Tag(name = "Uses")
@RestController
class UsePhotosApi {

  /// A photo that was taken.
  @Schema(name = "UsePhoto")
  record UsePhotoJson(
      UUID id,
      @Schema(example = "goresan.jpg") String name,
      @Schema(example = "image/jpeg") String mediaType) {}

  private final Scans scans;
  private final PhotoUploads photos;
  private final UseDesk desk;
  private final DamageDesk damages;

  UsePhotosApi(Scans scans, PhotoUploads photos, UseDesk desk, DamageDesk damages) {
    this.scans = scans;
    this.photos = photos;
    this.desk = desk;
    this.damages = damages;
  }

  @PostMapping(
      path = "/api/v1/use-photos",
      consumes = {MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE},
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "addUsePhoto",
      summary = "Send a photo for a hand-over, a return or a damage",
      description =
          "The body is the file itself, a JPEG or PNG of at most 10 MB. Where it was taken and by"
              + " which camera is taken out. Name its id with the thing that it shows; what belongs to"
              + " nothing after a week is thrown away.")
  @ApiResponse(responseCode = "201", description = "The photo was kept")
  UsePhotoJson add(
      Officer officer,
      @Parameter(description = "What it is called at the sender’s", example = "goresan.jpg")
          @RequestParam(defaultValue = "foto")
          String name,
      @RequestBody byte[] content) {
    return switch (scans.keepStripped(officer.unit(), name, content)) {
      case Scans.Outcome.Kept(var scan) when !scan.mediaType().equals(ScanType.PDF.mediaType()) ->
          new UsePhotoJson(scan.id(), scan.fileName(), scan.mediaType());
      case Scans.Outcome.Kept(var scan) -> throw wrong("photo.no-picture", scan.fileName());
      case Scans.Outcome.Refused(var reason) -> throw wrong(PhotoUploads.key(reason), name);
    };
  }

  @GetMapping(
      path = "/api/v1/uses/{id}/photos/{photo}",
      produces = {MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE})
  @Operation(operationId = "getUsePhoto", summary = "A photo of a hand-over or return")
  @ApiResponse(
      responseCode = "200",
      description = "The photo",
      content = {
        @Content(mediaType = MediaType.IMAGE_JPEG_VALUE),
        @Content(mediaType = MediaType.IMAGE_PNG_VALUE)
      })
  ResponseEntity<byte[]> ofUse(Officer officer, @PathVariable UUID id, @PathVariable UUID photo) {
    return show(
        officer,
        desk.file(officer, id).things().stream()
            .flatMap(thing -> thing.handovers().stream())
            .flatMap(handover -> handover.photos().stream())
            .toList(),
        photo);
  }

  @GetMapping(
      path = "/api/v1/damages/{id}/photos/{photo}",
      produces = {MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE})
  @Operation(operationId = "getDamagePhoto", summary = "A photo of a damage")
  @ApiResponse(
      responseCode = "200",
      description = "The photo",
      content = {
        @Content(mediaType = MediaType.IMAGE_JPEG_VALUE),
        @Content(mediaType = MediaType.IMAGE_PNG_VALUE)
      })
  ResponseEntity<byte[]> ofDamage(
      Officer officer, @PathVariable UUID id, @PathVariable UUID photo) {
    return show(officer, damages.damage(officer, id).photos(), photo);
  }

  private ResponseEntity<byte[]> show(Officer officer, List<UUID> all, UUID photo) {
    if (!all.contains(photo)) {
      throw ApiProblem.of(ProblemKind.MISSING);
    }
    return photos.show(officer.unit(), photo);
  }

  private static ApiProblem wrong(String key, String name) {
    return ApiProblem.fields(List.of(Wrong.of("content", key, name)));
  }
}
