package id.sarpras.request;

import id.sarpras.standard.ServiceUnit;
import id.sarpras.standard.Standards;
import id.sarpras.workingtime.Calendars;
import id.sarpras.workingtime.CaseEvent;
import id.sarpras.workingtime.Deadline;
import id.sarpras.workingtime.Explanation;
import id.sarpras.workingtime.Limit;
import id.sarpras.workingtime.OfficeCalendar;
import id.sarpras.workingtime.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The clock of a request: from what happened to it, to when it is due.
@Component
public class CaseClock {

  private final Standards standards;
  private final Calendars calendars;

  CaseClock(Standards standards, Calendars calendars) {
    this.standards = standards;
    this.calendars = calendars;
  }

  /// The deadline of a request that comes in now. Must be called in the transaction that writes it
  /// down: the calendar stays as it is until that is over.
  Deadline begin(ServiceUnit unit, Limit limit, Instant received) {
    return calendars.held(unit.id(), unit.zone()).deadline(limit, received, List.of());
  }

  /// The deadline when the rest of a case is over. Must be called in the transaction that ends it.
  Deadline resume(CaseFile file, Instant now) {
    FacilityRequest request = file.request();
    return stage(request, file.rests(), Optional.of(now), Optional.empty())
        .deadline(calendars.held(request.unit(), standards.home().zone()));
  }

  /// What the deadline of a case follows from.
  Stage stage(FacilityRequest request, List<Rest> rests, Optional<Instant> notified) {
    return stage(request, rests, Optional.empty(), notified);
  }

  /// Why the deadline of a case is when it is, by the calendar from which it was computed.
  public Explanation explain(CaseFile file) {
    FacilityRequest request = file.request();
    int version = Integer.parseInt(request.deadline().calendarVersion());
    return stage(request, file.rests(), file.notified())
        .explain(calendars.of(request.unit(), standards.home().zone(), version));
  }

  /// The working time that will be left when a rest that goes on is over; empty where none does.
  public Optional<Duration> left(CaseFile file, Instant now) {
    FacilityRequest request = file.request();
    Stage stage = stage(request, file.rests(), file.notified());
    OfficeCalendar calendar = calendars.of(request.unit(), standards.home().zone());
    return stage.restsSince().map(since -> stage.left(calendar, now));
  }

  private Stage stage(
      FacilityRequest request,
      List<Rest> rests,
      Optional<Instant> resumed,
      Optional<Instant> settled) {
    var events = new ArrayList<CaseEvent>();
    events.add(new CaseEvent.Received(request.receivedAt(), limit(request)));
    for (Rest rest : rests) {
      Optional<Instant> end = rest.until().or(() -> resumed);
      if (end.isEmpty()) {
        events.add(new CaseEvent.Paused(rest.since()));
      } else if (end.get().isAfter(rest.since())) {
        events.add(new CaseEvent.Paused(rest.since()));
        events.add(new CaseEvent.Resumed(end.get()));
      }
    }
    settled.ifPresent(at -> events.add(new CaseEvent.Settled(at)));
    return Stage.of(events).getLast();
  }

  private Limit limit(FacilityRequest request) {
    return standards.limit(request.unit(), request.service(), request.standardVersion());
  }
}
