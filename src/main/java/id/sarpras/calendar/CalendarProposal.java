package id.sarpras.calendar;

import id.sarpras.identity.OfficerId;
import id.sarpras.workingtime.CalendarChange;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/// A change of the office calendar that one officer proposes and another approves.
///
/// @param source the decree behind it
/// @param withdraws the version that it takes back; empty where it is something new
/// @param version the version that came of it
public record CalendarProposal(
    UUID id,
    String source,
    CalendarChange change,
    OptionalInt withdraws,
    OfficerId proposedBy,
    String proposer,
    Instant proposedAt,
    State state,
    String decider,
    Optional<Instant> decidedAt,
    OptionalInt version) {

  /// How far it has come.
  public enum State {
    PROPOSED,
    APPROVED,
    /// Not wanted, by whomever.
    REJECTED;

    /// The key of its word.
    public String key() {
      return "proposal." + name().toLowerCase(Locale.ROOT);
    }
  }

  public boolean isOpen() {
    return state == State.PROPOSED;
  }
}
