package id.sarpras.notification.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import id.sarpras.notification.AddressBook;
import id.sarpras.notification.CalendarPart;
import id.sarpras.notification.Channel;
import id.sarpras.notification.Delivery;
import id.sarpras.notification.Marks;
import id.sarpras.notification.Notice;
import id.sarpras.notification.store.NoticeStore;
import id.sarpras.shared.Ids;
import id.sarpras.shared.UnitId;
import id.sarpras.testing.TestDatabase;
import id.sarpras.testing.TestHouse;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Bean;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// E-mail over a real SMTP socket, with the server there and not there.
class MailerDbTest {

  static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

  static class Post {
    @Bean
    JavaMailSenderImpl sender() {
      var sender = new JavaMailSenderImpl();
      sender.setHost("127.0.0.1");
      sender.setPort(server.getSmtp().getPort());
      return sender;
    }
  }

  static final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

  static {
    System.setProperty("sarpras.mail.from", "umum@contoh.id");
    server.start();
  }

  final TestHouse house =
      new TestHouse(
          TestDatabase.fresh(),
          NOW,
          Post.class,
          NoticeStore.class,
          Marks.class,
          AddressBook.class,
          Mailer.class);
  final UnitId unit = house.unit();
  final UUID subject = Ids.next();
  final UUID notice = Ids.next();
  final NoticeStore store = house.get(NoticeStore.class);

  @AfterEach
  void leave() {
    house.close();
  }

  @Test
  void whatTheServerTookIsDeliveredOnceAndInWords() throws Exception {
    write();
    house.get(Mailer.class).send(unit, notice);
    house.get(Mailer.class).send(unit, notice);
    assertThat(server.getReceivedMessages()).filteredOn(this::isOfThisNotice).hasSize(1);
    var mail = received();
    assertThat(mail.getSubject()).isEqualTo("Permohonan disetujui – “Aula”");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getMessageID()).isEqualTo("<" + notice + "@contoh.id>");
    assertThat(delivery().state()).isEqualTo(Delivery.State.DELIVERED);
  }

  /// Both ways of bringing it, because some programs look for the one and some for the other.
  @Test
  void whatIsForTheCalendarStandsBesideTheTextAndIsAFile() throws Exception {
    write();
    String content = "BEGIN:VCALENDAR\r\nSUMMARY:Aula – “Pélita” 🎓\r\nEND:VCALENDAR\r\n";
    store.addCalendar(
        unit, notice, List.of(new CalendarPart(CalendarPart.Method.REQUEST, content)));
    house.get(Mailer.class).send(unit, notice);
    var mail = (MimeMultipart) received().getContent();
    assertThat(received().getContentType()).startsWith("multipart/mixed");
    var said = (MimeMultipart) mail.getBodyPart(0).getContent();
    assertThat(said.getContentType()).startsWith("multipart/alternative");
    assertThat(said.getBodyPart(0).getContent()).isEqualTo("Yth. Siti,\r\n\r\nDisetujui.");
    assertThat(said.getBodyPart(1).getContentType())
        .startsWith("text/calendar")
        .contains("method=REQUEST", "charset=UTF-8");
    assertThat(text(said.getBodyPart(1))).isEqualTo(content);
    assertThat(mail.getBodyPart(1).getFileName()).isEqualTo("kalender.ics");
    assertThat(text(mail.getBodyPart(1))).isEqualTo(content);
  }

  @Test
  void whatIsOnlyToBeTakenOverIsAFileAlone() throws Exception {
    write();
    store.addCalendar(
        unit, notice, List.of(new CalendarPart(CalendarPart.Method.PUBLISH, "BEGIN:…")));
    house.get(Mailer.class).send(unit, notice);
    var mail = (MimeMultipart) received().getContent();
    assertThat(((MimeMultipart) mail.getBodyPart(0).getContent()).getCount()).isEqualTo(1);
    assertThat(mail.getBodyPart(1).getContentType()).contains("method=PUBLISH");
  }

  @Test
  void aServerThatIsNotThereIsTriedAgainAndGivenUpInTheEnd() {
    write();
    var post = house.get(JavaMailSenderImpl.class);
    post.setPort(1);
    for (int i = 0; i < MailTask.DELAYS.size(); i++) {
      assertThatThrownBy(() -> house.get(Mailer.class).send(unit, notice))
          .isInstanceOf(Mailer.TryLater.class);
      assertThat(delivery().state()).isEqualTo(Delivery.State.ATTEMPTED);
    }
    house.get(Mailer.class).send(unit, notice);
    assertThat(delivery().state()).isEqualTo(Delivery.State.FAILED);
    assertThat(delivery().attempts()).hasSize(MailTask.DELAYS.size() + 1);
  }

  /// Who will never take it (5xx) is not asked again; who is busy (4xx) is.
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      textBlock =
          """
          RCPT, 550 5.1.1 No such user,          true
          RCPT, 553 5.1.3 Not an address,        true
          MAIL, 550 5.7.1 You are not welcome,   true
          .,    554 5.7.1 Rejected as spam,      true
          RCPT, 450 4.2.1 Mailbox busy,          false
          RCPT, 452 4.2.2 Mailbox full for now,  false
          RCPT, 552 5.2.2 Mailbox full,          false
          MAIL, 451 4.7.1 Come back later,       false
          .,    451 4.3.0 Disk full,             false
          """)
  void anAnswerOfTheServerIsFinalOrNot(String command, String answer, boolean forGood)
      throws Exception {
    write();
    try (var refusing = new RefusingServer(command, answer)) {
      house.get(JavaMailSenderImpl.class).setPort(refusing.port());
      var sending = catchThrowable(() -> house.get(Mailer.class).send(unit, notice));
      if (forGood) {
        assertThat(sending).isNull();
        assertThat(delivery().state()).isEqualTo(Delivery.State.FAILED);
      } else {
        assertThat(sending).isInstanceOf(Mailer.TryLater.class);
        assertThat(delivery().state()).isEqualTo(Delivery.State.ATTEMPTED);
      }
      assertThat(delivery().attempts().getFirst().detail()).contains(answer.substring(0, 3));
    }
  }

  /// The mail of this test among those of all.
  private MimeMessage received() {
    return Stream.of(server.getReceivedMessages())
        .filter(this::isOfThisNotice)
        .findFirst()
        .orElseThrow();
  }

  private boolean isOfThisNotice(MimeMessage mail) {
    try {
      return mail.getMessageID().contains(notice.toString());
    } catch (MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static String text(BodyPart part) throws Exception {
    return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private void write() {
    store.add(
        unit,
        notice,
        subject,
        Notice.of(Locale.of("id"), "Permohonan disetujui – “Aula”", "Yth. Siti,\n\nDisetujui."),
        NOW);
    store.addDelivery(unit, notice, Channel.EMAIL, "siti@contoh.id", NOW);
  }

  private Delivery delivery() {
    return store.of(unit, subject).getFirst().by(Channel.EMAIL).orElseThrow();
  }
}
