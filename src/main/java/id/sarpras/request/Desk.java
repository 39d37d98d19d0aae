package id.sarpras.request;

import static java.util.Objects.requireNonNull;

import id.sarpras.identity.Capacity;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Officers;
import id.sarpras.letter.Scans;
import id.sarpras.request.Disposition.Outcome;
import id.sarpras.request.store.CaseStore;
import id.sarpras.request.store.RequestStore;
import id.sarpras.schedule.BookingId;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Happened;
import id.sarpras.shared.TriedAgain;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.standard.Standards;
import id.sarpras.workingtime.Deadline;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// The work on a case: completeness, the disposition chain, the decision. Every step says on which
/// revision of the case it was made; where somebody was faster, nothing is done and the officer is
/// told what happened.
@Component
@TriedAgain
public class Desk {

  private final RequestStore requests;
  private final CaseStore cases;
  private final Requests reading;
  private final Officers officers;
  private final Bookings bookings;
  private final Holds holds;
  private final Rivals rivals;
  private final Offers offers;
  private final Accepting accepting;
  private final WaitingList waiting;
  private final Standards standards;
  private final CaseClock caseClock;
  private final Scans scans;
  private final Tidings tidings;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Desk(
      RequestStore requests,
      CaseStore cases,
      Requests reading,
      Officers officers,
      Bookings bookings,
      Holds holds,
      Rivals rivals,
      Offers offers,
      Accepting accepting,
      WaitingList waiting,
      Standards standards,
      CaseClock caseClock,
      Scans scans,
      Tidings tidings,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.requests = requests;
    this.cases = cases;
    this.reading = reading;
    this.officers = officers;
    this.bookings = bookings;
    this.holds = holds;
    this.rivals = rivals;
    this.offers = offers;
    this.accepting = accepting;
    this.waiting = waiting;
    this.standards = standards;
    this.caseClock = caseClock;
    this.scans = scans;
    this.tidings = tidings;
    this.events = events;
    this.clock = clock;
  }

  /// In which capacity an officer may do the next step of a case; empty where it is not his or her
  /// turn. An own role comes before a deputyship.
  public Optional<Capacity> turn(CaseFile file, Officer officer) {
    return file.next()
        .flatMap(
            rule ->
                officers.capacities(officer, today()).stream()
                    .filter(capacity -> capacity.role() == rule.role())
                    .findFirst());
  }

  /// Sends a request back with what is missing: the clock rests.
  @Transactional
  public Step sendBack(UnitId unit, RequestId id, int revision, Officer officer, String missing) {
    return step(
        unit,
        id,
        revision,
        officer,
        RequestEvent.SEND_BACK,
        (file, capacity) -> {
          cases.beginRest(file.request(), missing, clock.instant());
          tell(file.request(), "request.sent-back", officer.actor(), Map.of("missing", missing));
          tidings.missing(home(), file.request(), missing, holds.awaitGuest(file.request()));
          return new Step.Done();
        });
  }

  /// The letter is complete: on to the next step of the chain.
  @Transactional
  public Step verify(UnitId unit, RequestId id, int revision, Officer officer, String note) {
    return step(
        unit,
        id,
        revision,
        officer,
        RequestEvent.VERIFY,
        (file, capacity) -> {
          record(file, officer, capacity, Outcome.PASSED_ON, note);
          return new Step.Done();
        });
  }

  /// Passes a case on to the next officer of the chain.
  @Transactional
  public Step passOn(UnitId unit, RequestId id, int revision, Officer officer, String note) {
    return step(
        unit,
        id,
        revision,
        officer,
        RequestEvent.PASS_ON,
        (file, capacity) -> {
          record(file, officer, capacity, Outcome.PASSED_ON, note);
          return new Step.Done();
        });
  }

  /// Approves: the hold becomes a booking, the letter is written, the guest is told, and whoever
  /// competed for the same is refused. Where somebody else has what was asked for, nothing is done.
  ///
  /// @param reason a word to the guest; may be empty
  @Transactional
  public Step approve(UnitId unit, RequestId id, int revision, Officer officer, String reason) {
    return approve(unit, id, revision, officer, reason, Map.of());
  }

