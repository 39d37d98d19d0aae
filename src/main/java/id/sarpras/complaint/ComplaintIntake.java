package id.sarpras.complaint;

import id.sarpras.complaint.store.ComplaintStore;
import id.sarpras.complaint.store.FileStore;
import id.sarpras.letter.Scans;
import id.sarpras.shared.Happened;
import id.sarpras.shared.Ids;
import id.sarpras.shared.TrackingCodes;
import id.sarpras.standard.ServiceStandard;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.standard.Standards;
import id.sarpras.workingtime.CaseEvent;
import id.sarpras.workingtime.Deadline;
import id.sarpras.workingtime.Limit;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Takes complaints in, by whichever channel: one register, one promise, one receipt. The clock
/// begins when the complaint reached the office, whenever it is written down.
@Component
public class ComplaintIntake {

  private final ComplaintStore complaints;
  private final FileStore files;
  private final Identities identities;
  private final Secrecy secrecy;
  private final ComplaintClock caseClock;
  private final ComplaintTidings tidings;
  private final Standards standards;
  private final Scans scans;
  private final TrackingCodes codes;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;
  private final TransactionOperations transaction;

  ComplaintIntake(
      ComplaintStore complaints,
      FileStore files,
      Identities identities,
      Secrecy secrecy,
      ComplaintClock caseClock,
      ComplaintTidings tidings,
      Standards standards,
      Scans scans,
      TrackingCodes codes,
      ApplicationEventPublisher events,
      InstantSource clock,
      TransactionOperations transaction) {
    this.complaints = complaints;
    this.files = files;
    this.identities = identities;
    this.secrecy = secrecy;
    this.caseClock = caseClock;
    this.tidings = tidings;
    this.standards = standards;
    this.scans = scans;
    this.codes = codes;
    this.events = events;
    this.clock = clock;
    this.transaction = transaction;
  }

  /// Registers a complaint. The same one handed in twice, even at once, is one case.
  public Registered register(Handover handover) {
    return register(handover, ignored -> {});
  }

  /// Registers a complaint, and in the same transaction what its channel keeps beside it.
  ///
  /// @param beside done once, for a case that is new; where it throws, nothing is registered
  public Registered register(Handover handover, Consumer<ComplaintId> beside) {
    ServiceUnit unit = standards.home();
    try {
      return transaction.execute(
          ignored -> before(unit, handover.id()).orElseGet(() -> write(unit, handover, beside)));
    } catch (DuplicateKeyException handedInTwiceAtOnce) {
      return before(unit, handover.id()).orElseThrow(() -> handedInTwiceAtOnce);
    }
  }

  /// The complaint that came from this form, call or message, where it is in the register already.
  public Optional<Registered> before(ServiceUnit unit, UUID submission) {
    return complaints.bySubmission(unit.id(), submission).map(this::registered);
  }

  private Registered write(ServiceUnit unit, Handover handover, Consumer<ComplaintId> beside) {
    Complaint complaint = complaint(unit, handover, Optional.empty());
    put(complaint, handover);
    tidings.registered(unit, complaint);
    beside.accept(complaint.id());
    return registered(complaint);
  }

  /// A part of a complaint as a case of its own: from the same person, received when the whole was.
  Complaint split(Complaint whole, Handover handover) {
    Complaint complaint = complaint(standards.home(), handover, Optional.of(whole.id()));
    put(complaint, handover);
    secrecy.inherit(whole, complaint);
    tidings.registered(standards.home(), complaint);
    return complaint;
  }

  private void put(Complaint complaint, Handover handover) {
    complaints.add(complaint, codes.hash(codes.codeOf(complaint.submission())));
    Limit limit = caseClock.shortest(standards.home(), standard(complaint), complaint.receivedAt());
    files.addEvent(complaint, new CaseEvent.Received(complaint.receivedAt(), limit));
    handover
        .complainant()
        .filter(who -> !who.isNobody())
        .ifPresent(who -> identities.keep(complaint.unit(), complaint.id(), who));
    for (UUID scan : handover.scans()) {
      scans.claim(complaint.unit(), scan);
      files.addScan(complaint.unit(), complaint.id(), scan, false, complaint.registeredAt());
    }
    secrecy.shutOutThoseNamed(complaint, handover.by());
    if (complaint.confidential()) {
      secrecy.nameGuardians(complaint, handover.by());
    }
    var details = new LinkedHashMap<String, String>();
    details.put("reference", complaint.reference());
    details.put("channel", complaint.channel().name());
    details.put("received", complaint.receivedAt().toString());
    details.put("reason", complaint.lateReason());
    events.publishEvent(
        new Happened(
            complaint.unit(),
            complaint.id().value(),
            "complaint.registered",
            handover.by(),
            complaint.registeredAt(),
            details));
  }

  private Complaint complaint(
      ServiceUnit unit, Handover handover, Optional<ComplaintId> splitFrom) {
    Instant now = clock.instant();
    Instant received = handover.receivedAt().isAfter(now) ? now : handover.receivedAt();
    ServiceStandard promised = standards.inForce(unit.id()).getFirst();
    ServiceStandard standard =
        standards.on(unit.id(), promised.service(), LocalDate.ofInstant(received, unit.zone()));
    Deadline deadline =
        caseClock.begin(unit, caseClock.shortest(unit, standard, received), received);
    int year = now.atZone(unit.zone()).getYear();
    return new Complaint(
        unit.id(),
        new ComplaintId(Ids.next()),
        standard.service(),
        standard.version(),
        "A-%d-%04d".formatted(year, complaints.nextReference(unit.id(), year)),
        handover.id(),
        handover.channel(),
        handover.language(),
        ComplaintState.REGISTERED,
        0,
        "",
        handover.confidential(),
        handover.report(),
        "",
        received,
        now,
        handover.lateReason(),
        1,
        deadline,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        splitFrom);
  }

  private ServiceStandard standard(Complaint complaint) {
    return standards.version(complaint.unit(), complaint.service(), complaint.standardVersion());
  }

  private Registered registered(Complaint complaint) {
    return new Registered(
        complaint.id(), complaint.reference(), codes.codeOf(complaint.submission()));
  }
}
