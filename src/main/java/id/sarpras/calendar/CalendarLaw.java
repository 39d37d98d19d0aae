package id.sarpras.calendar;

import id.sarpras.calendar.CalendarProposal.State;
import id.sarpras.calendar.store.ProposalStore;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.promise.Moved;
import id.sarpras.promise.Promises;
import id.sarpras.shared.Happened;
import id.sarpras.shared.Ids;
import id.sarpras.shared.UnitId;
import id.sarpras.workingtime.BadCalendar;
import id.sarpras.workingtime.CalendarChange;
import id.sarpras.workingtime.CalendarContent;
import id.sarpras.workingtime.Calendars;
import id.sarpras.workingtime.OfficeCalendar;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How an office calendar changes: one officer proposes, everybody sees which open cases would
/// move, another officer approves, and only then the cases move. A version can be withdrawn the
/// same way. Past versions stay, and so does what was settled by them.
@Component
public class CalendarLaw {

  /// What became of an approval.
  public enum Approval {
    DONE,
    /// Whoever proposes does not approve.
    OWN_PROPOSAL,
    /// Somebody else was faster.
    DECIDED_ALREADY
  }

  /// What a proposal would do if it were approved now.
  ///
  /// @param change what it changes, as things stand
  public record Preview(CalendarChange change, List<Moved> moved) {}

  private final ProposalStore store;
  private final Calendars calendars;
  private final Promises promises;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  CalendarLaw(
      ProposalStore store,
      Calendars calendars,
      Promises promises,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.store = store;
    this.calendars = calendars;
    this.promises = promises;
    this.events = events;
    this.clock = clock;
  }

  /// Whether an officer may propose and approve: heads and administrators.
  public static boolean isFor(Officer officer) {
    return officer.is(Role.SECTION_HEAD)
        || officer.is(Role.BUREAU_HEAD)
        || officer.is(Role.ADMINISTRATOR);
  }

  /// Proposes a change.
  ///
  /// @param content the calendar as it should be
  /// @param source the decree
  /// @return empty where that changes nothing
  /// @throws BadCalendar where the office would never work again
  @Transactional
  public Optional<UUID> propose(
      Officer officer, ZoneId zone, String source, CalendarContent content) {
    return propose(
        officer,
        source,
        CalendarChange.between(calendars.of(officer.unit(), zone).content(), thatGoesOn(content)),
        OptionalInt.empty());
  }

  /// Proposes to take a version back: what it changed, and nothing that came after it.
  ///
  /// @return empty where there is nothing left to take back
  /// @throws BadCalendar where what is left would contradict itself
  @Transactional
  public Optional<UUID> withdraw(Officer officer, ZoneId zone, int version, String source) {
    CalendarContent before = calendars.of(officer.unit(), zone, version - 1).content();
    CalendarContent after = calendars.of(officer.unit(), zone, version).content();
    CalendarContent now = calendars.of(officer.unit(), zone).content();
    CalendarContent without =
        thatGoesOn(CalendarChange.between(before, after).inverse().appliedTo(now));
    return propose(officer, source, CalendarChange.between(now, without), OptionalInt.of(version));
  }

  private Optional<UUID> propose(
      Officer officer, String source, CalendarChange change, OptionalInt withdraws) {
    if (change.isEmpty()) {
      return Optional.empty();
    }
    var proposal =
        new CalendarProposal(
            Ids.next(),
            source,
            change,
            withdraws,
            officer.id(),
            officer.name(),
            clock.instant(),
            State.PROPOSED,
            "",
            Optional.empty(),
            OptionalInt.empty());
    store.add(officer.unit(), proposal);
    tell(officer, proposal, "calendar.proposed", Map.of("source", source));
    return Optional.of(proposal.id());
  }

  public Optional<CalendarProposal> find(UnitId unit, UUID id) {
    return store.find(unit, id);
  }

  /// All proposals, the newest first.
  public List<CalendarProposal> all(UnitId unit) {
    return store.all(unit);
  }

  /// What an open proposal would change now, and which open cases would move.
  ///
  /// @throws BadCalendar where the calendar has changed meanwhile so that it contradicts the
  ///   proposal
  public Preview preview(UnitId unit, ZoneId zone, CalendarProposal proposal) {
    OfficeCalendar now = calendars.of(unit, zone);
    CalendarContent content = thatGoesOn(proposal.change().appliedTo(now.content()));
    var candidate = new OfficeCalendar(now.version(), zone, content);
    return new Preview(
        CalendarChange.between(now.content(), content), promises.under(unit, candidate));
  }

  /// Puts a proposal in force: a new version, and every open case that moves by it.
  ///
  /// @throws BadCalendar as [#preview] does
  @Transactional
  public Approval approve(Officer officer, ZoneId zone, UUID id) {
    UnitId unit = officer.unit();
    OfficeCalendar now = calendars.toChange(unit, zone);
    CalendarProposal proposal = store.find(unit, id).orElseThrow();
    if (proposal.proposedBy().equals(officer.id())) {
      return Approval.OWN_PROPOSAL;
    }
    if (!proposal.isOpen()) {
      return Approval.DECIDED_ALREADY;
    }
    CalendarContent content = thatGoesOn(proposal.change().appliedTo(now.content()));
    int version = calendars.record(unit, proposal.source(), content);
    if (!store.approve(unit, id, officer, clock.instant(), version)) {
      throw new IllegalStateException("A proposal was decided while the calendar was held: " + id);
    }
    var calendar = new OfficeCalendar(Integer.toString(version), zone, content);
    int moved = promises.recompute(unit, calendar, proposal.source(), officer.actor());
    tell(
        officer,
        proposal,
        "calendar.approved",
        Map.of("source", proposal.source(), "version", version + "", "moved", moved + ""));
    return Approval.DONE;
  }

  /// Drops a proposal.
  ///
  /// @return false where it was decided already
  @Transactional
  public boolean reject(Officer officer, UUID id) {
    CalendarProposal proposal = store.find(officer.unit(), id).orElseThrow();
    if (!store.reject(officer.unit(), id, officer, clock.instant())) {
      return false;
    }
    tell(officer, proposal, "calendar.rejected", Map.of("source", proposal.source()));
    return true;
  }

  private static CalendarContent thatGoesOn(CalendarContent content) {
    if (!content.goesOn()) {
      throw new BadCalendar("never-again");
    }
    return content;
  }

  private void tell(
      Officer officer, CalendarProposal proposal, String action, Map<String, String> details) {
    events.publishEvent(
        new Happened(
            officer.unit(), proposal.id(), action, officer.actor(), clock.instant(), details));
  }
}
