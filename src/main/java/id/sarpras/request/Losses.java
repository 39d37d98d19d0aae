package id.sarpras.request;

import id.sarpras.identity.Officer;
import id.sarpras.request.Disposition.Outcome;
import id.sarpras.request.store.CaseStore;
import id.sarpras.request.store.RequestStore;
import id.sarpras.request.store.WaitingStore;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Happened;
import id.sarpras.standard.Standards;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Ends dates that cannot be had any more, whatever their guests wish. Where nothing is left of a
/// case, the case ends too.
@Component
public class Losses {

  private final RequestStore requests;
  private final CaseStore cases;
  private final WaitingStore waiting;
  private final Requests reading;
  private final Bookings bookings;
  private final Offers offers;
  private final Replacements replacements;
  private final Standards standards;
  private final Tidings tidings;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Losses(
      RequestStore requests,
      CaseStore cases,
      WaitingStore waiting,
      Requests reading,
      Bookings bookings,
      Offers offers,
      Replacements replacements,
      Standards standards,
      Tidings tidings,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.requests = requests;
    this.cases = cases;
    this.waiting = waiting;
    this.reading = reading;
    this.bookings = bookings;
    this.offers = offers;
    this.replacements = replacements;
    this.standards = standards;
    this.tidings = tidings;
    this.events = events;
    this.clock = clock;
  }

  /// Refuses an undecided date and tells its guest why. What comes nearest to it is held for the
  /// guest whose letter was verified; others are told what is free.
  ///
  /// @param seen held by the caller until the end of the transaction
  /// @param outcome LOST or CLOSED, where all of the case is lost by it
  /// @param onBehalfOf the name of the absent officer; may be empty
  /// @return false where it is decided
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean refuse(
      FacilityRequest seen,
      Booking lost,
      Outcome outcome,
      String reason,
      Officer officer,
      String onBehalfOf) {
    if (!bookings.end(seen, lost, BookingEvent.REFUSE, reason, officer.actor())) {
      return false;
    }
    Instead instead = instead(seen, lost);
    if (isAllGone(seen, lost)) {
      end(seen, outcome, reason, officer, onBehalfOf);
      tidings.decided(
          standards.home(), reading.find(seen.unit(), seen.id()).orElseThrow(), instead);
    } else {
      tidings.dateLost(standards.home(), seen, lost, reason, instead);
    }
    tell(seen, "request.lost", officer.actor(), reason);
    return true;
  }

  /// Calls a booked date off. Telling the guest is the caller's part.
  ///
  /// @param seen held by the caller until the end of the transaction
  /// @return false where that cannot happen any more
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean cancel(FacilityRequest seen, Booking lost, String reason, Actor by) {
    if (!bookings.end(seen, lost, BookingEvent.CANCEL, reason, by)) {
      return false;
    }
    FacilityRequest now = requests.find(seen.unit(), seen.id()).orElseThrow();
    if (now.need().bookings().stream().allMatch(one -> one.state().isGone())) {
      Lifecycle.after(now.state(), RequestEvent.WITHDRAW)
          .filter(to -> requests.move(now, to, now.step()))
          .ifPresent(to -> tell(now, "request.withdrawn", by, reason));
    }
    return true;
  }

  private static boolean isAllGone(FacilityRequest seen, Booking lost) {
    return seen.need().bookings().stream()
        .noneMatch(one -> !one.id().equals(lost.id()) && one.state().isLiving());
  }

  /// One alternative is held for each, so that the others have some too.
  private Instead instead(FacilityRequest request, Booking lost) {
    List<Replacement> near = replacements.of(request, lost);
    if (request.state() != RequestState.VERIFIED) {
      return new Instead(List.of(), near, List.of());
    }
    waiting.allow(request, clock.instant());
    List<Offer> held =
        near.stream()
            .flatMap(one -> offers.make(request, one, OfferReason.REFUSAL).stream())
            .limit(1)
            .toList();
    return new Instead(held, List.of(), List.of());
  }

  private void end(
      FacilityRequest request, Outcome outcome, String reason, Officer officer, String onBehalfOf) {
    RequestState to = Lifecycle.after(request.state(), RequestEvent.LOSE).orElseThrow();
    if (!requests.move(request, to, request.step())) {
      throw new IllegalStateException("A case has changed under its lock: " + request.reference());
    }
    Instant now = clock.instant();
    if (request.state() == RequestState.INCOMPLETE) {
      cases.endRest(request, "", now);
    }
    DispositionRule rule =
        reading.chain(request).stream()
            .filter(one -> one.step() == request.step())
            .findFirst()
            .orElseThrow();
    cases.addStep(
        request,
        new Disposition(
            rule.step(), rule.instruction(), outcome, reason, officer.name(), onBehalfOf, now),
        officer);
  }

  private void tell(FacilityRequest request, String action, Actor by, String reason) {
    events.publishEvent(
        new Happened(
            request.unit(),
            request.id().value(),
            action,
            by,
            clock.instant(),
            Map.of("reason", reason)));
  }
}
