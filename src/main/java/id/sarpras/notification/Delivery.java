package id.sarpras.notification;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// One way of one notice, and how far it has come.
///
/// @param address an e-mail address or a telephone number; empty for the page and the letter
/// @param attempts every try in its order
public record Delivery(
    Channel channel, String address, State state, Instant changedAt, List<Attempt> attempts) {

  /// How far.
  public enum State {
    WAITING,
    ATTEMPTED,
    DELIVERED,
    FAILED;

    /// The text key of its word.
    public String key() {
      return "delivery." + name().toLowerCase(Locale.ROOT);
    }
  }

  /// A try.
  ///
  /// @param detail a code with a text `delivery.detail.<code>`, or what the other side said
  public record Attempt(State outcome, String detail, Instant at) {

    /// What an officer says of a way.
    static final String BY_HAND = "by-hand";

    public boolean isByHand() {
      return detail.equals(BY_HAND);
    }
  }

  public boolean isOpen() {
    return state == State.WAITING || state == State.ATTEMPTED;
  }
}
