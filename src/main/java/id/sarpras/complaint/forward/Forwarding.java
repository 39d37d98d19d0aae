package id.sarpras.complaint.forward;

import id.sarpras.complaint.Answers;
import id.sarpras.complaint.CaseNotes;
import id.sarpras.complaint.CaseWork;
import id.sarpras.complaint.Complaint;
import id.sarpras.complaint.ComplaintEvent;
import id.sarpras.complaint.ComplaintId;
import id.sarpras.complaint.Complaints;
import id.sarpras.complaint.Dialogue;
import id.sarpras.complaint.Draft;
import id.sarpras.complaint.Forwarded;
import id.sarpras.complaint.Identities;
import id.sarpras.complaint.Lifecycle;
import id.sarpras.complaint.Outcome;
import id.sarpras.complaint.Secrecy;
import id.sarpras.complaint.store.FileStore;
import id.sarpras.identity.Officer;
import id.sarpras.letter.Scans;
import id.sarpras.page.Dates;
import id.sarpras.page.Texts;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.standard.Standards;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// A case goes to the inspectorate (*Inspektorat*): what it says of an official is for others to
/// investigate. The office keeps the case and its promise to the complainant; it sends a sealed
/// package, knows when that was delivered and how long the inspectorate has been silent, and makes
/// its finding the draft of the answer. A forwarded case is confidential, whatever its class.
@Component
public class Forwarding {

  private final CaseWork work;
  private final Complaints complaints;
  private final CaseNotes notes;
  private final Secrecy secrecy;
  private final Identities identities;
  private final Dialogue dialogue;
  private final Answers answers;
  private final FileStore files;
  private final ForwardStore store;
  private final PackageMaker maker;
  private final Packages packages;
  private final Scans scans;
  private final Standards standards;
  private final Texts texts;
  private final InstantSource clock;
  private final Duration silence;

  /// @param silence after how much of it somebody should ask the inspectorate
  Forwarding(
      CaseWork work,
      Complaints complaints,
      CaseNotes notes,
      Secrecy secrecy,
      Identities identities,
      Dialogue dialogue,
      Answers answers,
      FileStore files,
      ForwardStore store,
      PackageMaker maker,
      Packages packages,
      Scans scans,
      Standards standards,
      Texts texts,
      InstantSource clock,
      @Value("${sarpras.complaints.inspectorate-silence}") Duration silence) {
    this.work = work;
    this.complaints = complaints;
    this.notes = notes;
    this.secrecy = secrecy;
    this.identities = identities;
    this.dialogue = dialogue;
    this.answers = answers;
    this.files = files;
    this.store = store;
    this.maker = maker;
    this.packages = packages;
    this.scans = scans;
    this.standards = standards;
    this.texts = texts;
    this.clock = clock;
    this.silence = silence;
  }

  /// Forwards a case. The complainant is told, and reads it on the page of the case.
  ///
  /// @param revision on which the officer decided: of two who forward at once, one does
  @Transactional
  public Outcome forward(Officer officer, ComplaintId id, int revision, Order order) {
    return work.step(
        officer,
        id,
        revision,
        ComplaintEvent.FORWARD,
        CaseWork::official,
        seen -> {
          secrecy.close(seen, officer.actor());
          Forward made = maker.make(officer, complaints.file(seen), order);
          work.tell(
              seen,
              "complaint.forwarded",
              officer.actor(),
              Map.of("to", order.recipient(), "letter", made.letter()));
          return dialogue.say(officer, id, told(seen, order, made.at()), false);
        });
  }

  private String told(Complaint complaint, Order order, Instant at) {
    Locale language = Texts.language(complaint.language().getLanguage());
    var dates = new Dates(language, standards.home().zone());
    return texts.say(
        language,
        "forward.told",
        order.recipient(),
        dates.day(at),
        dates.dateTime(complaint.deadline().due()));
  }

  /// What was forwarded of a case, the first first.
  public List<Forward> of(Complaint complaint) {
    return store.of(complaint.unit(), List.of(complaint.id()));
  }

