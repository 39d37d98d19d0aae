package id.sarpras.complaint;

import id.sarpras.shared.TrackingCodes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// In place of a captcha: the browser looks for a number while a person types, which costs a person
/// nothing and a flood a lot. Without a script, time counts instead of work. A challenge belongs to
/// one form, and a form becomes one case, so nothing has to be remembered here.
@Component
public class ProofOfWork {

  /// What a form brought.
  public sealed interface Verdict {

    /// The work is done, or the time has passed.
    record Done() implements Verdict {}

    /// Not yet.
    record Wait(Duration left) implements Verdict {}
  }

  private static final Pattern CHALLENGE = Pattern.compile("(\\d{1,12})\\.([0-9a-f]{32})");
  private static final Duration LONGEST = Duration.ofHours(24);

  private final TrackingCodes key;
  private final int bits;
  private final Duration wait;

  /// @param bits zeroes with which the hash begins: each more doubles the work
  /// @param wait what counts as the work of a browser without script
  ProofOfWork(
      TrackingCodes key,
      @Value("${sarpras.complaints.proof-bits}") int bits,
      @Value("${sarpras.complaints.proof-wait}") Duration wait) {
    this.key = key;
    this.bits = bits;
    this.wait = wait;
  }

  /// How many zeroes are looked for.
  public int bits() {
    return bits;
  }

  /// The challenge of a form that is opened now.
  public String challenge(UUID form, Instant now) {
    return now.getEpochSecond() + "." + seal(form, now.getEpochSecond());
  }

  /// Looks at what came back: the SHA-256 of `challenge:proof` begins with enough zeroes, or the
  /// challenge is old enough. A challenge that is not ours, or of yesterday, counts as given now.
  public Verdict judge(UUID form, String challenge, String proof, Instant now) {
    Matcher parts = CHALLENGE.matcher(challenge);
    if (!parts.matches()) {
      return new Verdict.Wait(wait);
    }
    long given = Long.parseLong(parts.group(1));
    Duration age = Duration.between(Instant.ofEpochSecond(given), now);
    if (!seal(form, given).equals(parts.group(2)) || age.compareTo(LONGEST) > 0) {
      return new Verdict.Wait(wait);
    }
    if (zeroes(challenge + ":" + proof) >= bits || age.compareTo(wait) >= 0) {
      return new Verdict.Done();
    }
    return new Verdict.Wait(wait.minus(age));
  }

  private String seal(UUID form, long second) {
    return HexFormat.of().formatHex(key.mark("work:" + form + ":" + second), 0, 16);
  }

  private static int zeroes(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      int zeroes = 0;
      for (byte part : hash) {
        if (part != 0) {
          return zeroes + Integer.numberOfLeadingZeros(part & 0xFF) - 24;
        }
        zeroes += 8;
      }
      return zeroes;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("This Java has no SHA-256", impossible);
    }
  }
}
