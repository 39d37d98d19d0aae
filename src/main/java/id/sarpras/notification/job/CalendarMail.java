package id.sarpras.notification.job;

import id.sarpras.notification.CalendarPart;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The body of a mail with something for the reader's calendar, in the shape that mail programs
/// look for (RFC 6047, 2.4): beside the text as another way of saying it, and once more as a file
/// for those that know calendars only as files. What is only to be taken over is the file alone.
///
/// A REQUEST or CANCEL names one event alone (RFC 5546, 3.2.2 and 3.2.5) and each date of a series
/// is one, so that a mail about several carries an object for each: Outlook, Gmail and Apple act by
/// themselves on the first, beside the text, and on the others when their files are opened.
final class CalendarMail {

  private CalendarMail() {}

  /// @param parts at least one
  static MimeMultipart of(String text, List<CalendarPart> parts) throws MessagingException {
    CalendarPart first = parts.getFirst();
    var plain = new MimeBodyPart();
    plain.setText(text, StandardCharsets.UTF_8.name());
    var said = new MimeBodyPart();
    said.setContent(
        first.method() == CalendarPart.Method.PUBLISH
            ? new MimeMultipart("alternative", plain)
            : new MimeMultipart("alternative", plain, body(first, "text/calendar")));
    var all = new MimeMultipart("mixed", said);
    for (CalendarPart part : parts) {
      MimeBodyPart file = body(part, "application/ics");
      String number = parts.size() == 1 ? "" : "-" + all.getCount();
      file.setFileName("kalender" + number + ".ics");
      file.setDisposition(Part.ATTACHMENT);
      all.addBodyPart(file);
    }
    return all;
  }

  private static MimeBodyPart body(CalendarPart part, String type) throws MessagingException {
    var body = new MimeBodyPart();
    body.setDataHandler(
        new DataHandler(
            new ByteArrayDataSource(
                part.content().getBytes(StandardCharsets.UTF_8),
                type + "; method=" + part.method() + "; charset=UTF-8")));
    return body;
  }
}