  /// Approves all dates but some, which are refused each with a reason that reaches the guest.
  ///
  /// @param refused by booking; where those that are left are lost meanwhile, nothing is done
  @Transactional
  public Step approve(
      UnitId unit,
      RequestId id,
      int revision,
      Officer officer,
      String reason,
      Map<BookingId, String> refused) {
    return step(
        unit,
        id,
        revision,
        officer,
        RequestEvent.APPROVE,
        (file, capacity) -> {
          List<Booking> wanted =
              pending(file.request()).stream()
                  .filter(one -> !refused.containsKey(one.id()))
                  .toList();
          if (wanted.isEmpty()) {
            return overtaken(file);
          }
          accepting.settle(file.request());
          refuse(file.request(), refused, officer.actor());
          List<Booking> lost =
              wanted.stream()
                  .filter(one -> !bookings.book(file.request(), one, reason, officer.actor()))
                  .toList();
          if (!lost.isEmpty()) {
            return new Step.Taken(file, lost);
          }
          record(file, officer, capacity, Outcome.APPROVED, reason);
          CaseFile approved = reading.find(unit, id).orElseThrow();
          tidings.decided(home(), approved, Instead.NOTHING);
          rivals.refuse(approved.request(), officer, capacity);
          return new Step.Done();
        });
  }

  /// Refuses with a reason that reaches the guest; the room is free again.
  @Transactional
  public Step reject(UnitId unit, RequestId id, int revision, Officer officer, String reason) {
    return reject(unit, id, revision, officer, Refusal.because(reason));
  }

  /// The same with what is held for the guest instead, as far as it can still be had, and perhaps a
  /// place on the waiting list.
  @Transactional
  public Step reject(UnitId unit, RequestId id, int revision, Officer officer, Refusal refusal) {
    return step(
        unit,
        id,
        revision,
        officer,
        RequestEvent.REJECT,
        (file, capacity) -> {
          offers.lineUp(
              file.request(),
              refusal.instead().stream().flatMap(one -> one.items().stream()).toList());
          if (!refusal.mayWait()) {
            waiting.leave(file.request(), officer.actor());
          }
          List<Offer> held =
              refusal.instead().stream()
                  .flatMap(one -> offers.make(file.request(), one, OfferReason.REFUSAL).stream())
                  .toList();
          bookings.endAll(file.request(), BookingEvent.REFUSE, refusal.reason(), officer.actor());
          record(file, officer, capacity, Outcome.REJECTED, refusal.reason());
          if (refusal.mayWait()) {
            waiting.allow(file.request());
          }
          CaseFile refused = reading.find(unit, id).orElseThrow();
          List<Place> waits = waiting.places(refused.request());
          tidings.decided(home(), refused, new Instead(held, List.of(), waits));
          return new Step.Done();
        });
  }

  /// The guest has added what was missing: the clock goes on, and the deadline moves by what
  /// rested.
  ///
  /// @return false where nothing was asked for any more
  @Transactional
  public boolean complete(CaseFile file, String answer, Optional<UUID> scan, Actor by) {
    FacilityRequest request = file.request();
    if (request.state() != RequestState.INCOMPLETE) {
      return false;
    }
    Instant now = clock.instant();
    Deadline deadline = caseClock.resume(file, now);
    if (!requests.move(request, RequestState.RECEIVED, request.step())) {
      return false;
    }
    requests.setDeadline(request.unit(), request.id(), deadline);
    cases.endRest(request, answer, now);
    scan.ifPresent(
        added -> {
          scans.claim(request.unit(), added);
          cases.addScan(request, added, now);
        });
    tell(request, "request.completed", by, Map.of("answer", answer));
    return true;
  }

  /// The guest does not want it any more; the room is free again.
  ///
  /// @return false where it was refused or withdrawn already
  @Transactional
  public boolean withdraw(CaseFile file, Actor by) {
    FacilityRequest request = file.request();
    if (Lifecycle.after(request.state(), RequestEvent.WITHDRAW).isEmpty()
        || !requests.move(request, RequestState.WITHDRAWN, request.step())) {
      return false;
    }
    offers.lineUp(request, List.of());
    offers.endAll(request, by);
    bookings.endAll(request, BookingEvent.CANCEL, "", by);
    tell(request, "request.withdrawn", by, Map.of());
    return true;
  }

