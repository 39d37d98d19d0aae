package id.sarpras.mailbox;

import id.sarpras.complaint.CaseNotes;
import id.sarpras.complaint.Complainant;
import id.sarpras.complaint.Complaint;
import id.sarpras.complaint.ComplaintChannel;
import id.sarpras.complaint.ComplaintId;
import id.sarpras.complaint.ComplaintIntake;
import id.sarpras.complaint.ComplaintState;
import id.sarpras.complaint.Correspondence;
import id.sarpras.complaint.Dialogue;
import id.sarpras.complaint.Handover;
import id.sarpras.complaint.Report;
import id.sarpras.mailbox.InboundMail.Sender;
import id.sarpras.mailbox.store.MailStore;
import id.sarpras.notification.Marks;
import id.sarpras.notification.MessageId;
import id.sarpras.notification.Notifications;
import id.sarpras.page.Texts;
import id.sarpras.shared.Actor;
import id.sarpras.shared.EmailAddress;
import id.sarpras.shared.Ids;
import id.sarpras.shared.TrackingCodes;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.Standards;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/// Decides what a mail is, and makes it that, once: whether two nodes read it, or one reads it
/// again after a crash.
@Component
class Admission {

  private static final Logger LOG = LoggerFactory.getLogger(Admission.class);

  /// New complaints of one sender that are acknowledged within an hour and a day. Whoever writes
  /// more, a flood or a machine that answers our acknowledgement, waits for an official.
  static final int MOST_AN_HOUR = 5;

  static final int MOST_A_DAY = 20;

  /// Further words of one complainant within an hour.
  static final int MOST_WORDS_AN_HOUR = 30;

  private static final Duration AT_ONCE = Duration.ofMinutes(15);
  private static final int LONGEST = 20_000;

  private final MailStore mails;
  private final Quarantine quarantine;
  private final EnclosedFiles enclosed;
  private final ComplaintIntake intake;
  private final Correspondence correspondence;
  private final Dialogue dialogue;
  private final CaseNotes notes;
  private final Notifications notifications;
  private final Marks marks;
  private final TrackingCodes keyed;
  private final Standards standards;
  private final Texts texts;
  private final InstantSource clock;
  private final TransactionOperations transaction;
  private final List<String> own;

  Admission(
      MailStore mails,
      Quarantine quarantine,
      EnclosedFiles enclosed,
      ComplaintIntake intake,
      Correspondence correspondence,
      Dialogue dialogue,
      CaseNotes notes,
      Notifications notifications,
      Marks marks,
      TrackingCodes keyed,
      Standards standards,
      Texts texts,
      InstantSource clock,
      TransactionOperations transaction,
      MailboxSettings settings,
      @Value("${sarpras.mail.from}") String from) {
    this.mails = mails;
    this.quarantine = quarantine;
    this.enclosed = enclosed;
    this.intake = intake;
    this.correspondence = correspondence;
    this.dialogue = dialogue;
    this.notes = notes;
    this.notifications = notifications;
    this.marks = marks;
    this.keyed = keyed;
    this.standards = standards;
    this.texts = texts;
    this.clock = clock;
    this.transaction = transaction;
    this.own =
        List.of(from, settings.user(), settings.address()).stream()
            .filter(address -> !address.isBlank())
            .map(Admission::sign)
            .toList();
  }

  /// Takes a mail that was not taken yet. A mail over which the program stumbles waits for an
  /// official; where the database is gone, nothing is taken.
  void take(UnitId unit, Arrival arrival) {
    Reading reading =
        arrival.raw().length == 0
            ? new Reading.Poisoned(QuarantineReason.NOT_FETCHED)
            : MailReader.read(arrival.raw(), arrival.isWhole());
    try {
      transaction.executeWithoutResult(ignored -> admit(unit, arrival, reading));
    } catch (TransientDataAccessException
        | RecoverableDataAccessException
        | DataAccessResourceFailureException
        | TransactionException databaseGone) {
      throw databaseGone;
    } catch (RuntimeException | StackOverflowError broken) {
      LOG.warn("Mail {} of the mailbox waits for an official", arrival.uid(), broken);
      transaction.executeWithoutResult(
          ignored -> admit(unit, arrival, new Reading.Poisoned(QuarantineReason.BROKEN)));
    }
  }

