package id.sarpras.calendar.store;

import id.sarpras.calendar.CalendarProposal;
import id.sarpras.calendar.CalendarProposal.State;
import id.sarpras.identity.Officer;
import id.sarpras.identity.OfficerId;
import id.sarpras.shared.UnitId;
import id.sarpras.workingtime.CalendarChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// Proposals in the database. One is decided once.
@Component
public class ProposalStore {

  private static final String ADD =
      """
      INSERT INTO calendar_proposal
        (unit_id, id, source, change, withdraws, proposed_by, proposer, proposed_at, state)
      VALUES
        (:unit, :id, :source, :change::jsonb, :withdraws, :by, :proposer, :at, 'PROPOSED')
      """;
  private static final String FIND =
      "SELECT * FROM calendar_proposal WHERE unit_id = :unit AND id = :id";
  private static final String ALL =
      "SELECT * FROM calendar_proposal WHERE unit_id = :unit ORDER BY id DESC LIMIT 200";
  private static final String DECIDE =
      """
      UPDATE calendar_proposal
      SET state = :state, decided_by = :by, decider = :decider, decided_at = :at, version = :version
      WHERE unit_id = :unit AND id = :id AND state = 'PROPOSED'
      """;

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  ProposalStore(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  public void add(UnitId unit, CalendarProposal proposal) {
    jdbc.sql(ADD)
        .param("unit", unit.value())
        .param("id", proposal.id())
        .param("source", proposal.source())
        .param("change", json.writeValueAsString(proposal.change()))
        .param("withdraws", number(proposal.withdraws()), Types.INTEGER)
        .param("by", proposal.proposedBy().value())
        .param("proposer", proposal.proposer())
        .param("at", Timestamp.from(proposal.proposedAt()))
        .update();
  }

  public Optional<CalendarProposal> find(UnitId unit, UUID id) {
    return jdbc.sql(FIND)
        .param("unit", unit.value())
        .param("id", id)
        .query(this::proposal)
        .optional();
  }

  /// The newest first.
  public List<CalendarProposal> all(UnitId unit) {
    return jdbc.sql(ALL).param("unit", unit.value()).query(this::proposal).list();
  }

  /// False where it was decided already.
  public boolean approve(UnitId unit, UUID id, Officer by, Instant at, int version) {
    return decide(unit, id, State.APPROVED, by, at, OptionalInt.of(version));
  }

  /// False where it was decided already.
  public boolean reject(UnitId unit, UUID id, Officer by, Instant at) {
    return decide(unit, id, State.REJECTED, by, at, OptionalInt.empty());
  }

  private boolean decide(
      UnitId unit, UUID id, State state, Officer by, Instant at, OptionalInt version) {
    return jdbc.sql(DECIDE)
            .param("unit", unit.value())
            .param("id", id)
            .param("state", state.name())
            .param("by", by.id().value())
            .param("decider", by.name())
            .param("at", Timestamp.from(at))
            .param("version", number(version), Types.INTEGER)
            .update()
        == 1;
  }

  private CalendarProposal proposal(ResultSet rs, int index) throws SQLException {
    return new CalendarProposal(
        rs.getObject("id", UUID.class),
        rs.getString("source"),
        json.readValue(rs.getString("change"), CalendarChange.class),
        number(rs, "withdraws"),
        new OfficerId(rs.getObject("proposed_by", UUID.class)),
        rs.getString("proposer"),
        rs.getTimestamp("proposed_at").toInstant(),
        State.valueOf(rs.getString("state")),
        rs.getString("decider"),
        Optional.ofNullable(rs.getTimestamp("decided_at")).map(Timestamp::toInstant),
        number(rs, "version"));
  }

  private static OptionalInt number(ResultSet rs, String column) throws SQLException {
    Integer number = rs.getObject(column, Integer.class);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  private static @org.jspecify.annotations.Nullable Integer number(OptionalInt number) {
    return number.isPresent() ? Integer.valueOf(number.getAsInt()) : null;
  }
}
