package id.sarpras.complaint.forward;

import id.sarpras.complaint.ComplaintId;
import id.sarpras.identity.OfficerId;
import id.sarpras.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Forwarded cases in the database, with the files of their packages.
@Component
class ForwardStore {

  /// A file of a package as it lies there.
  record Kept(int number, String name, byte[] sha256, byte[] sealed, int keyVersion) {}

  /// A file that is sealed under an older key.
  record Older(UnitId unit, UUID forward, Kept file) {}

  private static final String ADD =
      """
      INSERT INTO complaint_forward
        (unit_id, id, complaint_id, recipient, address, letter_id, seal, with_notes, with_identity, officer_id, at)
      VALUES (:unit, :id, :complaint, :recipient, :address, :letter, :seal, :notes, :identity, :officer, :at)
      """;
  private static final String OF =
      """
      SELECT f.*, l.number AS letter, o.name AS by,
             d.way, d.receipt, d.delivered, d.at AS delivered_at, n.number, n.dated, n.body
      FROM complaint_forward f
      JOIN outgoing_letter l ON (l.unit_id, l.id) = (f.unit_id, f.letter_id)
      JOIN officer o ON (o.unit_id, o.id) = (f.unit_id, f.officer_id)
      LEFT JOIN complaint_forward_delivery d ON (d.unit_id, d.forward_id) = (f.unit_id, f.id)
      LEFT JOIN complaint_forward_finding n ON (n.unit_id, n.forward_id) = (f.unit_id, f.id)
      WHERE f.unit_id = :unit AND f.complaint_id = ANY(:complaints)
      ORDER BY f.id
      """;
  private static final String LAST_RECIPIENT =
      "SELECT recipient, address FROM complaint_forward WHERE unit_id = :unit ORDER BY id DESC LIMIT 1";
  private static final String ADD_FILE =
      """
      INSERT INTO complaint_forward_file (unit_id, forward_id, number, name, sha256, sealed, key_version)
      VALUES (:unit, :id, :number, :name, :sha256, :sealed, :version)
      """;
  private static final String NUMBERS =
      "SELECT number FROM complaint_forward_file WHERE unit_id = :unit AND forward_id = :id ORDER BY number";
  private static final String FILE =
      "SELECT * FROM complaint_forward_file WHERE unit_id = :unit AND forward_id = :id AND number = :number";
  private static final String DELIVER =
      """
      INSERT INTO complaint_forward_delivery (unit_id, forward_id, way, receipt, delivered, officer_id, at)
      VALUES (:unit, :id, :way, :receipt, :day, :officer, :at) ON CONFLICT DO NOTHING
      """;
  private static final String FIND_OUT =
      """
      INSERT INTO complaint_forward_finding (unit_id, forward_id, number, dated, body, officer_id, at)
      VALUES (:unit, :id, :number, :day, :body, :officer, :at) ON CONFLICT DO NOTHING
      """;
  private static final String OLDER =
      """
      SELECT * FROM complaint_forward_file
      WHERE key_version < :newest ORDER BY unit_id, forward_id, number LIMIT :most FOR UPDATE SKIP LOCKED
      """;
  private static final String SET_SEALED =
      """
      UPDATE complaint_forward_file SET sealed = :sealed, key_version = :version
      WHERE unit_id = :unit AND forward_id = :id AND number = :number
      """;

  private final JdbcClient jdbc;

  ForwardStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(
      UnitId unit,
      UUID id,
      ComplaintId complaint,
      Order order,
      UUID letter,
      byte[] seal,
      OfficerId officer,
      Instant at) {
    of(ADD, unit, id)
        .param("complaint", complaint.value())
        .param("recipient", order.recipient())
        .param("address", order.address())
        .param("letter", letter)
        .param("seal", seal)
        .param("notes", order.withNotes())
        .param("identity", order.withIdentity())
        .param("officer", officer.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  /// What was forwarded of some cases, the first first.
  List<Forward> of(UnitId unit, Collection<ComplaintId> complaints) {
    return jdbc.sql(OF)
        .param("unit", unit.value())
        .param("complaints", complaints.stream().map(ComplaintId::value).toArray(UUID[]::new))
        .query(ForwardStore::forward)
        .list();
  }

  /// To whom a unit forwarded last.
  Optional<Order> lastRecipient(UnitId unit) {
    return jdbc.sql(LAST_RECIPIENT)
        .param("unit", unit.value())
        .query(
            (rs, index) -> new Order(rs.getString("recipient"), rs.getString("address"), false, ""))
        .optional();
  }

  void addFile(UnitId unit, UUID forward, Kept file) {
    of(ADD_FILE, unit, forward)
        .param("number", file.number())
        .param("name", file.name())
        .param("sha256", file.sha256())
        .param("sealed", file.sealed())
        .param("version", file.keyVersion())
        .update();
  }

  List<Integer> numbers(UnitId unit, UUID forward) {
    return of(NUMBERS, unit, forward).query(Integer.class).list();
  }

  Kept file(UnitId unit, UUID forward, int number) {
    return of(FILE, unit, forward).param("number", number).query(ForwardStore::kept).single();
  }

  /// False where that was written down before.
  boolean deliver(UnitId unit, UUID forward, Delivery delivery, OfficerId officer, Instant at) {
    return of(DELIVER, unit, forward)
            .param("way", delivery.way())
            .param("receipt", delivery.receipt())
            .param("day", delivery.day())
            .param("officer", officer.value())
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  /// False where that was written down before.
  boolean findOut(UnitId unit, UUID forward, Finding finding, OfficerId officer, Instant at) {
    return of(FIND_OUT, unit, forward)
            .param("number", finding.number())
            .param("day", finding.day())
            .param("body", finding.text())
            .param("officer", officer.value())
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  /// Some that are sealed under an older key, held until the transaction is over.
  List<Older> older(int newest, int most) {
    return jdbc.sql(OLDER)
        .param("newest", newest)
        .param("most", most)
        .query(
            (rs, index) ->
                new Older(
                    new UnitId(rs.getObject("unit_id", UUID.class)),
                    rs.getObject("forward_id", UUID.class),
                    kept(rs, index)))
        .list();
  }

  void setSealed(Older file, byte[] sealed, int version) {
    of(SET_SEALED, file.unit(), file.forward())
        .param("number", file.file().number())
        .param("sealed", sealed)
        .param("version", version)
        .update();
  }

  private JdbcClient.StatementSpec of(String sql, UnitId unit, UUID forward) {
    return jdbc.sql(sql).param("unit", unit.value()).param("id", forward);
  }

  private static Kept kept(ResultSet rs, int index) throws SQLException {
    return new Kept(
        rs.getInt("number"),
        rs.getString("name"),
        rs.getBytes("sha256"),
        rs.getBytes("sealed"),
        rs.getInt("key_version"));
  }

  private static Forward forward(ResultSet rs, int index) throws SQLException {
    Instant at = rs.getTimestamp("at").toInstant();
    @Nullable Timestamp delivered = rs.getTimestamp("delivered_at");
    @Nullable String number = rs.getString("number");
    return new Forward(
        new UnitId(rs.getObject("unit_id", UUID.class)),
        rs.getObject("id", UUID.class),
        new ComplaintId(rs.getObject("complaint_id", UUID.class)),
        rs.getString("recipient"),
        rs.getString("address"),
        rs.getString("letter"),
        HexFormat.of().formatHex(rs.getBytes("seal")),
        rs.getBoolean("with_notes"),
        rs.getBoolean("with_identity"),
        rs.getString("by"),
        at,
        delivered == null ? at : delivered.toInstant(),
        delivered == null
            ? Optional.empty()
            : Optional.of(
                new Delivery(
                    rs.getString("way"),
                    rs.getString("receipt"),
                    rs.getObject("delivered", LocalDate.class))),
        number == null
            ? Optional.empty()
            : Optional.of(
                new Finding(number, rs.getObject("dated", LocalDate.class), rs.getString("body"))));
  }
}
