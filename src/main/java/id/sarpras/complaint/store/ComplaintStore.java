package id.sarpras.complaint.store;

import id.sarpras.complaint.Complaint;
import id.sarpras.complaint.ComplaintChannel;
import id.sarpras.complaint.ComplaintId;
import id.sarpras.complaint.ComplaintState;
import id.sarpras.complaint.Report;
import id.sarpras.complaint.Sight;
import id.sarpras.identity.OfficerId;
import id.sarpras.page.Texts;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.ServiceId;
import id.sarpras.workingtime.Deadline;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Complaints in the database. A change names the state and the revision that it was made on, and
/// fails on any other.
@Component
public class ComplaintStore {

  /// Which rows of `complaint c` an officer sees; its parameters are set by [#seen].
  static final String VISIBLE =
      """
       NOT EXISTS (SELECT FROM complaint_conflict x
                   WHERE (x.unit_id, x.complaint_id, x.officer_id) = (c.unit_id, c.id, :viewer))
       AND CASE WHEN c.confidential
             THEN EXISTS (SELECT FROM complaint_named n
                          WHERE (n.unit_id, n.complaint_id, n.officer_id) = (c.unit_id, c.id, :viewer))
             ELSE :wide OR c.officer_id = :viewer OR c.team_id = ANY(:teams) END
      """;

  static final String ROWS = "SELECT c.* FROM complaint c ";

  private static final String NEXT_REFERENCE =
      """
      INSERT INTO complaint_series (unit_id, year, last) VALUES (:unit, :year, 1)
      ON CONFLICT (unit_id, year) DO UPDATE SET last = complaint_series.last + 1
      RETURNING last
      """;
  private static final String ADD =
      """
      INSERT INTO complaint
        (unit_id, id, service_id, standard_version, reference, submission_id, tracking_hash, channel, language, state,
         revision, class, confidential, title, body, about, place, written_on, public_title, received_at, registered_at,
         late_reason, stage, due_at, provisional, calendar_version, split_from)
      VALUES
        (:unit, :id, :service, :standard, :reference, :submission, :hash, :channel, :language, :state,
         :revision, :class, :confidential, :title, :body, :about, :place, :writtenOn, :publicTitle, :received,
         :registered, :lateReason, :stage, :due, :provisional, :calendar, :splitFrom)
      """;
  private static final String FIND = ROWS + "WHERE c.unit_id = :unit AND c.id = :id";
  private static final String HOLD =
      """
      SELECT c.id FROM complaint c
      WHERE c.unit_id = :unit AND (c.id = ANY(:ids) OR c.merged_into = ANY(:ids))
      ORDER BY c.id FOR UPDATE
      """;
  private static final String FIND_VISIBLE = FIND + " AND" + VISIBLE;
  private static final String BY_SUBMISSION =
      ROWS + "WHERE c.unit_id = :unit AND c.submission_id = :submission";
  private static final String BY_HASH =
      ROWS + "WHERE c.unit_id = :unit AND c.tracking_hash = :hash";
  private static final String MERGED_INTO =
      ROWS + "WHERE c.unit_id = :unit AND c.merged_into = :id ORDER BY c.id";
  private static final String OPEN_OF =
      ROWS
          + """
          JOIN complainant_mark m ON (m.unit_id, m.complaint_id) = (c.unit_id, c.id)
          WHERE m.unit_id = :unit AND m.mark = :mark
            AND c.settled_at IS NULL AND c.state NOT IN ('WITHDRAWN', 'MERGED')
          ORDER BY c.id DESC
          """;
  private static final String MOVE =
      """
      UPDATE complaint SET state = :to, revision = revision + 1
      WHERE unit_id = :unit AND id = :id AND state = :from AND revision = :revision
      """;
  private static final String MERGE =
      """
      UPDATE complaint SET state = 'MERGED', merged_into = :into, revision = revision + 1
      WHERE unit_id = :unit AND id = :id AND state = :from AND revision = :revision
      """;
  private static final String SEPARATE =
      """
      UPDATE complaint SET state = 'REGISTERED', merged_into = NULL, revision = revision + 1
      WHERE unit_id = :unit AND id = :id AND state = 'MERGED'
      """;
  private static final String SET_CLASS =
      "UPDATE complaint SET class = :class, public_title = :publicTitle WHERE unit_id = :unit AND id = :id";
  private static final String SET_DESK =
      "UPDATE complaint SET team_id = :team, officer_id = :officer WHERE unit_id = :unit AND id = :id";
  private static final String SET_CONFIDENTIAL =
      "UPDATE complaint SET confidential = :confidential WHERE unit_id = :unit AND id = :id";
  private static final String SET_CLOCK =
      """
      UPDATE complaint
      SET stage = :stage, due_at = :due, provisional = :provisional, calendar_version = :calendar,
          rests_since = :rests, settled_at = :settled
      WHERE unit_id = :unit AND id = :id
      """;
  private static final String SET_DEADLINE =
      """
      UPDATE complaint SET due_at = :due, provisional = :provisional, calendar_version = :calendar
      WHERE unit_id = :unit AND id = :id
      """;
  private static final String RUNNING =
      ROWS
          + """
          WHERE c.unit_id = :unit AND c.settled_at IS NULL AND c.state <> 'WITHDRAWN'
          ORDER BY c.due_at, c.id
          """;
  private static final String SETTLED_SILENTLY =
      ROWS
          + """
          WHERE c.unit_id = :unit AND c.state = 'ANSWERED' AND c.settled_at < :before
            AND NOT EXISTS (SELECT FROM complaint_message m
                            WHERE (m.unit_id, m.complaint_id) = (c.unit_id, c.id)
                              AND m.direction = 'IN' AND m.at >= :before)
          ORDER BY c.settled_at LIMIT 500
          """;

