package id.sarpras.shared;

import java.util.Optional;
import java.util.regex.Pattern;

/// An e-mail address that can be tried: whether it exists is known only when a message is sent.
public record EmailAddress(String value) {

  private static final Pattern SHAPE =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

  /// Reads what was typed; empty where it cannot be an address.
  public static Optional<EmailAddress> read(String typed) {
    String plain = typed.strip();
    return plain.length() <= 254 && SHAPE.matcher(plain).matches()
        ? Optional.of(new EmailAddress(plain))
        : Optional.empty();
  }
}
