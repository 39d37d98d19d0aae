package id.sarpras.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import id.sarpras.complaint.Vault;
import id.sarpras.notification.AddressBook;
import id.sarpras.notification.Channel;
import id.sarpras.notification.Correspondent;
import id.sarpras.notification.Correspondents;
import id.sarpras.notification.Delivery;
import id.sarpras.notification.Delivery.State;
import id.sarpras.notification.Marks;
import id.sarpras.notification.Notice;
import id.sarpras.notification.NoticeFailed;
import id.sarpras.notification.NoticeReached;
import id.sarpras.notification.Notifications;
import id.sarpras.notification.store.NoticeStore;
import id.sarpras.page.Texts;
import id.sarpras.shared.Ids;
import id.sarpras.shared.PhoneNumber;
import id.sarpras.shared.TrackingCodes;
import id.sarpras.shared.UnitId;
import id.sarpras.testing.TestDatabase;
import id.sarpras.testing.TestHouse;
import id.sarpras.whatsapp.PlayedMeta.Reply;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/// Sending over a real socket to a played Meta, by a clock that the test ticks.
class MessengerDbTest {

  static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  static final PhoneNumber SITI = PhoneNumber.read("081234567890").orElseThrow();
  static final String TO = "6281234567890";
  static final String LINK = "https://contoh.id/pengaduan/ABCD";

  static class Ground {

    final List<NoticeFailed> failed = new ArrayList<>();
    final List<NoticeReached> reached = new ArrayList<>();

    @EventListener
    void note(NoticeFailed event) {
      failed.add(event);
    }

    @EventListener
    void note(NoticeReached event) {
      reached.add(event);
    }

    @Bean
    Vault vault() {
      return new Vault(Map.of(1, new byte[32]));
    }

    @Bean
    TrackingCodes codes() {
      return new TrackingCodes(new byte[32]);
    }