  /// How far those of some cases have come that were forwarded; of one that was forwarded twice,
  /// how far the second forward has.
  public Map<ComplaintId, Forwarded.State> states(Collection<Complaint> some) {
    List<ComplaintId> ids = some.stream().map(Complaint::id).toList();
    return store.of(standards.home().id(), ids).stream()
        .collect(Collectors.toMap(Forward::complaint, this::state, (first, second) -> second));
  }

  /// How far a forward has come.
  public Forwarded.State state(Forward forward) {
    return forward.state(clock.instant(), silence);
  }

  /// What the register looks for to find the cases in a state.
  public Forwarded looked(Forwarded.State state) {
    return new Forwarded(state, clock.instant().minus(silence));
  }

  /// To whom the next case would go: as the last did, or to the inspectorate of the government.
  public Order suggested() {
    ServiceUnit unit = standards.home();
    return store
        .lastRecipient(unit.id())
        .orElseGet(
            () ->
                new Order(
                    texts.say(
                        Texts.INDONESIAN,
                        "forward.recipient",
                        unit.government().replaceFirst("^Pemerintah ", "")),
                    texts.say(Texts.INDONESIAN, "forward.address"),
                    false,
                    ""));
  }

  /// Looks through a package before it leaves the house once more. Who takes one with the
  /// complainant's name in it gets to know the name, and that is written down.
  @Transactional
  public Optional<Forward> taken(Officer officer, Complaint complaint, UUID id) {
    Optional<Forward> found = find(complaint, id);
    found.ifPresent(
        forward -> {
          packages.verify(forward);
          if (forward.withIdentity()) {
            identities.open(
                officer,
                complaint.id(),
                texts.say(
                    Texts.language(complaint.language().getLanguage()),
                    "forward.taken",
                    forward.letter()));
          }
          work.tell(
              complaint,
              "complaint.package-taken",
              officer.actor(),
              Map.of("letter", forward.letter()));
        });
    return found;
  }

  /// Writes down how a package was delivered.
  @Transactional
  public Outcome delivered(Officer officer, ComplaintId id, UUID forward, Delivery delivery) {
    return work.beside(
        officer,
        id,
        CaseWork::official,
        seen -> {
          if (find(seen, forward).isEmpty()
              || !store.deliver(seen.unit(), forward, delivery, officer.id(), clock.instant())) {
            return refused("forward-refused.delivered");
          }
          work.tell(
              seen,
              "complaint.package-delivered",
              officer.actor(),
              Map.of("way", delivery.way(), "receipt", delivery.receipt()));
          return new Outcome.Done();
        });
  }

  /// Writes down what the inspectorate answered, and begins the complainant's answer with it. Its
  /// letter is kept among the files that only officers see.
  @Transactional
  public Outcome found(
      Officer officer, ComplaintId id, UUID forward, Finding finding, List<UUID> letter) {
    return work.beside(
        officer,
        id,
        CaseWork::official,
        seen -> {
          Instant now = clock.instant();
          if (find(seen, forward).isEmpty()
              || !store.findOut(seen.unit(), forward, finding, officer.id(), now)) {
            return refused("forward-refused.found");
          }
          for (UUID scan : letter) {
            scans.claim(seen.unit(), scan);
            files.addScan(seen.unit(), id, scan, true, now);
          }
          work.tell(
              seen, "complaint.inspected", officer.actor(), Map.of("letter", finding.number()));
          return Lifecycle.allows(seen.state(), ComplaintEvent.FORWARD)
              ? answers.draft(officer, id, draft(seen, finding))
              : new Outcome.Done();
        });
  }

  /// What was written already stays above it.
  private String draft(Complaint complaint, Finding finding) {
    Locale language = Texts.language(complaint.language().getLanguage());
    var dates = new Dates(language, standards.home().zone());
    return Stream.concat(
            notes.draft(complaint).map(Draft::text).stream(),
            Stream.of(
                texts.say(
                    language,
                    "forward.draft",
                    finding.number(),
                    dates.day(finding.day()),
                    finding.text())))
        .collect(Collectors.joining("\n\n"));
  }

  private Optional<Forward> find(Complaint complaint, UUID id) {
    return of(complaint).stream().filter(forward -> forward.id().equals(id)).findFirst();
  }

  private static Outcome refused(String key) {
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    return new Outcome.Refused(key);
  }
}
