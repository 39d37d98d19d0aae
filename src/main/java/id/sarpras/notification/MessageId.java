package id.sarpras.notification;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The id of the e-mail in which a notice goes out (RFC 5322, 3.6.4): by it an answer or a bounce
/// finds the notice again.
public final class MessageId {

  private static final Pattern OURS =
      Pattern.compile("<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^<>\\s]+>");

  private MessageId() {}

  /// @param from the address from which our mail goes out
  public static String of(UUID notice, String from) {
    return "<" + notice + "@" + from.replaceFirst(".*@", "") + ">";
  }

  /// The notice that an id may be of, under whatever domain it once went out.
  public static Optional<UUID> notice(String messageId) {
    Matcher ours = OURS.matcher(messageId);
    return ours.matches() ? Optional.of(UUID.fromString(ours.group(1))) : Optional.empty();
  }
}