    @Bean
    SchedulerClient jobs(DataSource database) {
      return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database)).build();
    }

    @Bean
    Correspondents readers() {
      return (unit, subject) ->
          Optional.of(
              new Correspondent(
                  "Siti", Optional.empty(), Optional.of(SITI), LINK, Optional.empty(), List.of()));
    }

    @Bean
    WhatsAppSettings settings() {
      return settings("kabar");
    }

    static WhatsAppSettings settings(String template) {
      return new WhatsAppSettings(
          URI.create(meta.address()),
          PlayedMeta.NUMBER,
          PlayedMeta.TOKEN,
          PlayedMeta.SECRET,
          PlayedMeta.VERIFY,
          new WhatsAppSettings.Template(template, "id", "en_GB"));
    }
  }

  /// An office without a template.
  static class Plain extends Ground {
    @Override
    @Bean
    WhatsAppSettings settings() {
      return settings("");
    }
  }

  static final PlayedMeta meta = new PlayedMeta();

  TestHouse house = house(Ground.class);
  UnitId unit = house.unit();
  final UUID subject = Ids.next();
  final UUID notice = Ids.next();

  static TestHouse house(Class<?> ground) {
    return new TestHouse(
        TestDatabase.fresh(),
        NOW,
        ground,
        Texts.class,
        NoticeStore.class,
        Marks.class,
        AddressBook.class,
        Notifications.class,
        ChatStore.class,
        SendingStore.class,
        Wordings.class,
        CloudApi.class,
        Receipts.class,
        Messenger.class);
  }

  @AfterEach
  void leave() {
    house.close();
    meta.messages.clear();
  }

  @Test
  void whatSheWroteYesterdayAtThisTimeIsTooLongAgoForFreeText() {
    sheWrote(NOW.minus(Duration.ofHours(24)));
    write(Locale.of("id"));
    send();
    assertThat(meta.messages.getFirst().type()).isEqualTo("template");
    assertThat(meta.messages.getFirst().places())
        .containsExactly("Jawaban pengaduan A-2026-0001", LINK);
    assertThat(meta.messages.getFirst().content().at("/template/language/code").asString())
        .isEqualTo("id");
  }

  @Test
  void aMomentLessIsNot() {
    sheWrote(NOW.minus(Duration.ofHours(24)).plusMillis(1));
    write(Locale.of("id"));
    send();
    assertThat(meta.messages)
        .extracting(PlayedMeta.Message::to, PlayedMeta.Message::type, PlayedMeta.Message::words)
        .containsExactly(tuple(TO, "text", "Yth. Siti,\n\nSudah diperbaiki. " + LINK));
    assertThat(delivery().state()).isEqualTo(State.ATTEMPTED);
    assertThat(delivery().attempts().getLast().detail()).isEqualTo("whatsapp-sent");
    send();
    assertThat(meta.messages).hasSize(1);
  }

  @Test
  void anEnglishReaderHasTheEnglishTemplate() {
    write(Locale.UK);
    send();
    assertThat(meta.messages.getFirst().content().at("/template/language/code").asString())
        .isEqualTo("en_GB");
  }

  @Test
  void withoutATemplateTheNextWayIsTried() {
    house.close();
    house = house(Plain.class);
    unit = house.unit();
    write(Locale.of("id"));
    send();
    assertThat(meta.messages).isEmpty();
    assertThat(delivery().state()).isEqualTo(State.FAILED);
    assertThat(delivery().attempts().getLast().detail()).isEqualTo("whatsapp-window");
    assertThat(house.get(Ground.class).failed).hasSize(1);
  }

  @Test
  void whereMetaSaysThatTheWindowIsClosedTheTemplateFollowsAtOnce() {
    sheWrote(NOW.minusSeconds(60));
    write(Locale.of("id"));
    meta.answer(Reply.error(400, 131047, "Re-engagement message"));
    assertThat(send()).contains(NOW);
    assertThat(send()).isEmpty();
    assertThat(meta.messages)
        .extracting(PlayedMeta.Message::type)
        .containsExactly("text", "template");
    assertThat(delivery().state()).isEqualTo(State.ATTEMPTED);
  }

  @Test
  void whereMetaSaysItLaterTheTemplateFollowsByAnotherJob() {
    sheWrote(NOW.minusSeconds(60));
    write(Locale.of("id"));
    send();
    receipt("failed", 131047);
    assertThat(house.get(Ground.class).failed).isEmpty();
    send();
    assertThat(meta.messages)
        .extracting(PlayedMeta.Message::type)
        .containsExactly("text", "template");
    receipt(meta.messages.getLast(), "failed", 131047);
    assertThat(delivery().state()).isEqualTo(State.FAILED);
    assertThat(house.get(Ground.class).failed).hasSize(1);
  }

  /// What passes is tried again; what does not is given up at once.
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "400, 131026, true",
    "404, 132001, true",
    "400, 100, true",
    "403, 131031, true",
    "429, 130429, false",
    "400, 130429, false",
    "400, 131056, false",
    "500, 131000, false",
    "503, 2, false",
    "401, 190, false"
  })
  void anErrorOfMetasIsFinalOrNot(int status, int code, boolean forGood) {
    sheWrote(NOW);
    write(Locale.of("id"));
    meta.answer(Reply.error(status, code, "Something"));
    Optional<Instant> next = send();
    assertThat(delivery().attempts().getLast().detail()).startsWith(code + " ");
    if (forGood) {
      assertThat(next).isEmpty();
      assertThat(delivery().state()).isEqualTo(State.FAILED);
      assertThat(house.get(Ground.class).failed).hasSize(1);
    } else {
      assertThat(next).contains(NOW.plus(Messenger.DELAYS.getFirst()));
      assertThat(send()).isEmpty();
      assertThat(meta.to(TO)).hasSize(1);
    }
  }

  @Test
  void whoIsBusyForADayIsGivenUpInTheEnd() {
    sheWrote(NOW);
    write(Locale.of("id"));
    for (Duration delay : Messenger.DELAYS) {
      meta.answer(Reply.error(500, 131000, "Something went wrong"));
      assertThat(send()).contains(NOW.plus(delay));
    }
    meta.answer(Reply.error(500, 131000, "Something went wrong"));
    assertThat(send()).isEmpty();
    assertThat(delivery().state()).isEqualTo(State.FAILED);
    assertThat(house.get(Ground.class).failed).hasSize(1);
  }

  @Test
  void aMessageWhoseAnswerWasLostIsNotSentTwiceAndItsReceiptTells() {
    sheWrote(NOW);
    write(Locale.of("id"));
    meta.answer(Reply.hangUp());
    assertThat(send()).contains(NOW.plus(Messenger.SILENCE));
    assertThat(delivery().attempts().getLast().detail()).isEqualTo("whatsapp-unsure");
    house.set(NOW.plusSeconds(600));
    send();
    receipt("delivered", 0);
    assertThat(delivery().state()).isEqualTo(State.DELIVERED);
    house.set(NOW.plus(Messenger.SILENCE));
    assertThat(send()).isEmpty();
    assertThat(meta.messages).hasSize(1);
    assertThat(house.get(Ground.class).failed).isEmpty();
    assertThat(house.get(Ground.class).reached).hasSize(1);
  }

  @Test
  void whereTheProgramDiesBetweenMetasYesAndOurNoteNothingGoesOutTwice() {
    sheWrote(NOW);
    write(Locale.of("id"));
    assertThat(house.get(SendingStore.class).begin(unit, notice, subject, false, NOW))
        .isPresent(); // and there it died
    house.set(NOW.plusSeconds(300));
    assertThat(send()).contains(NOW.plus(Messenger.SILENCE));
    assertThat(delivery().state()).isEqualTo(State.ATTEMPTED);
    house.set(NOW.plus(Messenger.SILENCE));
    assertThat(send()).isEmpty();
    assertThat(meta.messages).isEmpty();
    assertThat(delivery().state()).isEqualTo(State.FAILED);
    assertThat(delivery().attempts().getLast().detail()).isEqualTo("whatsapp-silent");
    assertThat(house.get(Ground.class).failed).hasSize(1);
  }

  @Test
  void receiptsInDisorderNeverGoBack() {
    sheWrote(NOW);
    write(Locale.of("id"));
    send();
    for (String state : List.of("read", "sent", "delivered", "failed", "of-tomorrow")) {
      receipt(state, state.equals("failed") ? 131026 : 0);
      assertThat(delivery().state()).as(state).isEqualTo(State.DELIVERED);
    }
    assertThat(delivery().attempts())
        .extracting(Delivery.Attempt::detail)
        .containsExactly("whatsapp-sent", "whatsapp-read");
    assertThat(house.get(Ground.class).reached).hasSize(1);
    assertThat(house.get(Ground.class).failed).isEmpty();
  }

  @Test
  void whatCannotBeDeliveredFailsAndMayStillArrive() {
    sheWrote(NOW);
    write(Locale.of("id"));
    send();
    receipt("failed", 131026);
    assertThat(delivery().state()).isEqualTo(State.FAILED);
    receipt("sent", 0);
    assertThat(delivery().state()).isEqualTo(State.FAILED);
    receipt("delivered", 0);
    assertThat(delivery().state()).isEqualTo(State.DELIVERED);
  }

  @Test
  void anAnswerLongerThanAMessageIsCutAndSaysWhereTheRestIs() {
    sheWrote(NOW);
    write(Locale.of("id"), "Panjang. 😀".repeat(600));
    send();
    String words = meta.messages.getFirst().words();
    assertThat(words.codePointCount(0, words.length())).isEqualTo(4096);
    assertThat(words).endsWith("…\n\nSelengkapnya: " + LINK);
  }

  @Test
  void anAddressOutlivesTheKeyUnderWhichItWasSealed() {
    sheWrote(NOW);
    var marks = house.get(TrackingCodes.class);
    var both =
        new ChatStore(
            house.get(JdbcClient.class), new Vault(Map.of(1, new byte[32], 2, key())), marks);
    assertThat(both.rewrap()).isEqualTo(1);
    assertThat(both.rewrap()).isZero();
    var newest = new ChatStore(house.get(JdbcClient.class), new Vault(Map.of(2, key())), marks);
    assertThat(newest.of(unit, SITI)).map(ChatStore.Chat::address).contains(TO);
  }

  private static byte[] key() {
    byte[] key = new byte[32];
    key[0] = 7;
    return key;
  }

  private void sheWrote(Instant at) {
    var sender = new Event.Sender(Optional.of(SITI), Optional.empty(), "Siti");
    house.get(ChatStore.class).held(unit, sender, at);
  }

  private Optional<Instant> send() {
    return house.get(Messenger.class).send(unit, notice);
  }

  private void receipt(String state, int error) {
    receipt(meta.messages.getFirst(), state, error);
  }

  private void receipt(PlayedMeta.Message message, String state, int error) {
    house
        .get(Receipts.class)
        .happened(
            unit, new Event.Receipt(message.id(), message.callback(), state, error, "Something"));
  }

  private void write(Locale language) {
    write(language, "Sudah diperbaiki.");
  }

  private void write(Locale language, String words) {
    NoticeStore store = house.get(NoticeStore.class);
    String body = "Yth. " + Notice.NAME + ",\n\n" + words + " " + Notice.LINK;
    store.add(
        unit, notice, subject, Notice.of(language, "Jawaban pengaduan A-2026-0001", body), NOW);
    store.addDelivery(unit, notice, Channel.WHATSAPP, "", NOW);
  }

  private Delivery delivery() {
    return house
        .get(NoticeStore.class)
        .of(unit, subject)
        .getFirst()
        .by(Channel.WHATSAPP)
        .orElseThrow();
  }
}
