package id.sarpras.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

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

  private static final int PAGE = 50;
  private static final int MOST_PAGES = 100_000;

  /// A page of fifty of what there is.
  ///
  /// @param page from 0
  /// @param address of the list with its filters
  public static <T> Listed<T> page(List<T> all, int page, UriComponentsBuilder address) {
    int shown = Math.clamp(page, 0, MOST_PAGES);
    int from = Math.min(shown * PAGE, all.size());
    int until = Math.min(from + PAGE, all.size());
    return new Listed<>(
        List.copyOf(all.subList(from, until)),
        until < all.size() ? next(address, shown + 1) : null);
  }

  /// The address of a page of a list.
  ///
  /// @param address of the list with its filters
  public static String next(UriComponentsBuilder address, int page) {
    return address.replaceQueryParam("page", page).encode().build().toUriString();
  }

  /// All there is.
  public static <T> Listed<T> all(List<T> items) {
    return new Listed<>(List.copyOf(items), null);
  }
}
