package id.sarpras.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of a list.
///
/// @param next the address of the next page; null where this is the last
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Listed<T>(
    List<T> items,
    @Schema(
            description = "The address of the next page; null on the last",
            example = "/api/v1/requests?search=lomba&page=1")
        @Nullable String next) {

  /// All there is.
  public static <T> Listed<T> all(List<T> items) {
    return new Listed<>(List.copyOf(items), null);
  }
}
