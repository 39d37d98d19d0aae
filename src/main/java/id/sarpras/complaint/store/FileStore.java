package id.sarpras.complaint.store;

import id.sarpras.complaint.Answer;
import id.sarpras.complaint.Assignment;
import id.sarpras.complaint.Complaint;
import id.sarpras.complaint.ComplaintId;
import id.sarpras.complaint.Draft;
import id.sarpras.complaint.Message;
import id.sarpras.complaint.Note;
import id.sarpras.complaint.Result;
import id.sarpras.complaint.Satisfaction;
import id.sarpras.identity.OfficerId;
import id.sarpras.shared.Ids;
import id.sarpras.shared.UnitId;
import id.sarpras.workingtime.CaseEvent;
import id.sarpras.workingtime.Limit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What happened to a complaint, a row each: the clock's events, messages, notes, assignments,
/// answers, results, files.
@Component
public class FileStore {

  /// A file by its scan.
  public record Kept(UUID scan, boolean inward) {}

  private static final String ADD_EVENT =
      """
      INSERT INTO complaint_clock (unit_id, complaint_id, number, kind, at, limit_kind, amount, reason)
      SELECT :unit, :id, 1 + coalesce(max(number), 0), :kind, :at, :limit, :amount, :reason
      FROM complaint_clock WHERE unit_id = :unit AND complaint_id = :id
      """;
  private static final String EVENTS =
      """
      SELECT complaint_id, kind, at, limit_kind, amount, reason FROM complaint_clock
      WHERE unit_id = :unit AND complaint_id = ANY(:ids) ORDER BY complaint_id, number
      """;
  private static final String ADD_RESULT =
      """
      INSERT INTO complaint_result (unit_id, complaint_id, stage, outcome, due_at, settled_at, kept)
      VALUES (:unit, :id, :stage, :outcome, :due, :settled, :kept)
      """;
  private static final String RESULTS =
      "SELECT * FROM complaint_result WHERE unit_id = :unit AND complaint_id = :id ORDER BY stage";
  private static final String ADD_MESSAGE =
      """
      INSERT INTO complaint_message (unit_id, id, complaint_id, direction, question, body, officer_id, channel, at)
      VALUES (:unit, :message, :id, :direction, :question, :body, :officer, :channel, :at)
      """;
  private static final String MESSAGES =
      """
      SELECT m.direction, m.question, m.body, m.channel, m.at, coalesce(o.name, '') AS officer
      FROM complaint_message m LEFT JOIN officer o ON (o.unit_id, o.id) = (m.unit_id, m.officer_id)
      WHERE m.unit_id = :unit AND m.complaint_id = :id ORDER BY m.at, m.id
      """;
  private static final String ADD_SCAN =
      """
      INSERT INTO complaint_scan (unit_id, complaint_id, scan_id, inward, added_at)
      VALUES (:unit, :id, :scan, :inward, :at) ON CONFLICT DO NOTHING
      """;
  private static final String SCANS =
      """
      SELECT scan_id, inward FROM complaint_scan
      WHERE unit_id = :unit AND complaint_id = :id ORDER BY added_at, scan_id
      """;
  private static final String ADD_NOTE =
      """
      INSERT INTO complaint_note (unit_id, id, complaint_id, body, officer_id, at)
      VALUES (:unit, :note, :id, :body, :officer, :at)
      """;
  private static final String NOTES =
      """
      SELECT n.body, coalesce(o.name, '') AS name, n.at
      FROM complaint_note n LEFT JOIN officer o ON (o.unit_id, o.id) = (n.unit_id, n.officer_id)
      WHERE n.unit_id = :unit AND n.complaint_id = :id ORDER BY n.id
      """;
  private static final String ADD_ASSIGNMENT =
      """
      INSERT INTO complaint_assignment (unit_id, id, complaint_id, team_id, officer_id, instruction, assigned_by, at)
      VALUES (:unit, :assignment, :id, :team, :officer, :instruction, :by, :at)
      """;
  private static final String ASSIGNMENTS =
      """
      SELECT coalesce(t.name, '') AS team, coalesce(o.name, '') AS officer, a.instruction, b.name AS by, a.at
      FROM complaint_assignment a
      LEFT JOIN complaint_team t ON (t.unit_id, t.id) = (a.unit_id, a.team_id)
      LEFT JOIN officer o ON (o.unit_id, o.id) = (a.unit_id, a.officer_id)
      JOIN officer b ON (b.unit_id, b.id) = (a.unit_id, a.assigned_by)
      WHERE a.unit_id = :unit AND a.complaint_id = :id ORDER BY a.id
      """;
  private static final String PUT_DRAFT =
      """
      INSERT INTO complaint_draft (unit_id, complaint_id, body, officer_id, remark, changed_at)
      VALUES (:unit, :id, :body, :officer, :remark, :at)
      ON CONFLICT (unit_id, complaint_id)
      DO UPDATE SET body = :body, officer_id = :officer, remark = :remark, changed_at = :at
      """;
  private static final String DRAFT =
      """
      SELECT d.body, d.officer_id, o.name, d.remark, d.changed_at
      FROM complaint_draft d JOIN officer o ON (o.unit_id, o.id) = (d.unit_id, d.officer_id)
      WHERE d.unit_id = :unit AND d.complaint_id = :id
      """;
  private static final String DROP_DRAFT =
      "DELETE FROM complaint_draft WHERE unit_id = :unit AND complaint_id = :id";
  private static final String ADD_ANSWER =
      """
      INSERT INTO complaint_answer (unit_id, complaint_id, stage, body, notice_id, written_by, approved_by, on_behalf_of, at)
      VALUES (:unit, :id, :stage, :body, :notice, :by, :approvedBy, :onBehalfOf, :at)
      """;
  private static final String ANSWERS =
      """
      SELECT a.stage, a.body, a.notice_id, w.name AS written_by, coalesce(s.name, '') AS approved_by, a.on_behalf_of,
             a.at
      FROM complaint_answer a
      JOIN officer w ON (w.unit_id, w.id) = (a.unit_id, a.written_by)
      LEFT JOIN officer s ON (s.unit_id, s.id) = (a.unit_id, a.approved_by)
      WHERE a.unit_id = :unit AND a.complaint_id = :id ORDER BY a.stage
      """;
  private static final String RATE =
      """
      INSERT INTO complaint_satisfaction (unit_id, complaint_id, mark, remark, at)
      VALUES (:unit, :id, :mark, :remark, :at) ON CONFLICT DO NOTHING
      """;
  private static final String RATED =
      "SELECT mark, remark, at FROM complaint_satisfaction WHERE unit_id = :unit AND complaint_id = :id";

