package id.sarpras.notification.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import id.sarpras.notification.AddressBook;
import id.sarpras.notification.Channel;
import id.sarpras.notification.Delivery;
import id.sarpras.notification.Marks;
import id.sarpras.notification.Notice;
import id.sarpras.notification.store.NoticeStore;
import id.sarpras.shared.Ids;
import id.sarpras.shared.UnitId;
import id.sarpras.testing.TestDatabase;
import id.sarpras.testing.TestHouse;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Bean;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// E-mail over a real SMTP socket, with the server there and not there.
class MailerDbTest {

  static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

  static class Post {
    @Bean
    JavaMailSender sender() {
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
    assertThat(server.getReceivedMessages()).hasSize(1);
    var mail = server.getReceivedMessages()[0];
    assertThat(mail.getSubject()).isEqualTo("Permohonan disetujui – “Aula”");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getMessageID()).isEqualTo("<" + notice + "@contoh.id>");
    assertThat(delivery().state()).isEqualTo(Delivery.State.DELIVERED);
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