  private final JdbcClient jdbc;

  ComplaintStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The next running number of a year.
  public int nextReference(UnitId unit, int year) {
    return jdbc.sql(NEXT_REFERENCE)
        .param("unit", unit.value())
        .param("year", year)
        .query(Integer.class)
        .single();
  }

  public void add(Complaint complaint, byte[] trackingHash) {
    Report report = complaint.report();
    at(ADD, complaint.unit(), complaint.id())
        .param("service", complaint.service().value())
        .param("standard", complaint.standardVersion())
        .param("reference", complaint.reference())
        .param("submission", complaint.submission())
        .param("hash", trackingHash)
        .param("channel", complaint.channel().name())
        .param("language", complaint.language().getLanguage())
        .param("state", complaint.state().name())
        .param("revision", complaint.revision())
        .param("class", complaint.classCode())
        .param("confidential", complaint.confidential())
        .param("title", report.title())
        .param("body", report.text())
        .param("about", report.about())
        .param("place", report.place())
        .param("writtenOn", report.writtenOn().map(Date::valueOf).orElse(null))
        .param("publicTitle", complaint.publicTitle())
        .param("received", Timestamp.from(complaint.receivedAt()))
        .param("registered", Timestamp.from(complaint.registeredAt()))
        .param("lateReason", complaint.lateReason())
        .param("stage", complaint.stage())
        .param("due", Timestamp.from(complaint.deadline().due()))
        .param("provisional", complaint.deadline().provisional())
        .param("calendar", complaint.deadline().calendarVersion())
        .param("splitFrom", complaint.splitFrom().map(ComplaintId::value).orElse(null))
        .update();
  }

  public Optional<Complaint> find(UnitId unit, ComplaintId id) {
    return at(FIND, unit, id).query(ComplaintStore::complaint).optional();
  }

  /// Nobody else changes these complaints, nor what was merged into them, until the transaction is
  /// over. What is read afterwards is what they are now.
  public void hold(UnitId unit, Collection<ComplaintId> ids) {
    jdbc.sql(HOLD)
        .param("unit", unit.value())
        .param("ids", ids.stream().map(ComplaintId::value).toArray(UUID[]::new))
        .query(UUID.class)
        .list();
  }

  /// The complaint where an officer may see it.
  public Optional<Complaint> find(Sight sight, ComplaintId id) {
    return seen(at(FIND_VISIBLE, sight.unit(), id), sight)
        .query(ComplaintStore::complaint)
        .optional();
  }

  public Optional<Complaint> bySubmission(UnitId unit, UUID submission) {
    return jdbc.sql(BY_SUBMISSION)
        .param("unit", unit.value())
        .param("submission", submission)
        .query(ComplaintStore::complaint)
        .optional();
  }

  public Optional<Complaint> byTrackingHash(UnitId unit, byte[] hash) {
    return jdbc.sql(BY_HASH)
        .param("unit", unit.value())
        .param("hash", hash)
        .query(ComplaintStore::complaint)
        .optional();
  }

  /// Those that were merged into a complaint.
  public List<Complaint> mergedInto(UnitId unit, ComplaintId id) {
    return at(MERGED_INTO, unit, id).query(ComplaintStore::complaint).list();
  }

  /// What is still to be answered of those whose complainant has a mark, the newest first.
  public List<Complaint> openOf(UnitId unit, byte[] mark) {
    return jdbc.sql(OPEN_OF)
        .param("unit", unit.value())
        .param("mark", mark)
        .query(ComplaintStore::complaint)
        .list();
  }

  /// Moves a complaint on from exactly what the caller saw; false where it has changed since.
  public boolean move(Complaint seen, ComplaintState to) {
    return at(MOVE, seen.unit(), seen.id())
            .param("from", seen.state().name())
            .param("revision", seen.revision())
            .param("to", to.name())
            .update()
        == 1;
  }

  /// Moves a complaint on into another, on the same terms.
  public boolean merge(Complaint seen, ComplaintId main) {
    return at(MERGE, seen.unit(), seen.id())
            .param("from", seen.state().name())
            .param("revision", seen.revision())
            .param("into", main.value())
            .update()
        == 1;
  }

