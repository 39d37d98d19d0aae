package id.sarpras.facility;

import java.util.UUID;

/// A photo of a facility, without its picture.
///
/// @param id another one for every picture, so that a browser may keep what it has
/// @param alt what is to be seen on it, for those who do not see it
/// @param width of the photo as it came, in pixels, or as it was looked at where that was smaller
public record Photo(UUID id, FacilityId facility, String alt, int width, int height) {

  /// The prints that are kept of each photo.
  public enum Size {
    /// For lists, at most 3 kB.
    SMALL(160, 3_000),
    /// For the page of a facility, at most 18 kB.
    MEDIUM(480, 18_000),
    /// To be looked at by itself, at most 250 kB.
    LARGE(1280, 250_000);

    private final int longest;
    private final int mostBytes;

    Size(int longest, int mostBytes) {
      this.longest = longest;
      this.mostBytes = mostBytes;
    }

    int longest() {
      return longest;
    }

    int mostBytes() {
      return mostBytes;
    }
  }

  /// How wide a print is shown.
  public int width(Size size) {
    return Math.max(1, Math.min(width, width * size.longest() / Math.max(width, height)));
  }

  /// How high a print is shown.
  public int height(Size size) {
    return Math.max(1, Math.min(height, height * size.longest() / Math.max(width, height)));
  }

  /// Where a print is found. The id is in no list and changes with the picture.
  public String path(Size size) {
    return "/sarana/foto/" + id + "/" + size.name().toLowerCase(java.util.Locale.ROOT) + ".jpg";
  }
}
