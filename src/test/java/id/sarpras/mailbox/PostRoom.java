package id.sarpras.mailbox;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import id.sarpras.complaint.Complaint;
import id.sarpras.complaint.ComplaintId;
import id.sarpras.complaint.Complaints;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.shared.TrackingCodes;
import id.sarpras.testing.Staff;
import jakarta.mail.Address;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// A mail server with the office's mailbox and those of the citizens, reached by real sockets, and
/// the whole program beside it. Its clock runs as the world's, unless a test moves it on.
@Import({Staff.class, PostRoom.Ticking.class})
abstract class PostRoom {

  static final String OFFICE = "pengaduan@contoh.go.id";
  static final String PASSWORD = "rahasia-kotak-surat";

  static final String OLD_KEY = "1 " + "5b".repeat(32);
  static final String NEW_KEY = "2 " + "6c".repeat(32);

  static final GreenMail server =
      new GreenMail(
          new ServerSetup[] {
            ServerSetupTest.SMTP.dynamicPort(), ServerSetupTest.IMAP.dynamicPort()
          });

  static volatile Duration ahead = Duration.ZERO;

  static {
    server.start();
    server.setUser(OFFICE, OFFICE, PASSWORD);
  }

  @TestConfiguration
  static class Ticking {
    @Bean
    @Primary
    InstantSource tickingClock() {
      return () -> InstantSource.system().instant().plus(ahead);
    }
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("spring.mail.host", () -> "127.0.0.1");
    settings.add("spring.mail.port", () -> server.getSmtp().getPort());
    settings.add("sarpras.mail.from", () -> "umum@contoh.go.id");
    settings.add("sarpras.identity-keys", () -> OLD_KEY + "," + NEW_KEY);
    settings.add("sarpras.jobs.poll", () -> "200ms");
    settings.add("sarpras.mailbox.host", () -> "127.0.0.1");
    settings.add("sarpras.mailbox.port", () -> server.getImap().getPort());
    settings.add("sarpras.mailbox.tls", () -> "NONE");
    settings.add("sarpras.mailbox.user", () -> OFFICE);
    settings.add("sarpras.mailbox.password", () -> PASSWORD);
    settings.add("sarpras.mailbox.address", () -> OFFICE);
    settings.add("sarpras.mailbox.poll", () -> "1h");
  }

  @Autowired Staff staff;
  @Autowired Mailbox mailbox;
  @Autowired Scheduler scheduler;
  @Autowired Complaints complaints;
  @Autowired TrackingCodes codes;
  @Autowired JdbcClient jdbc;

  /// A citizen of this test alone.
  final String siti = "siti." + UUID.randomUUID() + "@warga.id";

  Officer siska;

  @BeforeEach
  void anOfficialIsThere() {
    siska = staff.officer(Role.COMPLAINT_OFFICER);
  }

  /// Who waits for the next look at the jobs by a clock that was ahead is woken.
  @AfterEach
  void theClockIsTheWorlds() {
    if (!ahead.isZero()) {
      ahead = Duration.ZERO;
      scheduler.triggerCheckForDueExecutions();
    }
  }

  /// A mail as it travels; the headers come first, then a blank line and the text.
  static String mail(String from, String headersAndText) {
    String head = headersAndText.contains("Message-ID:") ? "" : "Message-ID: " + newId() + "\n";
    return "From: %s\nTo: %s\nDate: Thu, 1 Jan 2015 08:00:00 +0700\n%s%s"
        .formatted(from, OFFICE, head, headersAndText);
  }

  static String newId() {
    return "<" + UUID.randomUUID() + "@warga.id>";
  }

  /// Sends a mail to the office by SMTP.
  static void send(String raw) {
    send(raw, "pengirim@warga.id");
  }

  static void send(String raw, String envelope) {
    var properties = new Properties();
    properties.setProperty("mail.smtp.host", "127.0.0.1");
    properties.setProperty("mail.smtp.port", String.valueOf(server.getSmtp().getPort()));
    properties.setProperty("mail.smtp.from", envelope);
    try (Transport transport = Session.getInstance(properties).getTransport("smtp")) {
      transport.connect();
      transport.sendMessage(message(raw), new Address[] {new InternetAddress(OFFICE)});
    } catch (MessagingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /// Puts a mail into the mailbox by IMAP, as if the server had received it at an instant.
  static void append(String raw, Instant received) {
    at("INBOX", folder -> folder.appendMessages(new Message[] {new Received(raw, received)}));
  }

  /// What the office's mailbox holds in a folder.
  static int count(String folder) {
    int[] count = {0};
    at(folder, open -> count[0] = open.getMessageCount());
    return count[0];
  }

  interface Deed {
    void on(Folder folder) throws MessagingException;
  }

  static void at(String name, Deed deed) {
    try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
      store.connect("127.0.0.1", server.getImap().getPort(), OFFICE, PASSWORD);
      Folder folder = store.getFolder(name);
      if (folder.exists()) {
        folder.open(Folder.READ_WRITE);
        deed.on(folder);
        folder.close(true);
      }
    } catch (MessagingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static final class Received extends MimeMessage {
    private final Instant at;

    Received(String raw, Instant at) throws MessagingException {
      super(Session.getInstance(new Properties()), bytes(raw));
      this.at = at;
    }

    @Override
    public Date getReceivedDate() {
      return Date.from(at);
    }

    @Override
    public Flags getFlags() {
      return new Flags();
    }
  }

  static MimeMessage message(String raw) throws MessagingException {
    return new MimeMessage(Session.getInstance(new Properties()), bytes(raw));
  }

  private static ByteArrayInputStream bytes(String raw) {
    return new ByteArrayInputStream(
        raw.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  /// What a citizen has received, in order; waits until it is so many.
  static List<MimeMessage> received(String citizen, int atLeast) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> received(citizen).size() >= atLeast);
    return received(citizen);
  }

  static List<MimeMessage> received(String citizen) {
    return Stream.of(server.getReceivedMessagesForDomain(citizen)).toList();
  }

  /// The cases of a citizen, the oldest first.
  List<Complaint> casesOf(String citizen) {
    return jdbc
        .sql(
            """
            SELECT complaint_id FROM complainant_mark
            WHERE unit_id = :unit AND mark = :mark ORDER BY complaint_id
            """)
        .param("unit", staff.unit().id().value())
        .param("mark", codes.mark(citizen))
        .query(UUID.class)
        .list()
        .stream()
        .flatMap(id -> complaints.find(siska, new ComplaintId(id)).stream())
        .toList();
  }

  Complaint caseOf(String citizen) {
    List<Complaint> cases = casesOf(citizen);
    if (cases.size() != 1) {
      throw new AssertionError(cases.size() + " cases of " + citizen);
    }
    return cases.getFirst();
  }

  /// A citizen's complaint that was taken in.
  Complaint complaintOf(String citizen) {
    send(mail(citizen, "Subject: Lampu mati\n\nLampu di lorong mati sejak Senin."));
    mailbox.read();
    return caseOf(citizen);
  }

  /// The message id of the last mail that a citizen had from us.
  static String lastId(String citizen) {
    return id(received(citizen, 1).getLast());
  }

  static String id(MimeMessage mail) {
    try {
      return mail.getMessageID();
    } catch (MessagingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /// Why the newest of those in quarantine is there.
  Optional<QuarantineReason> reasonOfLast() {
    return jdbc.sql(
            """
            SELECT reason FROM mailbox_quarantine ORDER BY mail_id DESC LIMIT 1
            """)
        .query(String.class)
        .optional()
        .map(QuarantineReason::valueOf);
  }
}
