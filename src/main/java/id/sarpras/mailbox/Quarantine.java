package id.sarpras.mailbox;

import id.sarpras.complaint.Complainant;
import id.sarpras.complaint.ComplaintIntake;
import id.sarpras.complaint.Correspondence;
import id.sarpras.complaint.Handover;
import id.sarpras.complaint.Registered;
import id.sarpras.complaint.Seals;
import id.sarpras.complaint.Vault;
import id.sarpras.identity.Officer;
import id.sarpras.mailbox.store.MailStore;
import id.sarpras.mailbox.store.QuarantineStore;
import id.sarpras.mailbox.store.QuarantineStore.Sealed;
import id.sarpras.shared.Happened;
import id.sarpras.shared.UnitId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Mails that wait for an official. They lie sealed like the names of complainants, and are thrown
/// away when one has decided; opening one is written down.
@Component
public class Quarantine implements Seals {

  /// A mail as an official looks at it.
  ///
  /// @param mail empty where nothing in it can be read
  public record Opened(Quarantined waiting, Optional<Words> mail) {}

  /// What can be read of it.
  public record Words(String name, String email, String subject, String text, List<String> files) {}

  private static final int BATCH = 20;
  private static final int MOST_SHOWN = 100;

  private final QuarantineStore store;
  private final MailStore mails;
  private final ComplaintIntake intake;
  private final Correspondence correspondence;
  private final EnclosedFiles enclosed;
  private final Vault vault;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Quarantine(
      QuarantineStore store,
      MailStore mails,
      ComplaintIntake intake,
      Correspondence correspondence,
      EnclosedFiles enclosed,
      Vault vault,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.store = store;
    this.mails = mails;
    this.intake = intake;
    this.correspondence = correspondence;
    this.enclosed = enclosed;
    this.vault = vault;
    this.events = events;
    this.clock = clock;
  }

  /// Sets a mail apart, in the transaction that takes it.
  void add(UnitId unit, UUID mail, QuarantineReason reason, Arrival arrival) {
    store.add(unit, mail, reason);
    if (arrival.raw().length > 0 && arrival.isWhole()) {
      store.keep(unit, mail, vault.seal(arrival.raw(), owner(unit, mail)), vault.newest());
    }
  }

  /// Those that wait, the oldest first.
  public List<Quarantined> waiting(UnitId unit) {
    return store.waiting(unit, MOST_SHOWN);
  }

  public Optional<Quarantined> find(UnitId unit, UUID mail) {
    return store.waiting(unit, mail);
  }

  public int count(UnitId unit) {
    return store.count(unit);
  }

  /// Opens one for an official; empty where it does not wait any more.
  @Transactional
  public Optional<Opened> open(Officer officer, UUID mail) {
    Optional<Quarantined> waiting = store.waiting(officer.unit(), mail);
    waiting.ifPresent(found -> tell(officer, mail, "mail.opened", Map.of()));
    return waiting.map(
        found -> new Opened(found, read(officer.unit(), mail).map(Quarantine::words)));
  }

  /// Takes one in by hand: a complaint that was received when the mail was.
  ///
  /// @param handover as the official wrote it; the files of the mail are added where they can be
  ///   taken
  /// @return empty where another officer was faster
  @Transactional
  public Optional<Registered> take(Officer officer, UUID mail, Handover handover) {
    Optional<InboundMail> read = read(officer.unit(), mail);
    if (!decide(officer, mail, "")) {
      return Optional.empty();
    }
    EnclosedFiles.Kept files =
        enclosed.keep(officer.unit(), read.map(InboundMail::files).orElse(List.of()));
    Registered registered = intake.register(with(handover, files.scans()));
    enclosed.explain(officer.unit(), registered.id(), files);
    read.map(InboundMail::messageId)
        .filter(id -> !id.isEmpty())
        .filter(id -> isFromSender(read.get(), handover))
        .ifPresent(id -> correspondence.remember(officer.unit(), registered.id(), id));
    mails.finish(officer.unit(), mail, MailOutcome.REGISTERED, Optional.of(registered.id()));
    tell(officer, mail, "mail.taken-in", Map.of("reference", registered.reference()));
    return Optional.of(registered);
  }

  /// Throws one away.
  ///
  /// @return false where another officer was faster
  @Transactional
  public boolean discard(Officer officer, UUID mail, String reason) {
    if (!decide(officer, mail, reason)) {
      return false;
    }
    mails.finish(officer.unit(), mail, MailOutcome.DISCARDED, Optional.empty());
    tell(officer, mail, "mail.discarded", Map.of("reason", reason));
    return true;
  }

  @Override
  @Transactional
  public int rewrap() {
    List<Sealed> older = store.older(vault.newest(), BATCH);
    for (Sealed one : older) {
      store.put(
          one.unit(),
          one.mail(),
          vault.rewrapped(one.content(), owner(one.unit(), one.mail())),
          vault.newest());
    }
    return older.size();
  }

  private boolean decide(Officer officer, UUID mail, String reason) {
    boolean isFirst =
        store.waiting(officer.unit(), mail).isPresent()
            && store.decide(officer.unit(), mail, officer.id(), reason, clock.instant());
    if (isFirst) {
      store.forget(officer.unit(), mail);
    }
    return isFirst;
  }

  private Optional<InboundMail> read(UnitId unit, UUID mail) {
    return store
        .raw(unit, mail)
        .map(seal -> vault.open(seal, owner(unit, mail)))
        .map(raw -> MailReader.read(raw, true))
        .flatMap(
            reading ->
                reading instanceof Reading.Read(var known) ? Optional.of(known) : Optional.empty());
  }

  private static Words words(InboundMail mail) {
    return new Words(
        mail.sender().map(InboundMail.Sender::name).orElse(""),
        mail.sender().map(from -> from.email().value()).orElse(""),
        mail.topic(),
        OwnWords.ofNew(mail.text()),
        mail.files().stream().map(InboundMail.EnclosedFile::name).toList());
  }

  private static boolean isFromSender(InboundMail mail, Handover handover) {
    return mail.sender()
        .map(InboundMail.Sender::email)
        .equals(handover.complainant().flatMap(Complainant::email));
  }

  private static Handover with(Handover handover, List<UUID> scans) {
    return new Handover(
        handover.id(),
        handover.channel(),
        handover.by(),
        handover.language(),
        handover.complainant(),
        handover.report(),
        handover.confidential(),
        handover.receivedAt(),
        handover.lateReason(),
        scans);
  }

  private void tell(Officer officer, UUID mail, String action, Map<String, String> details) {
    events.publishEvent(
        new Happened(officer.unit(), mail, action, officer.actor(), clock.instant(), details));
  }

  private static String owner(UnitId unit, UUID mail) {
    return unit.value() + "/" + mail + "/raw";
  }
}
