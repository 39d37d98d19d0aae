package id.sarpras.mailbox;

import id.sarpras.shared.Line;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whether a person wrote a mail. What a machine wrote is never answered, and never a complaint.
enum MailKind {
  PERSON,
  /// Only its subject says so, and a person may write such a subject.
  MAYBE_AUTOMATIC,
  /// An answer by a machine (RFC 3834), a newsletter, a mailing list.
  AUTOMATIC,
  /// A mail server tells what became of a mail (RFC 3464).
  REPORT;

  private static final Pattern BULK = Pattern.compile("bulk|junk|list|auto_reply");
  private static final Pattern ABSENT =
      Pattern.compile(
          "(auto(matic|mated)?[- ]?(reply|response)|out of (the )?office|(balasan|jawaban|respons?)"
              + " otomatis|sedang (cuti|tidak di kantor))\\b.*");
  private static final Pattern POSTMASTER = Pattern.compile("(mailer-daemon|postmaster)@.*");

  static MailKind of(MimeMessage mail, String sender) throws MessagingException {
    if (isReport(mail, sender.toLowerCase(Locale.ROOT))) {
      return REPORT;
    }
    if (isAutomatic(mail)) {
      return AUTOMATIC;
    }
    String subject =
        Line.of(Headers.text(mail, "Subject")).toLowerCase(Locale.ROOT).replaceFirst("^re: *", "");
    return ABSENT.matcher(subject).matches() ? MAYBE_AUTOMATIC : PERSON;
  }

  private static boolean isReport(MimeMessage mail, String sender) throws MessagingException {
    String type = Headers.first(mail, "Content-Type").toLowerCase(Locale.ROOT);
    boolean isNullSender = Headers.first(mail, "Return-Path").strip().equals("<>");
    return type.startsWith("multipart/report") && !type.contains("disposition-notification")
        || isNullSender && POSTMASTER.matcher(sender).matches();
  }

  /// `Auto-Submitted: no` says that a person wrote it (RFC 3834, 5).
  private static boolean isAutomatic(MimeMessage mail) throws MessagingException {
    String submitted =
        Headers.first(mail, "Auto-Submitted").toLowerCase(Locale.ROOT).replaceFirst(";.*", "");
    String precedence = Headers.first(mail, "Precedence").toLowerCase(Locale.ROOT).strip();
    return !submitted.isBlank() && !submitted.strip().equals("no")
        || BULK.matcher(precedence).matches()
        || Headers.first(mail, "Return-Path").strip().equals("<>")
        || Headers.first(mail, "Content-Type")
            .toLowerCase(Locale.ROOT)
            .startsWith("multipart/report")
        || hasAny(
            mail,
            "List-Id",
            "List-Unsubscribe",
            "X-Autoreply",
            "X-Autorespond",
            "X-Auto-Response-Suppress",
            "X-Auto-Reply-From");
  }

  private static boolean hasAny(MimeMessage mail, String... names) throws MessagingException {
    for (String name : names) {
      if (Optional.ofNullable(mail.getHeader(name)).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
