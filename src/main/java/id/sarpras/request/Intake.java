package id.sarpras.request;

import static java.util.Objects.requireNonNull;

import id.sarpras.letter.Scans;
import id.sarpras.request.store.CaseStore;
import id.sarpras.request.store.RequestStore;
import id.sarpras.schedule.HoldOutcome;
import id.sarpras.schedule.Proposal;
import id.sarpras.schedule.Search;
import id.sarpras.shared.Happened;
import id.sarpras.shared.Ids;
import id.sarpras.shared.TrackingCode;
import id.sarpras.shared.TrackingCodes;
import id.sarpras.shared.TriedAgain;
import id.sarpras.standard.ServiceStandard;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.workingtime.Calendars;
import id.sarpras.workingtime.Deadline;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Takes requests in by either door: one case, one hold on the room, one promise, in one
/// transaction.
@Component
@TriedAgain
public class Intake {

  private final RequestStore requests;
  private final CaseStore cases;
  private final Bookings bookings;
  private final WaitingList waiting;
  private final Search search;
  private final Calendars calendars;
  private final CaseClock caseClock;
  private final Scans scans;
  private final TrackingCodes codes;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;
  private final TransactionOperations transaction;

  Intake(
      RequestStore requests,
      CaseStore cases,
      Bookings bookings,
      WaitingList waiting,
      Search search,
      Calendars calendars,
      CaseClock caseClock,
      Scans scans,
      TrackingCodes codes,
      ApplicationEventPublisher events,
      InstantSource clock,
      TransactionOperations transaction) {
    this.requests = requests;
    this.cases = cases;
    this.bookings = bookings;
    this.waiting = waiting;
    this.search = search;
    this.calendars = calendars;
    this.caseClock = caseClock;
    this.scans = scans;
    this.codes = codes;
    this.events = events;
    this.clock = clock;
    this.transaction = transaction;
  }

  /// Takes a request in. The same form sent twice, even at once, is one case.
  public Submitted submit(ServiceUnit unit, ServiceStandard standard, Submission submission) {
    return submit(unit, standard, submission, false);
  }

  /// The same, but what others have is waited for: the case is taken in without a hold on it.
  public Submitted submitOrWait(ServiceUnit unit, ServiceStandard standard, Submission submission) {
    return submit(unit, standard, submission, true);
  }

  private Submitted submit(
      ServiceUnit unit, ServiceStandard standard, Submission submission, boolean waits) {
    try {
      return requireNonNull(
          transaction.execute(ignored -> once(unit, standard, submission, waits)));
    } catch (DuplicateKeyException sentTwice) {
      return requests
          .bySubmission(unit.id(), submission.id())
          .map(this::accepted)
          .orElseThrow(() -> sentTwice);
    }
  }

  private Submitted once(
      ServiceUnit unit, ServiceStandard standard, Submission submission, boolean waits) {
    boolean held = bookings.hold(unit.id(), submission.need().bookings()) == HoldOutcome.HELD;
    if (!held && !waits) {
      return byThisFormOr(unit, submission);
    }
    List<Booking> taken = held ? List.of() : holdWhatIsFree(unit, submission.need());
    FacilityRequest request = write(unit, standard, submission, new RequestId(Ids.next()));
    if (!taken.isEmpty()) {
      waiting.enter(request, taken, submission.by());
    }
    return accepted(request);
  }

  /// Each date by itself.
  ///
  /// @return those of which others have something
  private List<Booking> holdWhatIsFree(ServiceUnit unit, Need need) {
    return need.bookings().stream()
        .filter(booking -> bookings.hold(unit.id(), List.of(booking)) == HoldOutcome.TAKEN)
        .toList();
  }

  /// Who sends a form twice finds the room taken by himself.
  private Submitted byThisFormOr(ServiceUnit unit, Submission submission) {
    return requests
        .bySubmission(unit.id(), submission.id())
        .map(this::accepted)
        .orElseGet(() -> new Submitted.Taken(instead(unit, submission.need())));
  }

  private List<Proposal> instead(ServiceUnit unit, Need need) {
    return search.alternatives(
        unit.id(),
        bookings.wish(unit.id(), need.people(), need.first()),
        calendars.of(unit.id(), unit.zone()));
  }

  private FacilityRequest write(
      ServiceUnit unit, ServiceStandard standard, Submission submission, RequestId id) {
    Instant now = clock.instant();
    int year = now.atZone(unit.zone()).getYear();
    Deadline deadline = caseClock.begin(unit, standard.limit(), now);
    requests.addNeed(unit.id(), id, submission.need());
    String reference = "P-%d-%04d".formatted(year, requests.nextReference(unit.id(), year));
    var request =
        new FacilityRequest(
            unit.id(),
            id,
            standard.service(),
            standard.version(),
            reference,
            submission.id(),
            submission.door(),
            submission.language(),
            RequestState.RECEIVED,
            1,
            0,
            submission.applicant(),
            submission.need(),
            submission.letter(),
            now,
            deadline);
    requests.add(request, codes.hash(codes.codeOf(submission.id())));
    submission.scan().ifPresent(scan -> attach(request, scan, now));
    events.publishEvent(
        new Happened(
            unit.id(),
            id.value(),
            "request.received",
            submission.by(),
            now,
            Map.of("reference", request.reference(), "door", submission.door().name())));
    return request;
  }

  private void attach(FacilityRequest request, java.util.UUID scan, Instant now) {
    scans.claim(request.unit(), scan);
    cases.addScan(request, scan, now);
  }

  private Submitted accepted(FacilityRequest request) {
    TrackingCode code = codes.codeOf(request.submission());
    return new Submitted.Accepted(request.id(), request.reference(), code);
  }
}
