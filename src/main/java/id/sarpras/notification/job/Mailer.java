package id.sarpras.notification.job;

import id.sarpras.notification.AddressBook;
import id.sarpras.notification.Channel;
import id.sarpras.notification.Correspondent;
import id.sarpras.notification.Marks;
import id.sarpras.notification.MessageId;
import id.sarpras.notification.store.NoticeStore;
import id.sarpras.notification.store.NoticeStore.Waiting;
import id.sarpras.shared.Actor;
import id.sarpras.shared.EmailAddress;
import id.sarpras.shared.UnitId;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Sends e-mail and writes down what became of it. Where the program dies between the server's yes
/// and our note of it, the mail goes out a second time, under the same message id.
@Component
public class Mailer {

  /// The mail server did not take it this time.
  static class TryLater extends RuntimeException {
    TryLater(String detail) {
      super(detail);
    }
  }

  private static final int MOST_DETAIL = 300;

  /// How many earlier mails an answer names: enough for every mail program, and no longer than a
  /// server takes.
  private static final int MOST_NAMED = 20;

  private final NoticeStore store;
  private final Marks marks;
  private final TransactionOperations transaction;
  private final AddressBook addresses;
  private final Optional<JavaMailSenderImpl> server;
  private final String from;

  Mailer(
      NoticeStore store,
      Marks marks,
      TransactionOperations transaction,
      AddressBook addresses,
      JavaMailSenderImpl server,
      @Value("${sarpras.mail.from}") String from) {
    this.store = store;
    this.marks = marks;
    this.transaction = transaction;
    this.addresses = addresses;
    this.server = Optional.of(server).filter(Mailer::isReachable);
    this.from = from;
  }

  private static boolean isReachable(JavaMailSenderImpl server) {
    return server.getHost() != null && !server.getHost().isBlank();
  }

  /// Sends the mail of a notice that was not sent yet.
  ///
  /// @throws TryLater where the server did not take it and there are tries left
  void send(UnitId unit, UUID notice) {
    Optional<Waiting> waiting = store.waiting(unit, notice, Channel.EMAIL);
    if (waiting.isEmpty()) {
      return;
    }
    Waiting mail = waiting.get();
    Optional<Correspondent> reader = addresses.of(unit, mail.subject());
    Optional<String> to =
        mail.to().isEmpty()
            ? reader.flatMap(Correspondent::email).map(EmailAddress::value)
            : Optional.of(mail.to());
    if (to.isEmpty()) {
      failed(unit, mail.subject(), notice, "no-address");
      return;
    }
    if (server.isEmpty()) {
      failed(unit, mail.subject(), notice, "no-server");
      return;
    }
    try {
      server.get().send(message(server.get(), notice, mail, to.get(), reader));
    } catch (MailException | MessagingException refused) {
      giveUpOrRetry(unit, notice, mail, refused);
      return;
    }
    transaction.executeWithoutResult(
        ignored ->
            marks.delivered(
                unit, mail.subject(), notice, Channel.EMAIL, "accepted", new Actor.Program()));
  }

  private void giveUpOrRetry(UnitId unit, UUID notice, Waiting mail, Exception refused) {
    String detail = answer(refused);
    if (isForGood(detail) || mail.attempts() >= MailTask.DELAYS.size()) {
      failed(unit, mail.subject(), notice, detail);
      return;
    }
    transaction.executeWithoutResult(
        ignored ->
            marks.attempted(
                unit, mail.subject(), notice, Channel.EMAIL, detail, new Actor.Program()));
    throw new TryLater(detail);
  }

  private void failed(UnitId unit, UUID subject, UUID notice, String detail) {
    transaction.executeWithoutResult(
        ignored -> marks.failed(unit, subject, notice, Channel.EMAIL, detail, new Actor.Program()));
  }

  private MimeMessage message(
      JavaMailSender sender, UUID notice, Waiting mail, String to, Optional<Correspondent> reader)
      throws MessagingException {
    MimeMessage message = new SameId(sender.createMimeMessage(), MessageId.of(notice, from));
    var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
    helper.setFrom(reader.flatMap(Correspondent::from).map(EmailAddress::value).orElse(from));
    helper.setTo(to);
    helper.setSubject(reader.map(known -> known.fill(mail.title())).orElse(mail.title()));
    String text = reader.map(known -> known.fill(mail.body())).orElse(mail.body());
    if (mail.calendar().isEmpty()) {
      helper.setText(text);
    } else {
      message.setContent(CalendarMail.of(text, mail.calendar()));
    }
    message.setHeader("Auto-Submitted", mail.automatic() ? "auto-generated" : "no");
    message.setHeader("X-Loop", from);
    if (mail.automatic()) {
      message.setHeader("X-Auto-Response-Suppress", "All");
    }
    List<String> thread = reader.map(Correspondent::thread).orElse(List.of());
    if (!thread.isEmpty()) {
      message.setHeader("In-Reply-To", thread.getLast());
      String named =
          String.join(" ", thread.subList(Math.max(0, thread.size() - MOST_NAMED), thread.size()));
      message.setHeader("References", MimeUtility.fold("References: ".length(), named));
    }
    return message;
  }

  /// Whether the server will never take it: 5xx (RFC 5321, 4.2.1), but for a mailbox that is full
  /// (552), which its owner can empty.
  private static boolean isForGood(String answer) {
    return answer.startsWith("5") && !answer.startsWith("552");
  }

  /// What the server said, or why it was not reached: the innermost of what Jakarta Mail wraps.
  private static String answer(Exception refused) {
    Exception innermost = refused;
    for (Exception next = refused; next != null; next = inner(next)) {
      innermost = next;
    }
    String said = String.valueOf(innermost.getMessage()).lines().findFirst().orElse("");
    return said.substring(0, Math.min(said.length(), MOST_DETAIL));
  }

  private static @Nullable Exception inner(Exception outer) {
    return switch (outer) {
      case MailSendException all when all.getMessageExceptions().length > 0 ->
          all.getMessageExceptions()[0];
      case MessagingException one -> one.getNextException();
      default -> null;
    };
  }

  /// Jakarta Mail gives a message a new id whenever it is saved; ours stays.
  private static final class SameId extends MimeMessage {
    private final String id;

    SameId(MimeMessage message, String id) {
      super(message.getSession());
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
