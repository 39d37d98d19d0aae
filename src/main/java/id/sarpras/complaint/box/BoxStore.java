package id.sarpras.complaint.box;

import id.sarpras.complaint.ComplaintId;
import id.sarpras.identity.OfficerId;
import id.sarpras.letter.Scan;
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

/// Boxes, openings, minutes and letters in the database.
@Component
class BoxStore {

  /// What stands of an opening beside its minutes.
  record Opened(UUID box, Instant openedAt, OfficerId first, OfficerId second) {}

  private static final String ADD_BOX =
      """
      INSERT INTO complaint_box (unit_id, id, name, place) VALUES (:unit, :id, :name, :place)
      ON CONFLICT DO NOTHING
      """;
  private static final String BOXES =
      "SELECT id, name, place FROM complaint_box WHERE unit_id = :unit ORDER BY lower(name)";
  private static final String ADD_OPENING =
      """
      INSERT INTO box_opening (unit_id, id, box_id, opened_at, first_officer, second_officer)
      VALUES (:unit, :id, :box, :at, :first, :second) ON CONFLICT DO NOTHING
      """;
  private static final String HOLD_OPENING =
      "SELECT 1 FROM box_opening WHERE unit_id = :unit AND id = :id FOR UPDATE";
  private static final String ADD_MINUTES =
      """
      INSERT INTO box_minutes (unit_id, opening_id, version, letters, remark, page, written_by, written_at)
      VALUES (:unit, :id, :version, :letters, :remark, :page, :by, :at)
      """;
  private static final String PAGE =
      """
      SELECT page FROM box_minutes WHERE unit_id = :unit AND opening_id = :id AND version = :version
      """;
  private static final String OPENINGS =
      """
      SELECT o.id, b.id AS box_id, b.name, b.place, o.opened_at, f.name AS first, s.name AS second,
             m.version, m.letters, m.remark, l.scanned, l.registered
      FROM box_opening o
      JOIN complaint_box b ON (b.unit_id, b.id) = (o.unit_id, o.box_id)
      JOIN officer f ON (f.unit_id, f.id) = (o.unit_id, o.first_officer)
      JOIN officer s ON (s.unit_id, s.id) = (o.unit_id, o.second_officer)
      JOIN LATERAL (SELECT version, letters, remark FROM box_minutes
                    WHERE (unit_id, opening_id) = (o.unit_id, o.id) ORDER BY version DESC LIMIT 1) m ON true
      JOIN LATERAL (SELECT count(*) AS scanned, count(complaint_id) AS registered FROM box_letter
                    WHERE (unit_id, opening_id) = (o.unit_id, o.id)) l ON true
      WHERE o.unit_id = :unit
      """;
  private static final String NEWEST = OPENINGS + " ORDER BY o.opened_at DESC, o.id LIMIT :most";
  private static final String OPENING = OPENINGS + " AND o.id = :id";
  private static final String OPENED =
      """
      SELECT box_id, opened_at, first_officer, second_officer FROM box_opening
      WHERE unit_id = :unit AND id = :id
      """;
  private static final String ADD_LETTER =
      """
      INSERT INTO box_letter (unit_id, opening_id, number, scan_id, digest)
      SELECT :unit, :id, min(free), :scan, :digest
      FROM generate_series(1, 500) AS free
      WHERE free NOT IN (SELECT number FROM box_letter WHERE unit_id = :unit AND opening_id = :id)
      """;
  private static final String HAS_DIGEST =
      """
      SELECT EXISTS (SELECT FROM box_letter WHERE unit_id = :unit AND opening_id = :id AND digest = :digest)
      """;
  private static final String LETTERS =
      """
      SELECT l.number, l.complaint_id, s.id, s.file_name, s.media_type, s.pages
      FROM box_letter l JOIN scan s ON (s.unit_id, s.id) = (l.unit_id, l.scan_id)
      WHERE l.unit_id = :unit AND l.opening_id = :id ORDER BY l.number
      """;
  private static final String SET_COMPLAINT =
      """
      UPDATE box_letter SET complaint_id = :complaint
      WHERE unit_id = :unit AND opening_id = :id AND number = :number AND complaint_id IS NULL
      """;
  private static final String REMOVE_LETTER =
      """
      DELETE FROM box_letter
      WHERE unit_id = :unit AND opening_id = :id AND number = :number AND complaint_id IS NULL
      """;
  private static final String LATE_REASON =
      """
      SELECT c.late_reason FROM box_letter l JOIN complaint c ON (c.unit_id, c.id) = (l.unit_id, l.complaint_id)
      WHERE l.unit_id = :unit AND l.opening_id = :id AND c.late_reason <> '' ORDER BY c.id DESC LIMIT 1
      """;

  private final JdbcClient jdbc;

  BoxStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Adds a box; false where its name is taken.
  boolean add(UnitId unit, Box box) {
    return jdbc.sql(ADD_BOX)
            .param("unit", unit.value())
            .param("id", box.id())
            .param("name", box.name())
            .param("place", box.place())
            .update()
        == 1;
  }

  List<Box> boxes(UnitId unit) {
    return jdbc.sql(BOXES)
        .param("unit", unit.value())
        .query(
            (rs, index) ->
                new Box(
                    rs.getObject("id", UUID.class), rs.getString("name"), rs.getString("place")))
        .list();
  }

  /// Adds an opening; false where it is there already, or another of the same box at that instant.
  boolean add(UnitId unit, OpenedBox opened) {
    return at(ADD_OPENING, unit, opened.id())
            .param("box", opened.box())
            .param("at", Timestamp.from(opened.openedAt()))
            .param("first", opened.first().value())
            .param("second", opened.second().value())
            .update()
        == 1;
  }

  /// Nobody else adds letters or minutes to the opening until the transaction is over.
  void hold(UnitId unit, UUID opening) {
    at(HOLD_OPENING, unit, opening).query(Integer.class).single();
  }

  void addMinutes(
      UnitId unit,
      UUID opening,
      int version,
      int letters,
      String remark,
      String page,
      OfficerId by,
      Instant at) {
    at(ADD_MINUTES, unit, opening)
        .param("version", version)
        .param("letters", letters)
        .param("remark", remark)
        .param("page", page)
        .param("by", by.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  /// The minutes as they were written.
  Optional<String> page(UnitId unit, UUID opening, int version) {
    return at(PAGE, unit, opening).param("version", version).query(String.class).optional();
  }

  /// The newest openings, the newest first.
  List<BoxOpening> openings(UnitId unit, int most) {
    return jdbc.sql(NEWEST)
        .param("unit", unit.value())
        .param("most", most)
        .query(BoxStore::opening)
        .list();
  }

  Optional<BoxOpening> opening(UnitId unit, UUID opening) {
    return at(OPENING, unit, opening).query(BoxStore::opening).optional();
  }

  /// An opening for which minutes are about to be written.
  Opened opened(UnitId unit, UUID opening) {
    return at(OPENED, unit, opening)
        .query(
            (rs, index) ->
                new Opened(
                    rs.getObject("box_id", UUID.class),
                    rs.getTimestamp("opened_at").toInstant(),
                    new OfficerId(rs.getObject("first_officer", UUID.class)),
                    new OfficerId(rs.getObject("second_officer", UUID.class))))
        .single();
  }

  boolean hasLetter(UnitId unit, UUID opening, byte[] digest) {
    return at(HAS_DIGEST, unit, opening).param("digest", digest).query(Boolean.class).single();
  }

  /// Adds a letter under the first number that is free.
  void addLetter(UnitId unit, UUID opening, UUID scan, byte[] digest) {
    at(ADD_LETTER, unit, opening).param("scan", scan).param("digest", digest).update();
  }

  List<BoxLetter> letters(UnitId unit, UUID opening) {
    return at(LETTERS, unit, opening)
        .query(
            (rs, index) ->
                new BoxLetter(
                    rs.getInt("number"),
                    new Scan(
                        rs.getObject("id", UUID.class),
                        rs.getString("file_name"),
                        rs.getString("media_type"),
                        rs.getInt("pages")),
                    Optional.ofNullable(rs.getObject("complaint_id", UUID.class))
                        .map(ComplaintId::new)))
        .list();
  }

  /// Says which case a letter has become; false where it is one already.
  boolean setComplaint(UnitId unit, UUID opening, int number, ComplaintId complaint) {
    return at(SET_COMPLAINT, unit, opening)
            .param("number", number)
            .param("complaint", complaint.value())
            .update()
        == 1;
  }

  /// Takes a letter away; false where it is a case already.
  boolean remove(UnitId unit, UUID opening, int number) {
    return at(REMOVE_LETTER, unit, opening).param("number", number).update() == 1;
  }

  /// Why the newest late letter of an opening was registered late.
  Optional<String> lateReason(UnitId unit, UUID opening) {
    return at(LATE_REASON, unit, opening).query(String.class).optional();
  }

  private JdbcClient.StatementSpec at(String sql, UnitId unit, UUID id) {
    return jdbc.sql(sql).param("unit", unit.value()).param("id", id);
  }

  private static BoxOpening opening(ResultSet rs, int index) throws SQLException {
    return new BoxOpening(
        rs.getObject("id", UUID.class),
        new Box(rs.getObject("box_id", UUID.class), rs.getString("name"), rs.getString("place")),
        rs.getTimestamp("opened_at").toInstant(),
        rs.getString("first"),
        rs.getString("second"),
        rs.getInt("version"),
        rs.getInt("letters"),
        rs.getString("remark"),
        rs.getInt("scanned"),
        rs.getInt("registered"));
  }
}
