package id.sarpras.api;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import java.util.Map;

/// A problem as it goes over the wire (RFC 9457).
///
/// @param type where it is described
/// @param detail in the reader's language
/// @param instance the address that was called
/// @param errors the fields or parameters that cannot be taken
/// @param more what this kind of problem tells beside
@Schema(description = "A problem as RFC 9457 says them; title and detail follow Accept-Language")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    @Schema(example = "https://umum.example.go.id/api/v1/problems/invalid") URI type,
    @Schema(example = "Some fields cannot be used") String title,
    @Schema(example = "422") int status,
    @Schema(example = "Mend the fields that are named here and send it again.") String detail,
    @Schema(example = "/api/v1/requests") URI instance,
    List<Wrong> errors,
    @JsonAnyGetter @Schema(hidden = true) Map<String, Object> more) {

  /// A field that cannot be taken, and what to do about it.
  ///
  /// @param field its name; in a body with the names above it: `letter.date`
  @Schema(name = "ProblemField")
  public record Wrong(
      @Schema(example = "people") String field,
      @Schema(example = "Write the number of people, from 1 to 100,000.") String detail) {}
}
