package id.sarpras.mailbox;

import id.sarpras.shared.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A mail as far as it could be read.
///
/// @param messageId empty where it has none that an answer could name
/// @param named the mails that it says it continues, the oldest first
/// @param sender empty where nobody can be answered
/// @param text all that is said in it, earlier mails that it quotes included
/// @param written when its sender says it was written
/// @param ownLoop the mark that our mails carry; empty where it carries none
record InboundMail(
    MailKind kind,
    String messageId,
    List<String> named,
    Optional<Sender> sender,
    String subject,
    String text,
    Optional<Instant> written,
    List<EnclosedFile> files,
    Optional<DeliveryReport> report,
    String ownLoop) {

  /// Who wrote it, as the mail says.
  record Sender(String name, EmailAddress email) {}

  /// A file that came with it; its name may be anything.
  record EnclosedFile(String name, byte[] content) {}

  /// The subject without what mail programs put before it.
  String topic() {
    return subject.replaceFirst("(?i)^((re|fwd?|bls|trs|balas|terusan)\\s*:\\s*)+", "");
  }

  boolean isEmpty() {
    return topic().isEmpty() && text.isEmpty() && files.isEmpty();
  }
}
