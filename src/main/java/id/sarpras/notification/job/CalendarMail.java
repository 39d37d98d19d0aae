package id.sarpras.notification.job;

import id.sarpras.notification.CalendarPart;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;

/// The body of a mail with something for the reader's calendar, in the shape that mail programs
/// look for (RFC 6047, 2.4): beside the text as another way of saying it, and once more as a file
/// for those that know calendars only as files. What is only to be taken over is the file alone.
final class CalendarMail {

  private static final String FILE = "kalender.ics";

  private CalendarMail() {}

  static MimeMultipart of(String text, CalendarPart part) throws MessagingException {
    var plain = new MimeBodyPart();
    plain.setText(text, StandardCharsets.UTF_8.name());
    var said = new MimeBodyPart();
    said.setContent(
        part.method() == CalendarPart.Method.PUBLISH
            ? new MimeMultipart("alternative", plain)
            : new MimeMultipart("alternative", plain, body(part, "text/calendar")));
    MimeBodyPart file = body(part, "application/ics");
    file.setFileName(FILE);
    file.setDisposition(Part.ATTACHMENT);
    return new MimeMultipart("mixed", said, file);
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
