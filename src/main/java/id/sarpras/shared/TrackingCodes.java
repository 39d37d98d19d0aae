package id.sarpras.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Makes tracking codes and the keyed hashes under which they are stored. A code is derived from a
/// random id and the installation's key, so it is kept nowhere and can still be printed on every
/// later letter (docs/decisions/0004).
public final class TrackingCodes {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private final SecretKeySpec key;

  /// @param secret at least 32 bytes, kept outside the database
  public TrackingCodes(byte[] secret) {
    if (secret.length < 32) {
      throw new IllegalArgumentException("The installation's key has at least 32 bytes");
    }
    this.key = new SecretKeySpec(secret, "HmacSHA256");
  }

  /// The code of the case that was submitted under this id: always the same one.
  public TrackingCode codeOf(UUID submission) {
    byte[] bits = mac("code", submission.toString());
    var code = new StringBuilder(16);
    for (int i = 0; i < 16; i++) {
      code.append(ALPHABET.charAt(bits[i] & 31));
    }
    return new TrackingCode(code.toString());
  }

  /// The id under which something is submitted that has a number already, such as a printed form.
  /// Always the same one; from the number alone nobody gets to it, nor to the code.
  ///
  /// @param origin what kind of number it is, and the number
  public UUID submissionOf(String origin) {
    ByteBuffer bits = ByteBuffer.wrap(mac("submission", origin));
    long high = bits.getLong() & ~0xF000L | 0x8000L; // a UUID of version 8: made by one's own rule
    long low = bits.getLong() & ~(3L << 62) | 1L << 63;
    return new UUID(high, low);
  }

  /// What is stored of a code.
  public byte[] hash(TrackingCode code) {
    return mac("hash", code.value());
  }

  /// By which a name or an address can be found where only this is stored.
  public byte[] mark(String text) {
    return mac("mark", text);
  }

  /// A short proof that something printed was ours, for the addresses that verify a letter.
  public String seal(UUID id) {
    long bits = ByteBuffer.wrap(mac("seal", id.toString())).getLong();
    var seal = new StringBuilder(12);
    for (int i = 0; i < 12; i++) {
      seal.append(ALPHABET.charAt((int) (bits >>> (5 * i)) & 31));
    }
    return seal.toString();
  }

  private byte[] mac(String purpose, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal((purpose + ":" + text).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("This Java has no HmacSHA256", broken);
    }
  }
}
