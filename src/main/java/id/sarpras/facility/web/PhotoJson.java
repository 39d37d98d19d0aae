package id.sarpras.facility.web;

import id.sarpras.facility.Photo;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// A photo of a facility, as it is told to machines.
@Schema(name = "FacilityPhoto")
record PhotoJson(
    UUID id,
    @Schema(description = "What is to be seen on it", example = "Aula dengan panggung di ujung")
        String alt,
    @Schema(description = "The small one first") List<PrintJson> prints) {

  /// A print of it, a JPEG that never changes.
  @Schema(name = "FacilityPhotoPrint")
  record PrintJson(Photo.Size size, URI address, int width, int height) {}

  /// @param server before the paths of prints
  static PhotoJson of(Photo photo, String server) {
    return new PhotoJson(
        photo.id(),
        photo.alt(),
        Stream.of(Photo.Size.values())
            .map(
                size ->
                    new PrintJson(
                        size,
                        URI.create(server + photo.path(size)),
                        photo.width(size),
                        photo.height(size)))
            .toList());
  }
}
