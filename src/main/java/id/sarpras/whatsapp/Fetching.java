package id.sarpras.whatsapp;

import id.sarpras.complaint.Complaint;
import id.sarpras.complaint.Dialogue;
import id.sarpras.complaint.OpenCases;
import id.sarpras.letter.ScanRefusal;
import id.sarpras.letter.Scans;
import id.sarpras.notification.Channel;
import id.sarpras.shared.Actor;
import id.sarpras.shared.UnitId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Fetches the files of messages. The address of a file holds for five minutes, so that each try
/// asks for a new one; the file itself lies at Meta for seven days.
@Component
class Fetching {

  /// How long after the first, second, … failed try the next one comes: given up after some five
  /// days.
  static final List<Duration> DELAYS =
      List.of(
          Duration.ofSeconds(10),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(6),
          Duration.ofHours(12),
          Duration.ofHours(24),
          Duration.ofHours(24),
          Duration.ofHours(24),
          Duration.ofHours(24));

  private final Sorting sorting;
  private final EventStore events;
  private final CloudApi api;
  private final OpenCases cases;
  private final Dialogue dialogue;
  private final Scans scans;
  private final Wordings wordings;
  private final TransactionOperations transaction;
  private final InstantSource clock;

  Fetching(
      Sorting sorting,
      EventStore events,
      CloudApi api,
      OpenCases cases,
      Dialogue dialogue,
      Scans scans,
      Wordings wordings,
      TransactionOperations transaction,
      InstantSource clock) {
    this.sorting = sorting;
    this.events = events;
    this.api = api;
    this.cases = cases;
    this.dialogue = dialogue;
    this.scans = scans;
    this.wordings = wordings;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Fetches the file of a message that waits for it.
  ///
  /// @return when to try again; empty where nothing is left to do
  Optional<Instant> fetch(UnitId unit, UUID event) {
    Optional<Event.Said> waiting = sorting.waiting(unit, event);
    Optional<Event.MediaFile> file = waiting.flatMap(Event.Said::file);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    CloudApi.Fetched fetched = api.file(file.get().id());
    return transaction.execute(ignored -> note(unit, event, waiting.get(), fetched));
  }

  private Optional<Instant> note(
      UnitId unit, UUID event, Event.Said said, CloudApi.Fetched fetched) {
    Optional<EventStore.Kept> kept = events.held(unit, event);
    Optional<Complaint> found =
        kept.flatMap(EventStore.Kept::subject).flatMap(id -> cases.find(unit, id));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Event.MediaFile file = said.file().orElseThrow();
    switch (fetched) {
      case CloudApi.Fetched.Got(var content, var sha256)
          when isWhole(content, sha256) && isWhole(content, file.sha256()) ->
          keep(found.get(), said, file, content);
      case CloudApi.Fetched.TooLarge() -> say(found.get(), said, refusal(ScanRefusal.TOO_LARGE));
      case CloudApi.Fetched.Got got -> {
        return later(unit, event, found.get(), said, kept.get().tries());
      }
      case CloudApi.Fetched.NotNow() -> {
        return later(unit, event, found.get(), said, kept.get().tries());
      }
    }
    events.finish(unit, event);
    return Optional.empty();
  }

  private Optional<Instant> later(
      UnitId unit, UUID event, Complaint complaint, Event.Said said, int tries) {
    if (tries < DELAYS.size()) {
      events.tried(unit, event);
      return Optional.of(clock.instant().plus(DELAYS.get(tries)));
    }
    say(complaint, said, wordings::lost);
    events.finish(unit, event);
    return Optional.empty();
  }

  private void keep(Complaint complaint, Event.Said said, Event.MediaFile file, byte[] content) {
    String name = file.name().isEmpty() ? said.kind() : file.name();
    switch (scans.keepStripped(complaint.unit(), name, content)) {
      case Scans.Outcome.Kept(var scan) ->
          dialogue.enclose(complaint, scan.id(), said.at().orElseGet(clock::instant));
      case Scans.Outcome.Refused(var reason) -> say(complaint, said, refusal(reason));
    }
  }

  private BiFunction<Event.Said, Locale, String> refusal(ScanRefusal reason) {
    return (said, language) -> wordings.refused(said, language, "enclosure." + reason.name());
  }

  private void say(
      Complaint complaint, Event.Said said, BiFunction<Event.Said, Locale, String> words) {
    dialogue.hear(
        complaint,
        words.apply(said, complaint.language()),
        List.of(),
        Channel.WHATSAPP.name(),
        clock.instant(),
        new Actor.Program());
  }

  /// Meta writes the hash in hexadecimal digits or in base 64; sometimes it gives none.
  private static boolean isWhole(byte[] content, String sha256) {
    byte[] hash = sha256(content);
    return sha256.isEmpty()
        || sha256.equalsIgnoreCase(HexFormat.of().formatHex(hash))
        || sha256.equals(Base64.getEncoder().encodeToString(hash));
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException broken) {
      throw new IllegalStateException("This Java has no SHA-256", broken);
    }
  }
}