  private void admit(UnitId unit, Arrival arrival, Reading reading) {
    UUID id = Ids.next();
    Instant now = clock.instant();
    byte[] sender = keyed.mark(sender(reading));
    byte[] mark = keyed.mark(identity(arrival, reading));
    if (!mails.claim(unit, id, arrival, mark, sender, MailOutcome.PASSED, now)) {
      mails.claim(unit, id, arrival, mark, sender, MailOutcome.REPEATED, now);
      return;
    }
    var taken = new Taken(unit, id, arrival, sender);
    switch (reading) {
      case Reading.Poisoned(var reason) -> setApart(taken, reason);
      case Reading.Read(var mail) -> admit(taken, mail);
    }
  }

  /// A mail that is being admitted.
  private record Taken(UnitId unit, UUID id, Arrival arrival, byte[] sender) {}

  private void admit(Taken taken, InboundMail mail) {
    if (isOurs(mail)) {
      return;
    }
    if (mail.report().isPresent()) {
      reported(taken, mail.report().get());
      return;
    }
    Optional<Complaint> known =
        mail.sender()
            .flatMap(from -> correspondence.caseOf(taken.unit(), mail.named(), from.email()));
    switch (mail.kind()) {
      case AUTOMATIC, REPORT -> known.ifPresent(complaint -> noted(taken, complaint, mail));
      case MAYBE_AUTOMATIC ->
          known.ifPresentOrElse(
              complaint -> noted(taken, complaint, mail),
              () -> setApart(taken, QuarantineReason.MAYBE_AUTOMATIC));
      case PERSON -> written(taken, mail, known);
    }
  }

  private void written(Taken taken, InboundMail mail, Optional<Complaint> known) {
    if (mail.sender().isEmpty()) {
      setApart(taken, QuarantineReason.NO_SENDER);
    } else if (mail.isEmpty()) {
      setApart(
          taken, taken.arrival().isWhole() ? QuarantineReason.EMPTY : QuarantineReason.TOO_LARGE);
    } else if (isTooMuch(taken)) {
      setApart(taken, QuarantineReason.TOO_MANY);
    } else {
      known
          .filter(complaint -> complaint.state() != ComplaintState.WITHDRAWN)
          .ifPresentOrElse(
              complaint -> hear(taken, complaint, mail),
              () -> register(taken, mail, mail.sender().get()));
    }
  }

  private void register(Taken taken, InboundMail mail, Sender sender) {
    EnclosedFiles.Kept files = enclosed.keep(taken.unit(), mail.files());
    ComplaintId complaint =
        intake
            .register(
                handover(
                    mail, new Actor.Program(), taken.arrival().receivedAt(), sender, files.scans()))
            .id();
    remember(taken.unit(), complaint, mail);
    explain(taken, complaint, mail, files);
    mails.finish(taken.unit(), taken.id(), MailOutcome.REGISTERED, Optional.of(complaint));
  }

  /// A mail as it is handed to the register.
  Handover handover(InboundMail mail, Actor by, Instant received, Sender sender, List<UUID> scans) {
    String text = shortened(OwnWords.ofNew(mail.text()));
    Locale language = LanguageGuess.of(mail.topic() + "\n" + text);
    String title =
        List.of(mail.topic(), Report.beginning(text)).stream()
            .filter(line -> !line.isBlank())
            .findFirst()
            .orElseGet(() -> texts.say(language, "mailbox.untitled"));
    return new Handover(
        UUID.randomUUID(),
        ComplaintChannel.EMAIL,
        by,
        language,
        Optional.of(
            new Complainant(sender.name(), Optional.empty(), Optional.of(sender.email()), "")),
        new Report(title, text, "", "", mail.written().map(this::day)),
        false,
        received,
        received.plus(AT_ONCE).isBefore(clock.instant())
            ? texts.say(Texts.INDONESIAN, "mailbox.late")
            : "",
        scans);
  }

  private void hear(Taken taken, Complaint complaint, InboundMail mail) {
    EnclosedFiles.Kept files = enclosed.keep(taken.unit(), mail.files());
    dialogue.hear(
        complaint,
        shortened(OwnWords.ofAnswer(mail.text())),
        files.scans(),
        ComplaintChannel.EMAIL.name(),
        received(taken),
        new Actor.Program());
    remember(taken.unit(), complaint.id(), mail);
    explain(taken, complaint.id(), mail, files);
    mails.finish(taken.unit(), taken.id(), MailOutcome.HEARD, Optional.of(complaint.id()));
  }

  private void noted(Taken taken, Complaint complaint, InboundMail mail) {
    String said = shortened(OwnWords.ofAnswer(mail.text()));
    notes.note(
        taken.unit(),
        complaint.id(),
        texts.say(Texts.INDONESIAN, "mailbox.note.automatic", mail.subject()) + "\n" + said);
    mails.finish(taken.unit(), taken.id(), MailOutcome.NOTED, Optional.of(complaint.id()));
  }

