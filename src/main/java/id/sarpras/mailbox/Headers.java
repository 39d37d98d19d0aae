package id.sarpras.mailbox;

import id.sarpras.shared.EmailAddress;
import id.sarpras.shared.Line;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the lines above a mail; what is not to be read counts as not there.
final class Headers {

  private static final int LINE = 200;
  private static final int MOST_NAMED = 100;
  private static final Pattern ID = Pattern.compile("<[\\x21-\\x3b\\x3d\\x3f-\\x7e]{1,250}>");

  private Headers() {}

  /// As it stands there, the first of several; empty where there is none.
  static String first(Part part, String name) throws MessagingException {
    String[] all = part.getHeader(name);
    return all == null || all.length == 0 || all[0] == null ? "" : all[0];
  }

  /// Words that may be written in any alphabet (RFC 2047), on one line.
  static String text(Part part, String name) throws MessagingException {
    return shortened(Line.of(decoded(first(part, name))));
  }

  static String messageId(MimeMessage mail) throws MessagingException {
    return ids(first(mail, "Message-ID")).stream().findFirst().orElse("");
  }

  /// The mails that this one continues, the oldest first.
  static List<String> named(MimeMessage mail) throws MessagingException {
    var named = new ArrayList<>(ids(first(mail, "References")));
    ids(first(mail, "In-Reply-To")).stream().filter(id -> !named.contains(id)).forEach(named::add);
    return List.copyOf(named.subList(Math.max(0, named.size() - MOST_NAMED), named.size()));
  }

  /// Every id of a mail in a text.
  static List<String> ids(String text) {
    return ID.matcher(text).results().map(found -> found.group()).distinct().toList();
  }

  /// Whoever the mail says wrote it; where answers are to go elsewhere is not asked, because
  /// anybody can write any address there.
  static Optional<InboundMail.Sender> sender(MimeMessage mail) throws MessagingException {
    try {
      InternetAddress[] from = InternetAddress.parseHeader(first(mail, "From"), false);
      return from.length == 0
          ? Optional.empty()
          : EmailAddress.read(Optional.ofNullable(from[0].getAddress()).orElse(""))
              .map(email -> new InboundMail.Sender(name(from[0]), email));
    } catch (AddressException nobody) {
      return Optional.empty();
    }
  }

  static Optional<Instant> written(MimeMessage mail) throws MessagingException {
    try {
      return Optional.of(new MailDateFormat().parse(first(mail, "Date")).toInstant());
    } catch (ParseException unreadable) {
      return Optional.empty();
    }
  }

  private static String name(InternetAddress from) {
    return shortened(Line.of(decoded(Optional.ofNullable(from.getPersonal()).orElse(""))));
  }

  private static String decoded(String header) {
    try {
      return MimeUtility.decodeText(MimeUtility.unfold(header));
    } catch (UnsupportedEncodingException | RuntimeException asItStands) {
      return header;
    }
  }

  private static String shortened(String line) {
    return line.codePointCount(0, line.length()) > LINE
        ? line.substring(0, line.offsetByCodePoints(0, LINE)).strip()
        : line;
  }
}
