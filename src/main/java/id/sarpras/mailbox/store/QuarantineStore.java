package id.sarpras.mailbox.store;

import id.sarpras.identity.OfficerId;
import id.sarpras.mailbox.QuarantineReason;
import id.sarpras.mailbox.Quarantined;
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

/// Mails that wait for an official, sealed whole.
@Component
public class QuarantineStore {

  /// A seal as it lies there.
  public record Sealed(UnitId unit, UUID mail, byte[] content) {}

  private static final String ADD =
      "INSERT INTO mailbox_quarantine (unit_id, mail_id, reason) VALUES (:unit, :mail, :reason)";
  private static final String ADD_RAW =
      """
      INSERT INTO mailbox_raw (unit_id, mail_id, sealed, key_version) VALUES (:unit, :mail, :sealed, :version)
      """;
  private static final String WAITING =
      """
      SELECT q.mail_id, q.reason, m.received_at, m.bytes
      FROM mailbox_quarantine q
      JOIN mailbox_mail m ON (m.unit_id, m.id) = (q.unit_id, q.mail_id)
      LEFT JOIN mailbox_decision d ON (d.unit_id, d.mail_id) = (q.unit_id, q.mail_id)
      WHERE q.unit_id = :unit AND d.mail_id IS NULL
      """;
  private static final String ALL = WAITING + "ORDER BY m.received_at LIMIT :most";
  private static final String ONE = WAITING + "AND q.mail_id = :mail";
  private static final String COUNT = "SELECT count(*) FROM (" + WAITING + ") AS waiting";
  private static final String RAW =
      "SELECT sealed FROM mailbox_raw WHERE unit_id = :unit AND mail_id = :mail";
  private static final String DECIDE =
      """
      INSERT INTO mailbox_decision (unit_id, mail_id, officer_id, reason, at)
      VALUES (:unit, :mail, :officer, :reason, :at) ON CONFLICT DO NOTHING
      """;
  private static final String FORGET =
      "DELETE FROM mailbox_raw WHERE unit_id = :unit AND mail_id = :mail";
  private static final String OLDER =
      """
      SELECT unit_id, mail_id, sealed FROM mailbox_raw
      WHERE key_version < :newest ORDER BY unit_id, mail_id LIMIT :most FOR UPDATE SKIP LOCKED
      """;
  private static final String PUT =
      """
      UPDATE mailbox_raw SET sealed = :sealed, key_version = :version WHERE unit_id = :unit AND mail_id = :mail
      """;

  private final JdbcClient jdbc;

  QuarantineStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(UnitId unit, UUID mail, QuarantineReason reason) {
    of(ADD, unit, mail).param("reason", reason.name()).update();
  }

  public void keep(UnitId unit, UUID mail, byte[] sealed, int version) {
    of(ADD_RAW, unit, mail).param("sealed", sealed).param("version", version).update();
  }

  /// Those that wait, the oldest first.
  public List<Quarantined> waiting(UnitId unit, int most) {
    return jdbc.sql(ALL)
        .param("unit", unit.value())
        .param("most", most)
        .query(QuarantineStore::row)
        .list();
  }

  public int count(UnitId unit) {
    return jdbc.sql(COUNT).param("unit", unit.value()).query(Integer.class).single();
  }

  public Optional<Quarantined> waiting(UnitId unit, UUID mail) {
    return of(ONE, unit, mail).query(QuarantineStore::row).optional();
  }

  public Optional<byte[]> raw(UnitId unit, UUID mail) {
    return of(RAW, unit, mail).query(byte[].class).optional();
  }

  /// False where another officer was faster.
  public boolean decide(UnitId unit, UUID mail, OfficerId by, String reason, Instant at) {
    return of(DECIDE, unit, mail)
            .param("officer", by.value())
            .param("reason", reason)
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  public void forget(UnitId unit, UUID mail) {
    of(FORGET, unit, mail).update();
  }

  /// Some of those that are sealed under an older key, held until the transaction is over.
  public List<Sealed> older(int newest, int most) {
    return jdbc.sql(OLDER)
        .param("newest", newest)
        .param("most", most)
        .query(
            (rs, index) ->
                new Sealed(
                    new UnitId(rs.getObject("unit_id", UUID.class)),
                    rs.getObject("mail_id", UUID.class),
                    rs.getBytes("sealed")))
        .list();
  }

  public void put(UnitId unit, UUID mail, byte[] sealed, int version) {
    of(PUT, unit, mail).param("sealed", sealed).param("version", version).update();
  }

  private JdbcClient.StatementSpec of(String sql, UnitId unit, UUID mail) {
    return jdbc.sql(sql).param("unit", unit.value()).param("mail", mail);
  }

  private static Quarantined row(ResultSet rs, int index) throws SQLException {
    return new Quarantined(
        rs.getObject("mail_id", UUID.class),
        QuarantineReason.valueOf(rs.getString("reason")),
        rs.getTimestamp("received_at").toInstant(),
        rs.getLong("bytes"));
  }
}
