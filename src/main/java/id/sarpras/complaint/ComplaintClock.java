package id.sarpras.complaint;

import id.sarpras.complaint.store.ComplaintStore;
import id.sarpras.complaint.store.FileStore;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.ServiceStandard;
import id.sarpras.standard.ServiceStandard.ComplaintClass;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The clock of a complaint: from what happened to it, to when it is due.
@Component
public class ComplaintClock {

  private final Standards standards;
  private final Calendars calendars;
  private final ComplaintStore complaints;
  private final FileStore files;

  ComplaintClock(
      Standards standards, Calendars calendars, ComplaintStore complaints, FileStore files) {
    this.standards = standards;
    this.calendars = calendars;
    this.complaints = complaints;
    this.files = files;
  }

  /// The limit that runs until a complaint is classified: of all classes the one that would be due
  /// first.
  Limit shortest(ServiceUnit unit, ServiceStandard standard, Instant received) {
    OfficeCalendar calendar = calendars.of(unit.id(), unit.zone());
    return standard.content().complaints().classes().stream()
        .map(ComplaintClass::limit)
        .min(Comparator.comparing(limit -> calendar.deadline(limit, received, List.of()).due()))
        .orElseThrow();
  }

  /// The deadline of a complaint that comes in. Must be called in the transaction that writes it
  /// down.
  Deadline begin(ServiceUnit unit, Limit limit, Instant received) {
    return calendars.held(unit.id(), unit.zone()).deadline(limit, received, List.of());
  }

  /// Nobody else changes these cases, nor the calendar, until the transaction is over. Everybody
  /// who changes a case comes by here first: the calendar before the cases, and these in the order
  /// of their ids, so that no two ever wait for each other.
  void hold(UnitId unit, ComplaintId... ids) {
    calendars.held(unit, standards.home().zone());
    complaints.hold(unit, List.of(ids));
  }

  /// Writes down that something happened to a case that is held, and what follows for its deadline.
  ///
  /// @return the stage as it is now
  Stage happened(Complaint complaint, CaseEvent event) {
    OfficeCalendar calendar = calendars.held(complaint.unit(), standards.home().zone());
    files.addEvent(complaint, event);
    List<Stage> stages = stages(complaint);
    Stage now = stages.getLast();
    complaints.setClock(
        complaint, stages.size(), now.deadline(calendar), now.restsSince(), now.settled());
    return now;
  }

  /// Writes down how a stage ended.
  void settle(Complaint complaint, String outcome, Instant at) {
    OfficeCalendar calendar = calendars.held(complaint.unit(), standards.home().zone());
    Stage stage = happened(complaint, new CaseEvent.Settled(at));
    files.addResult(
        complaint,
        new Result(
            complaint.stage(),
            outcome,
            stage.deadline(calendar).due(),
            at,
            stage.isKept(calendar).orElseThrow()));
  }

  /// Why the deadline of a case is when it is, by the calendar from which it was computed.
  public Explanation explain(Complaint complaint) {
    int version = Integer.parseInt(complaint.deadline().calendarVersion());
    return stages(complaint)
        .getLast()
        .explain(calendars.of(complaint.unit(), standards.home().zone(), version));
  }

  /// The working time that will be left when a rest that goes on is over; empty where none does.
  public Optional<Duration> left(Complaint complaint, Instant now) {
    return complaint
        .restsSince()
        .map(
            since ->
                stages(complaint)
                    .getLast()
                    .left(calendars.of(complaint.unit(), standards.home().zone()), now));
  }

  /// By how much the limit of a case may be prolonged, in the unit of its limit; 0 where it may
  /// not: its class does not allow it, or it was prolonged before.
  int extension(Complaint complaint) {
    if (!complaint.state().isOpen() || stages(complaint).getLast().extension().isPresent()) {
      return 0;
    }
    return standards
        .version(complaint.unit(), complaint.service(), complaint.standardVersion())
        .content()
        .complaints()
        .of(complaint.classCode())
        .map(ComplaintClass::extension)
        .orElse(0);
  }

  /// Whether the limit of a case may be prolonged.
  public boolean canExtend(Complaint complaint) {
    return extension(complaint) > 0;
  }

  /// Why the limit of a case was prolonged; empty where it was not.
  public Optional<String> prolonged(Complaint complaint) {
    return stages(complaint).getLast().extension();
  }

  private List<Stage> stages(Complaint complaint) {
    return Stage.of(
        files
            .events(complaint.unit(), List.of(complaint.id()))
            .getOrDefault(complaint.id(), List.of()));
  }
}
