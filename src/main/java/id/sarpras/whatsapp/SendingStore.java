package id.sarpras.whatsapp;

import id.sarpras.shared.Ids;
import id.sarpras.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Notices on their way through Meta.
@Component
class SendingStore {

  /// How far, in the order in which it can only go on. What failed may still arrive, on another
  /// telephone of the same reader; what was read was delivered.
  enum Progress {
    /// To be sent, for the first time or once more.
    READY,
    /// Handed to Meta, and no answer yet.
    UNDERWAY,
    SENT,
    FAILED,
    DELIVERED,
    READ
  }

  /// A notice on its way.
  ///
  /// @param template whether by the template, or in its own words
  /// @param tries that Meta could not take
  record Sending(
      UUID id,
      UUID notice,
      UUID subject,
      boolean template,
      Progress progress,
      int tries,
      Instant begunAt) {}

  private static final String ORDER =
      "ARRAY['READY', 'UNDERWAY', 'SENT', 'FAILED', 'DELIVERED', 'READ']";
  private static final String OF_NOTICE =
      """
      SELECT * FROM whatsapp_sending WHERE unit_id = :unit AND notice_id = :notice
      ORDER BY template FOR UPDATE
      """;
  private static final String FIND =
      """
      SELECT * FROM whatsapp_sending
      WHERE unit_id = :unit AND (id = :id OR mark = :mark) LIMIT 1 FOR UPDATE
      """;
  private static final String BEGIN =
      """
      INSERT INTO whatsapp_sending
        (unit_id, id, notice_id, subject_id, template, progress, tries, begun_at)
      VALUES (:unit, :id, :notice, :subject, :template, 'UNDERWAY', 0, :at)
      ON CONFLICT (unit_id, notice_id, template)
      DO UPDATE SET progress = 'UNDERWAY', begun_at = :at WHERE whatsapp_sending.progress = 'READY'
      RETURNING id
      """;
  private static final String ADVANCE =
      """
      UPDATE whatsapp_sending SET progress = :to
      WHERE unit_id = :unit AND id = :id
        AND array_position(%1$s, progress) < array_position(%1$s, :to)
      """
          .formatted(ORDER);
  private static final String NAME =
      "UPDATE whatsapp_sending SET mark = :mark WHERE unit_id = :unit AND id = :id AND mark IS NULL";
  private static final String AGAIN =
      """
      UPDATE whatsapp_sending SET progress = 'READY', tries = tries + 1
      WHERE unit_id = :unit AND id = :id AND progress = 'UNDERWAY'
      """;
  private static final String SUBJECT_OF =
      "SELECT subject_id FROM whatsapp_sending WHERE unit_id = :unit AND mark = :mark";

  private final JdbcClient jdbc;

  SendingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What was begun of a notice, its own words before the template; nobody else begins anything of
  /// it until the transaction is over.
  List<Sending> of(UnitId unit, UUID notice) {
    return jdbc.sql(OF_NOTICE)
        .param("unit", unit.value())
        .param("notice", notice)
        .query(SendingStore::sending)
        .list();
  }

  /// What a receipt is about.
  ///
  /// @param id with which we gave it to Meta
  /// @param mark of Meta's own id
  Optional<Sending> find(UnitId unit, UUID id, byte[] mark) {
    return at(FIND, unit, id).param("mark", mark).query(SendingStore::sending).optional();
  }

  /// Begins to send; empty where somebody else did.
  Optional<UUID> begin(UnitId unit, UUID notice, UUID subject, boolean template, Instant now) {
    return at(BEGIN, unit, Ids.next())
        .param("notice", notice)
        .param("subject", subject)
        .param("template", template)
        .param("at", Timestamp.from(now))
        .query(UUID.class)
        .optional();
  }

  /// Says that it has come further; false where it had come as far already.
  boolean advance(UnitId unit, UUID id, Progress to) {
    return at(ADVANCE, unit, id).param("to", to.name()).update() == 1;
  }

  /// Keeps by which id Meta speaks of it.
  void name(UnitId unit, UUID id, byte[] mark) {
    at(NAME, unit, id).param("mark", mark).update();
  }

  /// Meta could not take it this time.
  void again(UnitId unit, UUID id) {
    at(AGAIN, unit, id).update();
  }

  /// The case that a message of ours was about.
  Optional<UUID> subjectOf(UnitId unit, byte[] mark) {
    return jdbc.sql(SUBJECT_OF)
        .param("unit", unit.value())
        .param("mark", mark)
        .query(UUID.class)
        .optional();
  }

  private JdbcClient.StatementSpec at(String sql, UnitId unit, UUID id) {
    return jdbc.sql(sql).param("unit", unit.value()).param("id", id);
  }

  private static Sending sending(ResultSet rs, int index) throws SQLException {
    return new Sending(
        rs.getObject("id", UUID.class),
        rs.getObject("notice_id", UUID.class),
        rs.getObject("subject_id", UUID.class),
        rs.getBoolean("template"),
        Progress.valueOf(rs.getString("progress")),
        rs.getInt("tries"),
        rs.getTimestamp("begun_at").toInstant());
  }
}