  /// Takes a merged complaint out of its main one; false where it was not merged any more.
  public boolean separate(Complaint merged) {
    return at(SEPARATE, merged.unit(), merged.id()).update() == 1;
  }

  public void setClass(Complaint complaint, String code, String publicTitle) {
    at(SET_CLASS, complaint.unit(), complaint.id())
        .param("class", code)
        .param("publicTitle", publicTitle)
        .update();
  }

  public void setDesk(Complaint complaint, Optional<UUID> team, Optional<OfficerId> officer) {
    at(SET_DESK, complaint.unit(), complaint.id())
        .param("team", team.orElse(null))
        .param("officer", officer.map(OfficerId::value).orElse(null))
        .update();
  }

  public void setConfidential(UnitId unit, ComplaintId id, boolean confidential) {
    at(SET_CONFIDENTIAL, unit, id).param("confidential", confidential).update();
  }

  /// Writes down what follows from the events of a case.
  public void setClock(
      Complaint complaint,
      int stage,
      Deadline deadline,
      Optional<Instant> restsSince,
      Optional<Instant> settled) {
    deadline(at(SET_CLOCK, complaint.unit(), complaint.id()), deadline)
        .param("stage", stage)
        .param("rests", restsSince.map(Timestamp::from).orElse(null))
        .param("settled", settled.map(Timestamp::from).orElse(null))
        .update();
  }

  public void setDeadline(UnitId unit, ComplaintId id, Deadline deadline) {
    deadline(at(SET_DEADLINE, unit, id), deadline).update();
  }

  /// Those whose clock runs or rests, the oldest deadline first.
  public List<Complaint> running(UnitId unit) {
    return jdbc.sql(RUNNING).param("unit", unit.value()).query(ComplaintStore::complaint).list();
  }

  /// Some that were answered before an instant and of which nothing was heard since.
  public List<Complaint> answeredBefore(UnitId unit, Instant before) {
    return jdbc.sql(SETTLED_SILENTLY)
        .param("unit", unit.value())
        .param("before", Timestamp.from(before))
        .query(ComplaintStore::complaint)
        .list();
  }

  private JdbcClient.StatementSpec at(String sql, UnitId unit, ComplaintId id) {
    return jdbc.sql(sql).param("unit", unit.value()).param("id", id.value());
  }

  static JdbcClient.StatementSpec seen(JdbcClient.StatementSpec statement, Sight sight) {
    return statement
        .param("viewer", sight.officer().value())
        .param("wide", sight.isWide())
        .param("teams", sight.teams().toArray(UUID[]::new));
  }

  private static JdbcClient.StatementSpec deadline(
      JdbcClient.StatementSpec statement, Deadline deadline) {
    return statement
        .param("due", Timestamp.from(deadline.due()))
        .param("provisional", deadline.provisional())
        .param("calendar", deadline.calendarVersion());
  }

  static Complaint complaint(ResultSet rs, int index) throws SQLException {
    return new Complaint(
        new UnitId(rs.getObject("unit_id", UUID.class)),
        new ComplaintId(rs.getObject("id", UUID.class)),
        new ServiceId(rs.getObject("service_id", UUID.class)),
        rs.getInt("standard_version"),
        rs.getString("reference"),
        rs.getObject("submission_id", UUID.class),
        ComplaintChannel.valueOf(rs.getString("channel")),
        Texts.language(rs.getString("language")),
        ComplaintState.valueOf(rs.getString("state")),
        rs.getInt("revision"),
        rs.getString("class"),
        rs.getBoolean("confidential"),
        new Report(
            rs.getString("title"),
            rs.getString("body"),
            rs.getString("about"),
            rs.getString("place"),
            Optional.ofNullable(rs.getObject("written_on", LocalDate.class))),
        rs.getString("public_title"),
        rs.getTimestamp("received_at").toInstant(),
        rs.getTimestamp("registered_at").toInstant(),
        rs.getString("late_reason"),
        rs.getInt("stage"),
        new Deadline(
            rs.getTimestamp("due_at").toInstant(),
            rs.getBoolean("provisional"),
            rs.getString("calendar_version")),
        instant(rs.getTimestamp("rests_since")),
        instant(rs.getTimestamp("settled_at")),
        Optional.ofNullable(rs.getObject("team_id", UUID.class)),
        Optional.ofNullable(rs.getObject("officer_id", UUID.class)).map(OfficerId::new),
        Optional.ofNullable(rs.getObject("merged_into", UUID.class)).map(ComplaintId::new),
        Optional.ofNullable(rs.getObject("split_from", UUID.class)).map(ComplaintId::new));
  }

  private static Optional<Instant> instant(@Nullable Timestamp at) {
    return Optional.ofNullable(at).map(Timestamp::toInstant);
  }
}
