package id.sarpras.mailbox;

import id.sarpras.mailbox.InboundMail.EnclosedFile;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Walks through a mail and lays apart what is in it: words, files, what a mail server reports.
final class Parts {

  /// What a mail server sends back of our own mail can be all of it; its beginning is enough.
  private static final int MOST_RETURNED = 64 * 1024;

  private static final Pattern ANSWER = Pattern.compile("(?im)^METHOD:(REPLY|COUNTER)\\b");
  private static final Pattern YES = Pattern.compile("(?i);PARTSTAT=ACCEPTED\\b");

  static final int DEEPEST = 15;
  static final int MOST = 200;

  /// It is built to exhaust its reader.
  static final class Poison extends Exception {
    final QuarantineReason reason;

    Poison(QuarantineReason reason) {
      super(reason.name());
      this.reason = reason;
    }
  }

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder report = new StringBuilder();
  private final StringBuilder returned = new StringBuilder();
  private final List<EnclosedFile> files = new ArrayList<>();
  private final boolean isReport;
  private Optional<MailKind> answer = Optional.empty();
  private int count;

  private Parts(boolean isReport) {
    this.isReport = isReport;
  }

  /// @param isReport whether a mail server tells what became of a mail
  static Parts of(MimePart mail, boolean isReport) throws MessagingException, IOException, Poison {
    var parts = new Parts(isReport);
    parts.walk(mail, 0);
    return parts;
  }

  String text() {
    return text.toString();
  }

  String report() {
    return report.isEmpty() ? text() : report.toString();
  }

  String returned() {
    return returned + "\n" + text;
  }

  /// What a mail is in which a calendar program answers an invitation (RFC 5546, 3.2.3): that the
  /// guest comes is no news, anything else somebody should look at. Empty where it is no answer.
  Optional<MailKind> answer() {
    return answer;
  }

  List<EnclosedFile> files() {
    return List.copyOf(files);
  }

  private void walk(MimePart part, int depth) throws MessagingException, IOException, Poison {
    if (depth > DEEPEST) {
      throw new Poison(QuarantineReason.TOO_DEEP);
    }
    if (++count > MOST) {
      throw new Poison(QuarantineReason.TOO_MANY_PARTS);
    }
    String type = type(part);
    hear(part, type);
    if (type.startsWith("multipart/") && part.getContent() instanceof Multipart several) {
      if (several.getCount() > MOST) {
        throw new Poison(QuarantineReason.TOO_MANY_PARTS);
      }
      if (type.equals("multipart/alternative")) {
        alternative(several, depth);
      } else {
        for (int i = 0; i < several.getCount(); i++) {
          walk((MimePart) several.getBodyPart(i), depth + 1);
        }
      }
    } else {
      leaf(part, type);
    }
  }

  /// The same in several forms: the plain one where it says anything, else the last.
  private void alternative(Multipart forms, int depth)
      throws MessagingException, IOException, Poison {
    MimePart chosen = null;
    for (int i = 0; i < forms.getCount(); i++) {
      hear((MimePart) forms.getBodyPart(i), type((MimePart) forms.getBodyPart(i)));
    }
    for (int i = 0; i < forms.getCount(); i++) {
      MimePart form = (MimePart) forms.getBodyPart(i);
      boolean isPlain = type(form).equals("text/plain") && !Transfer.text(form).isBlank();
      if (isPlain) {
        chosen = form;
        break;
      }
      if (!type(form).equals("text/calendar")) {
        chosen = form;
      }
    }
    if (chosen != null) {
      walk(chosen, depth + 1);
    }
  }

  private void hear(MimePart part, String type) throws MessagingException, IOException {
    if (type.equals("text/calendar")) {
      String said = Transfer.text(part).replaceAll("\\r?\\n[ \\t]", "");
      if (ANSWER.matcher(said).find()) {
        answer =
            Optional.of(YES.matcher(said).find() ? MailKind.AUTOMATIC : MailKind.MAYBE_AUTOMATIC);
      }
    }
  }

  private void leaf(MimePart part, String type) throws MessagingException, IOException {
    boolean isMessage = type.startsWith("message/") || type.equals("text/rfc822-headers");
    if (isReport
        && (type.equals("message/delivery-status") || type.endsWith("global-delivery-status"))) {
      report.append(Transfer.text(part)).append('\n');
    } else if (isReport && isMessage) {
      String back = new String(Transfer.bytes(part), StandardCharsets.ISO_8859_1);
      returned.append(back, 0, Math.min(back.length(), MOST_RETURNED)).append('\n');
    } else if (type.equals("text/plain") && !isAttached(part)) {
      add(Transfer.text(part));
    } else if (type.equals("text/html") && !isAttached(part)) {
      add(HtmlText.of(Transfer.text(part)));
    } else if (!isReport) {
      files.add(new EnclosedFile(name(part), Transfer.bytes(part)));
    }
  }

  private void add(String words) {
    text.append(text.isEmpty() ? "" : "\n\n").append(words.strip());
  }

  private static String type(MimePart part) throws MessagingException {
    String type = Headers.first(part, "Content-Type").replaceFirst("(?s);.*", "").strip();
    return type.isEmpty() ? "text/plain" : type.toLowerCase(Locale.ROOT);
  }

  private static boolean isAttached(MimePart part) throws MessagingException {
    return Headers.first(part, "Content-Disposition")
        .strip()
        .toLowerCase(Locale.ROOT)
        .startsWith("attachment");
  }

  private static String name(MimePart part) throws IOException {
    try {
      return MimeUtility.decodeText(Optional.ofNullable(part.getFileName()).orElse(""));
    } catch (MessagingException | RuntimeException unreadable) {
      return "";
    }
  }
}
