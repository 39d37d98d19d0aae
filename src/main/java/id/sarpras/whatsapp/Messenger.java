package id.sarpras.whatsapp;

import id.sarpras.notification.Channel;
import id.sarpras.notification.Marks;
import id.sarpras.notification.Notifications;
import id.sarpras.notification.Parcel;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Line;
import id.sarpras.shared.TrackingCodes;
import id.sarpras.shared.UnitId;
import id.sarpras.whatsapp.SendingStore.Progress;
import id.sarpras.whatsapp.SendingStore.Sending;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Sends notices by WhatsApp: in their own words within 24 hours of the reader's last message,
/// later by the approved template. Nothing goes out twice: it is written down that something goes
/// out before it does, and where nobody knows whether it did, it is not sent again. A receipt of
/// Meta's may still tell; where none comes within the hour, the way counts as failed, and the next
/// is tried.
@Component
class Messenger {

  /// How long after the last message of its reader free text is allowed.
  static final Duration WINDOW = Duration.ofHours(24);

  /// How long we wait to hear what became of a message.
  static final Duration SILENCE = Duration.ofHours(1);

  /// How long after the first, second, … try that Meta did not take the next one comes.
  static final List<Duration> DELAYS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(6),
          Duration.ofHours(12));

  /// The most that Meta takes in one text, in characters.
  private static final int LONGEST = 4096;

  private record Letter(UUID sending, boolean template, String address, Parcel parcel) {}

  private sealed interface Plan {
    record Send(Letter letter) implements Plan {}

    record Wait(Instant until) implements Plan {}

    record Rest() implements Plan {}
  }

  private final WhatsAppSettings settings;
  private final CloudApi api;
  private final ChatStore chats;
  private final SendingStore sendings;
  private final Notifications notifications;
  private final Marks marks;
  private final TrackingCodes codes;
  private final Wordings wordings;
  private final TransactionOperations transaction;
  private final InstantSource clock;

  Messenger(
      WhatsAppSettings settings,
      CloudApi api,
      ChatStore chats,
      SendingStore sendings,
      Notifications notifications,
      Marks marks,
      TrackingCodes codes,
      Wordings wordings,
      TransactionOperations transaction,
      InstantSource clock) {
    this.settings = settings;
    this.api = api;
    this.chats = chats;
    this.sendings = sendings;
    this.notifications = notifications;
    this.marks = marks;
    this.codes = codes;
    this.wordings = wordings;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Sends a notice that was not sent yet.
  ///
  /// @return when to come back to it; empty where nothing is left to do
  Optional<Instant> send(UnitId unit, UUID notice) {
    if (!settings.isOn()) {
      return Optional.empty();
    }
    Plan plan =
        transaction.execute(
            ignored ->
                notifications
                    .parcel(unit, notice, Channel.WHATSAPP)
                    .map(parcel -> plan(unit, notice, parcel))
                    .orElseGet(Plan.Rest::new));
    return switch (plan) {
      case Plan.Rest() -> Optional.empty();
      case Plan.Wait(var until) -> Optional.of(until);
      case Plan.Send(var letter) -> {
        CloudApi.Sent sent = handOver(letter);
        yield transaction.execute(ignored -> note(unit, notice, letter, sent));
      }
    };
  }

  /// Decides what to do, and writes down that it is being done.
  private Plan plan(UnitId unit, UUID notice, Parcel parcel) {
    List<Sending> before = sendings.of(unit, notice);
    for (Sending one : before) {
      switch (one.progress()) {
        case UNDERWAY -> {
          return unsure(unit, one);
        }
        case SENT, DELIVERED, READ -> {
          return new Plan.Rest();
        }
        case READY, FAILED -> {
          // another try, or another way to say it
        }
      }
    }
    Optional<ChatStore.Chat> chat =
        chats
            .ofSubject(unit, parcel.subject())
            .or(() -> parcel.phone().flatMap(phone -> chats.of(unit, phone)));
    Optional<String> address =
        chat.map(ChatStore.Chat::address).or(() -> parcel.phone().map(ChatStore::digits));
    if (address.isEmpty()) {
      return failed(unit, notice, parcel, "no-address");
    }
    boolean isOpen =
        chat.filter(known -> clock.instant().isBefore(known.heardAt().plus(WINDOW))).isPresent();
    boolean byTemplate = !isOpen || has(before, false, Progress.FAILED);
    if (byTemplate && (settings.approved().isEmpty() || has(before, true, Progress.FAILED))) {
      return failed(unit, notice, parcel, "whatsapp-window");
    }
    return sendings
        .begin(unit, notice, parcel.subject(), byTemplate, clock.instant())
        .<Plan>map(id -> new Plan.Send(new Letter(id, byTemplate, address.get(), parcel)))
        .orElseGet(Plan.Rest::new);
  }

  /// We died, or Meta's answer was lost: a receipt may still tell what became of it.
  private Plan unsure(UnitId unit, Sending one) {
    Instant patience = one.begunAt().plus(SILENCE);
    if (clock.instant().isBefore(patience)) {
      mark(unit, one.subject(), one.notice(), "whatsapp-unsure");
      return new Plan.Wait(patience);
    }
    sendings.advance(unit, one.id(), Progress.FAILED);
    marks.failed(
        unit,
        one.subject(),
        one.notice(),
        Channel.WHATSAPP,
        "whatsapp-silent",
        new Actor.Program());
    return new Plan.Rest();
  }

  private CloudApi.Sent handOver(Letter letter) {
    Parcel parcel = letter.parcel();
    if (!letter.template()) {
      return api.text(letter.address(), words(parcel), letter.sending());
    }
    WhatsAppSettings.Template template = settings.approved().orElseThrow();
    return api.template(
        letter.address(),
        template.name(),
        template.code(parcel.language()),
        letter.sending(),
        Line.of(parcel.title()),
        Line.of(parcel.link()));
  }

  private String words(Parcel parcel) {
    String body = parcel.body();
    return body.codePointCount(0, body.length()) <= LONGEST
        ? body
        : wordings.cut(body, LONGEST, parcel.link(), parcel.language());
  }

  /// Writes down what became of it.
  private Optional<Instant> note(UnitId unit, UUID notice, Letter letter, CloudApi.Sent sent) {
    UUID subject = letter.parcel().subject();
    Instant now = clock.instant();
    switch (sent) {
      case CloudApi.Sent.Taken(var message) -> {
        sendings.name(unit, letter.sending(), Marking.message(codes, message));
        if (sendings.advance(unit, letter.sending(), Progress.SENT)) {
          mark(unit, subject, notice, "whatsapp-sent");
        }
        return Optional.empty();
      }
      case CloudApi.Sent.Unsure() -> {
        mark(unit, subject, notice, "whatsapp-unsure");
        return Optional.of(now.plus(SILENCE));
      }
      case CloudApi.Sent.Busy(var detail) -> {
        int tries = tries(unit, notice, letter);
        if (tries < DELAYS.size()) {
          sendings.again(unit, letter.sending());
          mark(unit, subject, notice, detail);
          return Optional.of(now.plus(DELAYS.get(tries)));
        }
        return refused(unit, notice, letter, detail);
      }
      case CloudApi.Sent.Refused(var code, var detail) -> {
        if (code == CloudApi.WINDOW_CLOSED && !letter.template()) {
          sendings.advance(unit, letter.sending(), Progress.FAILED);
          mark(unit, subject, notice, detail);
          return Optional.of(now);
        }
        return refused(unit, notice, letter, detail);
      }
    }
  }

  private Optional<Instant> refused(UnitId unit, UUID notice, Letter letter, String detail) {
    if (sendings.advance(unit, letter.sending(), Progress.FAILED)) {
      failed(unit, notice, letter.parcel(), detail);
    }
    return Optional.empty();
  }

  private Plan failed(UnitId unit, UUID notice, Parcel parcel, String detail) {
    marks.failed(unit, parcel.subject(), notice, Channel.WHATSAPP, detail, new Actor.Program());
    return new Plan.Rest();
  }

  private void mark(UnitId unit, UUID subject, UUID notice, String detail) {
    marks.attempted(unit, subject, notice, Channel.WHATSAPP, detail, new Actor.Program());
  }

  private int tries(UnitId unit, UUID notice, Letter letter) {
    return sendings.of(unit, notice).stream()
        .filter(one -> one.id().equals(letter.sending()))
        .findFirst()
        .map(Sending::tries)
        .orElse(0);
  }

  private static boolean has(List<Sending> some, boolean template, Progress progress) {
    return some.stream().anyMatch(one -> one.template() == template && one.progress() == progress);
  }
}
