package id.sarpras.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A notice that was given, with all its ways.
///
/// @param reachedAt when the first way reached the guest
public record SentNotice(
    UUID id,
    String title,
    String body,
    Instant createdAt,
    Optional<Instant> reachedAt,
    List<Delivery> deliveries) {

  /// The same notice in other words.
  SentNotice saying(String otherTitle, String otherBody) {
    return new SentNotice(id, otherTitle, otherBody, createdAt, reachedAt, deliveries);
  }

  public Optional<Delivery> by(Channel channel) {
    return deliveries.stream().filter(delivery -> delivery.channel() == channel).findFirst();
  }
}