  private static List<Booking> pending(FacilityRequest request) {
    return request.need().bookings().stream()
        .filter(booking -> booking.state() == BookingState.PENDING)
        .toList();
  }

  private void refuse(FacilityRequest request, Map<BookingId, String> refused, Actor by) {
    List<Booking> those =
        pending(request).stream().filter(one -> refused.containsKey(one.id())).toList();
    for (Booking one : those) {
      String why = requireNonNull(refused.get(one.id()));
      bookings.end(request, one, BookingEvent.REFUSE, why, by);
      var details = Map.of("dates", "#" + one.number(), "reason", why);
      tell(request, "request.date-refused", by, details);
    }
  }

  /// What a step does once it is sure that nobody was faster.
  private interface Deed {

    /// Anything but Done undoes the step.
    Step on(CaseFile file, Capacity capacity);
  }

  private Step step(
      UnitId unit, RequestId id, int revision, Officer officer, RequestEvent event, Deed deed) {
    CaseFile file = reading.find(unit, id).orElseThrow();
    Optional<RequestState> to = Lifecycle.after(file.request().state(), event);
    if (file.request().revision() != revision || to.isEmpty()) {
      return overtaken(file);
    }
    Optional<Capacity> capacity = turn(file, officer).filter(role -> fits(file, event));
    if (capacity.isEmpty()) {
      return new Step.NotYours();
    }
    if (event == RequestEvent.APPROVE) {
      rivals.lineUp(file.request());
    }
    int next = file.request().step() + (movesOn(event) ? 1 : 0);
    if (!requests.move(file.request(), to.get(), next)) {
      return overtaken(reading.find(unit, id).orElseThrow());
    }
    Step outcome = deed.on(file, capacity.get());
    if (!(outcome instanceof Step.Done)) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return outcome;
  }

  /// Whether the next step of the chain is one at which this may be done.
  private static boolean fits(CaseFile file, RequestEvent event) {
    return file.next()
        .map(DispositionRule::instruction)
        .filter(
            instruction ->
                switch (event) {
                  case SEND_BACK, VERIFY -> instruction == DispositionRule.Instruction.VERIFY;
                  case PASS_ON -> instruction == DispositionRule.Instruction.ENDORSE;
                  case APPROVE, REJECT -> instruction == DispositionRule.Instruction.APPROVE;
                  case COMPLETE, WITHDRAW, EXPIRE, LOSE, DISPLACE, ACCEPT, CLOSE, REOPEN -> false;
                })
        .isPresent();
  }

  private static boolean movesOn(RequestEvent event) {
    return event == RequestEvent.VERIFY || event == RequestEvent.PASS_ON;
  }

  /// Whoever approves what has just lost to another request is told that it is taken.
  private static Step overtaken(CaseFile now) {
    List<Disposition> done = now.done();
    if (!done.isEmpty() && done.getLast().outcome().isLoss()) {
      return new Step.Taken(now, now.request().need().bookings());
    }
    return new Step.Overtaken(now, done.isEmpty() ? Optional.empty() : Optional.of(done.getLast()));
  }

  private void record(
      CaseFile file, Officer officer, Capacity capacity, Outcome outcome, String reason) {
    DispositionRule rule = file.next().orElseThrow();
    cases.addStep(
        file.request(),
        new Disposition(
            rule.step(),
            rule.instruction(),
            outcome,
            reason,
            officer.name(),
            capacity.onBehalfOf(),
            clock.instant()),
        officer);
    tell(
        file.request(),
        "request." + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        officer.actor(),
        Map.of("reason", reason, "onBehalfOf", capacity.onBehalfOf()));
  }

  private void tell(FacilityRequest request, String action, Actor by, Map<String, String> details) {
    events.publishEvent(
        new Happened(request.unit(), request.id().value(), action, by, clock.instant(), details));
  }

  private ServiceUnit home() {
    return standards.home();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), home().zone());
  }
}