  /// What became of a mail of ours, told by the ids that stand in the report.
  private void reported(Taken taken, DeliveryReport report) {
    for (String id : report.named()) {
      Optional<UUID> notice = MessageId.notice(id);
      Optional<UUID> subject =
          notice.flatMap(known -> notifications.subjectOf(taken.unit(), known));
      if (subject.isPresent()) {
        reported(taken, report, notice.orElseThrow(), subject.get());
        mails.finish(taken.unit(), taken.id(), MailOutcome.BOUNCED, Optional.empty());
        return;
      }
    }
  }

  private void reported(Taken taken, DeliveryReport report, UUID notice, UUID subject) {
    switch (report.fate()) {
      case FAILED -> marks.bounced(taken.unit(), subject, notice, report.detail());
      case DELAYED ->
          notes.note(
              taken.unit(),
              new ComplaintId(subject),
              texts.say(Texts.INDONESIAN, "mailbox.note.delayed", report.detail()));
      case OTHER -> {}
    }
  }

  private void explain(
      Taken taken, ComplaintId complaint, InboundMail mail, EnclosedFiles.Kept files) {
    enclosed.explain(taken.unit(), complaint, files);
    if (!taken.arrival().isWhole()) {
      notes.note(
          taken.unit(),
          complaint,
          texts.say(
              Texts.INDONESIAN, "mailbox.note.too-large", taken.arrival().bytes() / (1024 * 1024)));
    }
    if (mail.text().length() > LONGEST) {
      notes.note(taken.unit(), complaint, texts.say(Texts.INDONESIAN, "mailbox.note.cut", LONGEST));
    }
  }

  private void setApart(Taken taken, QuarantineReason reason) {
    mails.finish(taken.unit(), taken.id(), MailOutcome.QUARANTINED, Optional.empty());
    quarantine.add(taken.unit(), taken.id(), reason, taken.arrival());
  }

  private void remember(UnitId unit, ComplaintId complaint, InboundMail mail) {
    if (!mail.messageId().isEmpty()) {
      correspondence.remember(unit, complaint, mail.messageId());
    }
  }

  private boolean isTooMuch(Taken taken) {
    return count(taken, MailOutcome.REGISTERED, Duration.ofHours(1)) >= MOST_AN_HOUR
        || count(taken, MailOutcome.REGISTERED, Duration.ofDays(1)) >= MOST_A_DAY
        || count(taken, MailOutcome.HEARD, Duration.ofHours(1)) >= MOST_WORDS_AN_HOUR;
  }

  private int count(Taken taken, MailOutcome outcome, Duration within) {
    Instant received = taken.arrival().receivedAt();
    return mails.countOfSender(
        taken.unit(), taken.sender(), outcome, received.minus(within), received);
  }

  private boolean isOurs(InboundMail mail) {
    return own.contains(sign(mail.ownLoop()))
        || mail.sender().map(Sender::email).map(EmailAddress::value).map(Admission::sign).stream()
            .anyMatch(own::contains);
  }

  /// By what a mail is known again where it lies in another place: its id and its sender, because
  /// anybody can write any id into a mail.
  private static String identity(Arrival arrival, Reading reading) {
    return reading instanceof Reading.Read(var mail) && !mail.messageId().isEmpty()
        ? "mail " + mail.messageId() + " " + sender(reading)
        : "mail " + digest(arrival);
  }

  private static String sender(Reading reading) {
    return reading instanceof Reading.Read(var mail)
        ? mail.sender().map(Sender::email).map(EmailAddress::value).map(Admission::sign).orElse("")
        : "";
  }

  /// Of its bytes; of a mail that was not fetched, of the place where it lies.
  private static String digest(Arrival arrival) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(arrival.raw());
      if (arrival.raw().length == 0) {
        digest.update(
            (arrival.box() + arrival.uidValidity() + "/" + arrival.uid())
                .getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException broken) {
      throw new IllegalStateException("This Java has no SHA-256", broken);
    }
  }

  private Instant received(Taken taken) {
    Instant now = clock.instant();
    return taken.arrival().receivedAt().isAfter(now) ? now : taken.arrival().receivedAt();
  }

  private LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, standards.home().zone());
  }

  private static String sign(String address) {
    return address.strip().toLowerCase(Locale.ROOT);
  }

  private static String shortened(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
