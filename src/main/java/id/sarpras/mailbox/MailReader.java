package id.sarpras.mailbox;

import id.sarpras.mailbox.InboundMail.Sender;
import id.sarpras.shared.EmailAddress;
import id.sarpras.shared.Line;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/// Reads a mail from its bytes. A mail may be built to exhaust its reader in any way; whatever is
/// in it, this comes back with an answer.
final class MailReader {

  /// Many mail programs write headers in UTF-8 as they are (RFC 6532).
  private static final Session SESSION = Session.getInstance(utf8());

  private MailReader() {}

  private static Properties utf8() {
    var properties = new Properties();
    properties.setProperty("mail.mime.allowutf8", "true");
    return properties;
  }

  /// @param isWhole false where only its beginning was fetched: its files are not whole then
  static Reading read(byte[] raw, boolean isWhole) {
    try {
      return read(new MimeMessage(SESSION, new SharedByteArrayInputStream(raw)), isWhole);
    } catch (Parts.Poison poison) {
      return new Reading.Poisoned(poison.reason);
    } catch (MessagingException | IOException | RuntimeException | StackOverflowError unreadable) {
      return new Reading.Poisoned(QuarantineReason.UNREADABLE);
    }
  }

  private static Reading read(MimeMessage mail, boolean isWhole)
      throws MessagingException, IOException, Parts.Poison {
    if (!mail.getAllHeaders().hasMoreElements()) {
      return new Reading.Poisoned(QuarantineReason.UNREADABLE);
    }
    Optional<Sender> sender = Headers.sender(mail);
    MailKind kind =
        MailKind.of(mail, sender.map(Sender::email).map(EmailAddress::value).orElse(""));
    List<String> named = Headers.named(mail);
    Parts parts = Parts.of(mail, kind == MailKind.REPORT);
    return new Reading.Read(
        new InboundMail(
            kind == MailKind.PERSON ? parts.answer().orElse(kind) : kind,
            Headers.messageId(mail),
            named,
            sender,
            Headers.text(mail, "Subject"),
            Line.block(parts.text()),
            Headers.written(mail),
            isWhole ? parts.files() : List.of(),
            kind == MailKind.REPORT
                ? Optional.of(
                    DeliveryReport.read(
                        parts.report(), parts.returned() + "\n" + String.join(" ", named)))
                : Optional.empty(),
            Headers.first(mail, "X-Loop").strip()));
  }
}
