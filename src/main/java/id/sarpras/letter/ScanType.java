package id.sarpras.letter;

import java.util.Optional;

/// What a scan may be, known by its first bytes and never by its name.
public enum ScanType {
  PDF("application/pdf", ".pdf"),
  JPEG("image/jpeg", ".jpg"),
  PNG("image/png", ".png");

  private final String mediaType;
  private final String extension;

  ScanType(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  public String mediaType() {
    return mediaType;
  }

  String extension() {
    return extension;
  }

  static Optional<ScanType> of(byte[] content) {
    if (startsWith(content, 0x25, 0x50, 0x44, 0x46, 0x2D)) {
      return Optional.of(PDF);
    }
    if (startsWith(content, 0xFF, 0xD8, 0xFF)) {
      return Optional.of(JPEG);
    }
    return startsWith(content, 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A)
        ? Optional.of(PNG)
        : Optional.empty();
  }

  private static boolean startsWith(byte[] content, int... first) {
    if (content.length < first.length) {
      return false;
    }
    for (int i = 0; i < first.length; i++) {
      if ((content[i] & 0xFF) != first[i]) {
        return false;
      }
    }
    return true;
  }
}