  private final JdbcClient jdbc;

  FileStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void addEvent(Complaint complaint, CaseEvent event) {
    String kind =
        switch (event) {
          case CaseEvent.Received received -> "RECEIVED";
          case CaseEvent.Paused paused -> "PAUSED";
          case CaseEvent.Resumed resumed -> "RESUMED";
          case CaseEvent.Reclassified reclassified -> "RECLASSIFIED";
          case CaseEvent.Extended extended -> "EXTENDED";
          case CaseEvent.Settled settled -> "SETTLED";
          case CaseEvent.Reopened reopened -> "REOPENED";
        };
    Optional<Limit> limit =
        switch (event) {
          case CaseEvent.Received(var at, var first) -> Optional.of(first);
          case CaseEvent.Reclassified(var at, var other) -> Optional.of(other);
          case CaseEvent.Reopened(var at, var again) -> Optional.of(again);
          default -> Optional.empty();
        };
    int extension = event instanceof CaseEvent.Extended extended ? extended.amount() : 0;
    of(ADD_EVENT, complaint.unit(), complaint.id())
        .param("kind", kind)
        .param("at", Timestamp.from(event.at()))
        .param("limit", limit.map(Limit::kind).orElse(""))
        .param("amount", limit.map(Limit::amount).orElse(extension))
        .param("reason", event instanceof CaseEvent.Extended extended ? extended.reason() : "")
        .update();
  }

