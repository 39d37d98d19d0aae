package id.sarpras.promise.store;

import id.sarpras.identity.OfficerId;
import id.sarpras.promise.Alert;
import id.sarpras.promise.AlertWay;
import id.sarpras.promise.Mark;
import id.sarpras.shared.EmailAddress;
import id.sarpras.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Alerts in the database. Each is raised once.
@Component
public class AlertStore {

  private static final String RAISE =
      """
      INSERT INTO alert
        (unit_id, subject_id, mark, occasion, reference, title, path, due_at, raised_at, is_by_night)
      VALUES
        (:unit, :subject, :mark, :occasion, :reference, :title, :path, :due, :at, :byNight)
      ON CONFLICT (unit_id, subject_id, mark, occasion) DO UPDATE SET is_by_night = false
      WHERE alert.is_by_night AND NOT excluded.is_by_night
      """;
  private static final String SEND =
      """
      INSERT INTO alert_recipient (unit_id, officer_id, subject_id, mark, occasion)
      VALUES (:unit, :officer, :subject, :mark, :occasion)
      ON CONFLICT DO NOTHING
      """;
  private static final String OF =
      """
      SELECT a.*, r.seen_at FROM alert_recipient r
      JOIN alert a ON (a.unit_id, a.subject_id, a.mark, a.occasion)
                    = (r.unit_id, r.subject_id, r.mark, r.occasion)
      WHERE r.unit_id = :unit AND r.officer_id = :officer
      ORDER BY a.raised_at DESC, a.due_at LIMIT 100
      """;
  private static final String UNSEEN =
      """
      SELECT count(*) FROM alert_recipient
      WHERE unit_id = :unit AND officer_id = :officer AND seen_at IS NULL
      """;
  private static final String SEE =
      """
      UPDATE alert_recipient SET seen_at = :at
      WHERE unit_id = :unit AND officer_id = :officer AND seen_at IS NULL
      """;
  private static final String TAKE_BACK =
      """
      DELETE FROM alert_recipient
      WHERE unit_id = :unit AND subject_id = :subject AND officer_id <> ALL(:knowing)
      """;
  private static final String WAYS =
      "SELECT officer_id, email, on_duty FROM alert_way WHERE unit_id = :unit";
  private static final String SET_WAY =
      """
      INSERT INTO alert_way (unit_id, officer_id, email, on_duty)
      VALUES (:unit, :officer, :email, :onDuty)
      ON CONFLICT (unit_id, officer_id) DO UPDATE SET email = :email, on_duty = :onDuty
      """;

  private final JdbcClient jdbc;

  AlertStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Raises an alert; false where it was raised before, by whichever node. What was raised while
  /// the office was closed, for those on duty, is raised once more when it is open.
  public boolean raise(UnitId unit, Alert alert, boolean isOpen) {
    return jdbc.sql(RAISE)
            .param("unit", unit.value())
            .param("subject", alert.subject())
            .param("mark", alert.mark().code())
            .param("occasion", Timestamp.from(alert.occasion()))
            .param("reference", alert.reference())
            .param("title", alert.title())
            .param("path", alert.path())
            .param("due", Timestamp.from(alert.due()))
            .param("at", Timestamp.from(alert.raisedAt()))
            .param("byNight", !isOpen)
            .update()
        == 1;
  }

  /// Lays an alert that was raised before an officer; false where the officer has it already.
  public boolean send(UnitId unit, Alert alert, OfficerId officer) {
    return jdbc.sql(SEND)
            .param("unit", unit.value())
            .param("officer", officer.value())
            .param("subject", alert.subject())
            .param("mark", alert.mark().code())
            .param("occasion", Timestamp.from(alert.occasion()))
            .update()
        == 1;
  }

  /// The newest hundred of an officer.
  public List<Alert> of(UnitId unit, OfficerId officer) {
    return at(OF, unit, officer).query(AlertStore::alert).list();
  }

  public int unseen(UnitId unit, OfficerId officer) {
    return at(UNSEEN, unit, officer).query(Integer.class).single();
  }

  public void see(UnitId unit, OfficerId officer, Instant at) {
    at(SEE, unit, officer).param("at", Timestamp.from(at)).update();
  }

  public void takeBack(UnitId unit, UUID subject, Set<OfficerId> knowing) {
    jdbc.sql(TAKE_BACK)
        .param("unit", unit.value())
        .param("subject", subject)
        .param("knowing", knowing.stream().map(OfficerId::value).toArray(UUID[]::new))
        .update();
  }

  /// How officers are reached; who said nothing is missing.
  public Map<OfficerId, AlertWay> ways(UnitId unit) {
    return jdbc
        .sql(WAYS)
        .param("unit", unit.value())
        .query(
            (rs, index) ->
                Map.entry(
                    new OfficerId(rs.getObject("officer_id", UUID.class)),
                    new AlertWay(
                        EmailAddress.read(rs.getString("email")), rs.getBoolean("on_duty"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  public void setWay(UnitId unit, OfficerId officer, AlertWay way) {
    at(SET_WAY, unit, officer)
        .param("email", way.email().map(EmailAddress::value).orElse(""))
        .param("onDuty", way.onDuty())
        .update();
  }

  private JdbcClient.StatementSpec at(String sql, UnitId unit, OfficerId officer) {
    return jdbc.sql(sql).param("unit", unit.value()).param("officer", officer.value());
  }

  private static Alert alert(ResultSet rs, int index) throws SQLException {
    return new Alert(
        rs.getObject("subject_id", UUID.class),
        Mark.of(rs.getString("mark")),
        rs.getTimestamp("occasion").toInstant(),
        rs.getString("reference"),
        rs.getString("title"),
        rs.getString("path"),
        rs.getTimestamp("due_at").toInstant(),
        rs.getTimestamp("raised_at").toInstant(),
        Optional.ofNullable(rs.getTimestamp("seen_at")).isPresent());
  }
}
