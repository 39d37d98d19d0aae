package id.sarpras.complaint.forward;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;

/// A file of a package, read when it is needed: evidence may be large.
record Part(String name, String mediaType, Supplier<byte[]> content) {

  static Part of(String name, String mediaType, byte[] content) {
    return new Part(name, mediaType, () -> content);
  }

  Manifest.Entry entry() {
    byte[] bytes = content.get();
    return new Manifest.Entry(
        name, mediaType, bytes.length, HexFormat.of().formatHex(sha256(bytes)));
  }

  static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("This Java has no SHA-256", impossible);
    }
  }
}