  /// The events of each of some cases, as they were written down.
  public Map<ComplaintId, List<CaseEvent>> events(UnitId unit, Collection<ComplaintId> ids) {
    return jdbc
        .sql(EVENTS)
        .param("unit", unit.value())
        .param("ids", ids.stream().map(ComplaintId::value).toArray(UUID[]::new))
        .query(
            (rs, index) ->
                Map.entry(new ComplaintId(rs.getObject("complaint_id", UUID.class)), event(rs)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  public void addResult(Complaint complaint, Result result) {
    of(ADD_RESULT, complaint.unit(), complaint.id())
        .param("stage", result.stage())
        .param("outcome", result.outcome())
        .param("due", Timestamp.from(result.due()))
        .param("settled", Timestamp.from(result.settledAt()))
        .param("kept", result.kept())
        .update();
  }

  public List<Result> results(UnitId unit, ComplaintId id) {
    return of(RESULTS, unit, id)
        .query(
            (rs, index) ->
                new Result(
                    rs.getInt("stage"),
                    rs.getString("outcome"),
                    rs.getTimestamp("due_at").toInstant(),
                    rs.getTimestamp("settled_at").toInstant(),
                    rs.getBoolean("kept")))
        .list();
  }

  /// Adds to the dialogue.
  ///
  /// @param officer who writes it for the office; empty for the complainant and the program
  public void addMessage(Complaint complaint, Message message, Optional<OfficerId> officer) {
    of(ADD_MESSAGE, complaint.unit(), complaint.id())
        .param("message", Ids.next())
        .param("direction", message.incoming() ? "IN" : "OUT")
        .param("question", message.question())
        .param("body", message.text())
        .param("officer", officer.map(OfficerId::value).orElse(null))
        .param("channel", message.channel())
        .param("at", Timestamp.from(message.at()))
        .update();
  }

  public List<Message> messages(UnitId unit, ComplaintId id) {
    return of(MESSAGES, unit, id)
        .query(
            (rs, index) ->
                new Message(
                    rs.getString("direction").equals("IN"),
                    rs.getBoolean("question"),
                    rs.getString("body"),
                    rs.getString("officer"),
                    rs.getString("channel"),
                    rs.getTimestamp("at").toInstant()))
        .list();
  }

  public void addScan(UnitId unit, ComplaintId id, UUID scan, boolean inward, Instant at) {
    of(ADD_SCAN, unit, id)
        .param("scan", scan)
        .param("inward", inward)
        .param("at", Timestamp.from(at))
        .update();
  }

  public List<Kept> scans(UnitId unit, ComplaintId id) {
    return of(SCANS, unit, id)
        .query(
            (rs, index) -> new Kept(rs.getObject("scan_id", UUID.class), rs.getBoolean("inward")))
        .list();
  }

  /// @param officer who noted it; empty for the program
  public void addNote(
      UnitId unit, ComplaintId id, String text, Optional<OfficerId> officer, Instant at) {
    of(ADD_NOTE, unit, id)
        .param("note", Ids.next())
        .param("body", text)
        .param("officer", officer.map(OfficerId::value).orElse(null))
        .param("at", Timestamp.from(at))
        .update();
  }

  public List<Note> notes(UnitId unit, ComplaintId id) {
    return of(NOTES, unit, id)
        .query(
            (rs, index) ->
                new Note(
                    rs.getString("body"), rs.getString("name"), rs.getTimestamp("at").toInstant()))
        .list();
  }

  public void addAssignment(
      Complaint complaint,
      Optional<UUID> team,
      Optional<OfficerId> officer,
      String instruction,
      OfficerId by,
      Instant at) {
    of(ADD_ASSIGNMENT, complaint.unit(), complaint.id())
        .param("assignment", Ids.next())
        .param("team", team.orElse(null))
        .param("officer", officer.map(OfficerId::value).orElse(null))
        .param("instruction", instruction)
        .param("by", by.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  public List<Assignment> assignments(UnitId unit, ComplaintId id) {
    return of(ASSIGNMENTS, unit, id)
        .query(
            (rs, index) ->
                new Assignment(
                    rs.getString("team"),
                    rs.getString("officer"),
                    rs.getString("instruction"),
                    rs.getString("by"),
                    rs.getTimestamp("at").toInstant()))
        .list();
  }

  public void putDraft(
      UnitId unit, ComplaintId id, String text, OfficerId officer, String remark, Instant at) {
    of(PUT_DRAFT, unit, id)
        .param("body", text)
        .param("officer", officer.value())
        .param("remark", remark)
        .param("at", Timestamp.from(at))
        .update();
  }

  public Optional<Draft> draft(UnitId unit, ComplaintId id) {
    return of(DRAFT, unit, id)
        .query(
            (rs, index) ->
                new Draft(
                    rs.getString("body"),
                    new OfficerId(rs.getObject("officer_id", UUID.class)),
                    rs.getString("name"),
                    rs.getString("remark"),
                    rs.getTimestamp("changed_at").toInstant()))
        .optional();
  }

  public void dropDraft(UnitId unit, ComplaintId id) {
    of(DROP_DRAFT, unit, id).update();
  }

  /// Writes the answer of a stage down.
  ///
  /// @throws org.springframework.dao.DuplicateKeyException where the stage was answered before
  public void addAnswer(
      Complaint complaint,
      int stage,
      String text,
      UUID notice,
      OfficerId by,
      Optional<OfficerId> approvedBy,
      String onBehalfOf,
      Instant at) {
    of(ADD_ANSWER, complaint.unit(), complaint.id())
        .param("stage", stage)
        .param("body", text)
        .param("notice", notice)
        .param("by", by.value())
        .param("approvedBy", approvedBy.map(OfficerId::value).orElse(null))
        .param("onBehalfOf", onBehalfOf)
        .param("at", Timestamp.from(at))
        .update();
  }

  public List<Answer> answers(UnitId unit, ComplaintId id) {
    return of(ANSWERS, unit, id)
        .query(
            (rs, index) ->
                new Answer(
                    rs.getInt("stage"),
                    rs.getString("body"),
                    rs.getObject("notice_id", UUID.class),
                    rs.getString("written_by"),
                    rs.getString("approved_by"),
                    rs.getString("on_behalf_of"),
                    rs.getTimestamp("at").toInstant()))
        .list();
  }

  /// Keeps what the complainant thought, once; false where that was said before.
  public boolean rate(UnitId unit, ComplaintId id, Satisfaction said) {
    return of(RATE, unit, id)
            .param("mark", said.mark())
            .param("remark", said.remark())
            .param("at", Timestamp.from(said.at()))
            .update()
        == 1;
  }

  public Optional<Satisfaction> satisfaction(UnitId unit, ComplaintId id) {
    return of(RATED, unit, id)
        .query(
            (rs, index) ->
                new Satisfaction(
                    rs.getInt("mark"), rs.getString("remark"), rs.getTimestamp("at").toInstant()))
        .optional();
  }

  private JdbcClient.StatementSpec of(String sql, UnitId unit, ComplaintId id) {
    return jdbc.sql(sql).param("unit", unit.value()).param("id", id.value());
  }

  private static CaseEvent event(ResultSet rs) throws SQLException {
    Instant at = rs.getTimestamp("at").toInstant();
    return switch (rs.getString("kind")) {
      case "RECEIVED" -> new CaseEvent.Received(at, limit(rs));
      case "PAUSED" -> new CaseEvent.Paused(at);
      case "RESUMED" -> new CaseEvent.Resumed(at);
      case "RECLASSIFIED" -> new CaseEvent.Reclassified(at, limit(rs));
      case "EXTENDED" -> new CaseEvent.Extended(at, rs.getInt("amount"), rs.getString("reason"));
      case "SETTLED" -> new CaseEvent.Settled(at);
      default -> new CaseEvent.Reopened(at, limit(rs));
    };
  }

  private static Limit limit(ResultSet rs) throws SQLException {
    return Limit.of(rs.getString("limit_kind"), rs.getInt("amount"));
  }
}
