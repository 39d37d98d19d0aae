package id.sarpras.complaint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals what says who complained: AES-256-GCM under a key of its own for each seal, which is
/// itself sealed under the newest master key. The master keys are kept outside the database; a
/// newer one is put in place by rewrapping the small keys, without touching what they seal.
public final class Vault {

  /// A seal was tampered with, belongs to something else, or its master key is missing.
  public static final class CannotOpen extends RuntimeException {
    CannotOpen(String why) {
      super(why);
    }
  }

  private static final int KEY = 32;
  private static final int IV = 12;
  private static final int TAG = 16;
  private static final int WRAPPED = IV + KEY + TAG;
  private static final int HEAD = Integer.BYTES + WRAPPED;
  private static final Pattern LINE = Pattern.compile("\\s*(\\d{1,6})\\s+([0-9a-fA-F]{64})\\s*");

  private final SecureRandom random = new SecureRandom();
  private final TreeMap<Integer, SecretKeySpec> masters = new TreeMap<>();

  /// @param keys of 32 bytes each, by version; the highest version seals
  public Vault(Map<Integer, byte[]> keys) {
    if (keys.isEmpty() || keys.values().stream().anyMatch(key -> key.length != KEY)) {
      throw new IllegalArgumentException("The vault needs keys of 32 bytes");
    }
    keys.forEach((version, key) -> masters.put(version, new SecretKeySpec(key, "AES")));
  }

  /// Reads keys as they are written down, one a line: its version, a space, 64 hexadecimal digits.
  ///
  /// @throws IllegalArgumentException where a line is anything else
  public static Vault read(String lines) {
    var keys = new TreeMap<Integer, byte[]>();
    for (String line : lines.lines().filter(one -> !one.isBlank()).toList()) {
      Matcher key = LINE.matcher(line);
      if (!key.matches()) {
        throw new IllegalArgumentException(
            "A key is its version, a space and 64 hexadecimal digits");
      }
      keys.put(Integer.valueOf(key.group(1)), HexFormat.of().parseHex(key.group(2)));
    }
    return new Vault(keys);
  }

  /// The version under which new seals are made.
  public int newest() {
    return masters.lastKey();
  }

  /// Seals something.
  ///
  /// @param of what it belongs to: it opens only as belonging to the same
  public byte[] seal(byte[] plain, String of) {
    byte[] key = bytes(KEY);
    byte[] box = encrypt(new SecretKeySpec(key, "AES"), plain, of);
    return ByteBuffer.allocate(HEAD + box.length)
        .putInt(newest())
        .put(encrypt(master(newest()), key, of))
        .put(box)
        .array();
  }

  /// Opens a seal.
  ///
  /// @throws CannotOpen where it was tampered with, belongs to something else, or its master key is
  ///   missing
  public byte[] open(byte[] sealed, String of) {
    ByteBuffer all = ByteBuffer.wrap(sealed);
    byte[] key =
        decrypt(master(ByteBuffer.wrap(take(all, Integer.BYTES)).getInt()), take(all, WRAPPED), of);
    return decrypt(new SecretKeySpec(key, "AES"), take(all, all.remaining()), of);
  }

  /// The same seal under the newest master key.
  public byte[] rewrapped(byte[] sealed, String of) {
    ByteBuffer all = ByteBuffer.wrap(sealed);
    byte[] key =
        decrypt(master(ByteBuffer.wrap(take(all, Integer.BYTES)).getInt()), take(all, WRAPPED), of);
    return ByteBuffer.allocate(sealed.length)
        .putInt(newest())
        .put(encrypt(master(newest()), key, of))
        .put(all)
        .array();
  }

  private SecretKeySpec master(int version) {
    SecretKeySpec key = masters.get(version);
    if (key == null) {
      throw new CannotOpen("The identity key of version " + version + " is missing");
    }
    return key;
  }

  private byte[] encrypt(SecretKeySpec key, byte[] plain, String of) {
    byte[] iv = bytes(IV);
    byte[] box = gcm(Cipher.ENCRYPT_MODE, key, iv, plain, of);
    return ByteBuffer.allocate(IV + box.length).put(iv).put(box).array();
  }

  private static byte[] decrypt(SecretKeySpec key, byte[] ivAndBox, String of) {
    ByteBuffer all = ByteBuffer.wrap(ivAndBox);
    return gcm(Cipher.DECRYPT_MODE, key, take(all, IV), take(all, all.remaining()), of);
  }

  private static byte[] gcm(int mode, SecretKeySpec key, byte[] iv, byte[] text, String of) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(8 * TAG, iv));
      cipher.updateAAD(of.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(text);
    } catch (AEADBadTagException tamperedWith) {
      throw new CannotOpen("This seal was tampered with, or belongs to something else");
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("This Java has no AES-GCM", broken);
    }
  }

  private static byte[] take(ByteBuffer all, int length) {
    if (length > all.remaining()) {
      throw new CannotOpen("This seal is cut off");
    }
    byte[] some = new byte[length];
    all.get(some);
    return some;
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
