package id.sarpras.whatsapp;

import id.sarpras.shared.Line;
import id.sarpras.shared.PhoneNumber;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Something that Meta tells. What it adds over the years is read over; a message of a kind that we
/// do not know is still a message.
sealed interface Event {

  /// Somebody wrote.
  ///
  /// @param sender who
  /// @param at when, by Meta's clock; empty where that is not to be read
  /// @param kind of message, as Meta calls it: `text`, `image`, …
  /// @param words what it says in words; may be empty
  /// @param file that comes with it
  /// @param repliesTo the id of the message that it quotes
  record Said(
      Sender sender,
      Optional<Instant> at,
      String kind,
      String words,
      Optional<MediaFile> file,
      Optional<String> repliesTo)
      implements Event {

    /// Whether somebody only put a sign to a message.
    boolean isReaction() {
      return kind.equals("reaction");
    }
  }

  /// How far a message of ours has come.
  ///
  /// @param message Meta's id of it
  /// @param callback what we gave it with
  /// @param state `sent`, `delivered`, `read`, `failed`, or something newer
  /// @param code of the error; 0 where there is none
  /// @param error its words
  record Receipt(String message, String callback, String state, int code, String error)
      implements Event {}

  /// Nothing that concerns a case.
  record Nothing() implements Event {}

  /// Who wrote: by their number, by the id that Meta gives to who hides it, or by both.
  ///
  /// @param name as they call themselves; may be empty
  record Sender(Optional<PhoneNumber> phone, Optional<String> user, String name) {}

  /// A file that lies at Meta.
  ///
  /// @param sha256 of its content; empty where it is not said
  record MediaFile(String id, String mediaType, String sha256, String name) {}

  /// Kinds that no person wrote.
  Set<String> OF_MACHINES = Set.of("system", "request_welcome");

  /// @param kept as [Inbox] keeps it
  static Event read(JsonNode kept) {
    if (kept.has("status")) {
      return receipt(kept.path("status"));
    }
    JsonNode message = kept.path("message");
    String kind = message.path("type").asString("");
    Sender sender = sender(message, kept.path("contact"));
    boolean isNobody = sender.phone().isEmpty() && sender.user().isEmpty();
    if (isNobody || OF_MACHINES.contains(kind)) {
      return new Nothing();
    }
    JsonNode content = message.path(kind);
    return new Said(
        sender,
        at(message),
        kind,
        Line.block(words(kind, content)),
        text(content, "id")
            .filter(id -> content.has("mime_type"))
            .map(
                id ->
                    new MediaFile(
                        id,
                        content.path("mime_type").asString("").split(";")[0].strip(),
                        content.path("sha256").asString(""),
                        Line.of(content.path("filename").asString("")))),
        kind.equals("reaction")
            ? text(content, "message_id")
            : text(message.path("context"), "id"));
  }

  private static Event receipt(JsonNode status) {
    JsonNode error = status.path("errors").path(0);
    return new Receipt(
        status.path("id").asString(""),
        status.path("biz_opaque_callback_data").asString(""),
        status.path("status").asString(""),
        error.path("code").asInt(0),
        error.path("title").asString(error.path("message").asString("")));
  }

  private static Sender sender(JsonNode message, JsonNode contact) {
    String from = message.path("from").asString("");
    Optional<PhoneNumber> phone = PhoneNumber.read("+" + from);
    return new Sender(
        phone,
        text(message, "from_user_id")
            .or(() -> text(contact, "user_id"))
            .or(() -> Optional.of(from).filter(any -> phone.isEmpty() && !any.isEmpty())),
        Line.of(contact.at("/profile/name").asString("")));
  }

  private static Optional<Instant> at(JsonNode message) {
    try {
      return text(message, "timestamp").map(Long::valueOf).map(Instant::ofEpochSecond);
    } catch (NumberFormatException | DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static String words(String kind, JsonNode content) {
    return switch (kind) {
      case "text" -> content.path("body").asString("");
      case "button" -> content.path("text").asString("");
      case "reaction" -> content.path("emoji").asString("");
      case "interactive" ->
          text(content.path("button_reply"), "title")
              .or(() -> text(content.path("list_reply"), "title"))
              .orElse("");
      case "location" -> place(content);
      default -> content.path("caption").asString("");
    };
  }

  private static String place(JsonNode content) {
    List<String> parts =
        Stream.of("name", "address", "latitude", "longitude")
            .map(part -> content.path(part).asString(""))
            .filter(part -> !part.isBlank())
            .toList();
    return String.join(", ", parts);
  }

  private static Optional<String> text(JsonNode node, String name) {
    return Optional.of(node.path(name).asString("")).filter(text -> !text.isBlank());
  }
}
