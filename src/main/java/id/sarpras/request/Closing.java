package id.sarpras.request;

import id.sarpras.request.store.RequestStore;
import id.sarpras.shared.Happened;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Closes a case when the last of its uses is over, and opens it again where one takes place after
/// all. What was never used is not closed: it was withdrawn, or something else is offered for it.
@Component
class Closing {

  private static final Set<BookingState> OVER = Set.of(BookingState.RETURNED, BookingState.NO_SHOW);

  private final RequestStore requests;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Closing(RequestStore requests, ApplicationEventPublisher events, InstantSource clock) {
    this.requests = requests;
    this.events = events;
    this.clock = clock;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void after(BookingChanged changed) {
    switch (changed.event()) {
      case RETURN, MISS, CANCEL -> closeIfOver(changed);
      case REINSTATE -> move(changed, RequestEvent.REOPEN, "request.reopened");
      default -> {}
    }
  }

  private void closeIfOver(BookingChanged changed) {
    List<BookingState> states =
        requests.find(changed.unit(), changed.request()).orElseThrow().need().bookings().stream()
            .map(Booking::state)
            .toList();
    if (states.stream().noneMatch(BookingState::isLiving)
        && states.stream().anyMatch(OVER::contains)) {
      move(changed, RequestEvent.CLOSE, "request.closed");
    }
  }

  /// The booking was changed under the lock of its case, so that nobody is faster.
  private void move(BookingChanged changed, RequestEvent event, String action) {
    FacilityRequest request = requests.find(changed.unit(), changed.request()).orElseThrow();
    Lifecycle.after(request.state(), event)
        .filter(to -> requests.move(request, to, request.step()))
        .ifPresent(
            to ->
                events.publishEvent(
                    new Happened(
                        changed.unit(),
                        changed.request().value(),
                        action,
                        changed.by(),
                        clock.instant(),
                        Map.of())));
  }
}
