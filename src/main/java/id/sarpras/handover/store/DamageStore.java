package id.sarpras.handover.store;

import id.sarpras.facility.FacilityId;
import id.sarpras.handover.Damage;
import id.sarpras.handover.Severity;
import id.sarpras.identity.Officer;
import id.sarpras.identity.OfficerId;
import id.sarpras.schedule.BookingId;
import id.sarpras.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Damages in the database.
@Component
public class DamageStore {

  private static final String ADD =
      """
      INSERT INTO damage (unit_id, id, booking_id, facility_id, what, severity, officer_id, due, found_by, found_at)
      VALUES (:unit, :id, :booking, :facility, :what, :severity, :officer, :due, :by, :at)
      ON CONFLICT (unit_id, id) DO NOTHING
      """;
  private static final String ROWS =
      """
      SELECT d.*, array(SELECT p.scan_id FROM use_photo p
                        WHERE (p.unit_id, p.record_id) = (d.unit_id, d.id) ORDER BY p.place) AS photos
      FROM damage d WHERE d.unit_id = :unit
      """;
  private static final String FIND = ROWS + " AND d.id = :id";
  private static final String OF = ROWS + " AND d.booking_id = :booking ORDER BY d.id";
  private static final String ALL =
      ROWS
          + """
           ORDER BY d.done_at IS NOT NULL, d.done_at DESC, d.due, d.id LIMIT 200
          """;
  private static final String WAITING =
      """
      SELECT count(*) FROM damage WHERE unit_id = :unit AND officer_id = :officer AND done_at IS NULL
      """;
  private static final String SETTLE =
      "UPDATE damage SET done_at = :at WHERE unit_id = :unit AND id = :id AND done_at IS NULL";
  private static final String ADD_NOTE =
      """
      INSERT INTO damage_note (unit_id, damage_id, at, officer_name, note) VALUES (:unit, :id, :at, :name, :note)
      """;
  private static final String NOTES =
      """
      SELECT at, officer_name, note FROM damage_note WHERE unit_id = :unit AND damage_id = :id ORDER BY at
      """;

  private final JdbcClient jdbc;
  private final UsePhotoStore photos;

  DamageStore(JdbcClient jdbc, UsePhotoStore photos) {
    this.jdbc = jdbc;
    this.photos = photos;
  }

  /// Writes one down; false where it stands there already.
  public boolean add(UnitId unit, Damage damage) {
    int added =
        at(ADD, unit, damage.id())
            .param("booking", damage.booking().value())
            .param("facility", damage.facility().value())
            .param("what", damage.what())
            .param("severity", damage.severity().name())
            .param("officer", damage.responsible().value())
            .param("due", damage.due())
            .param("by", damage.foundBy())
            .param("at", Timestamp.from(damage.foundAt()))
            .update();
    if (added == 1) {
      photos.add(unit, damage.id(), damage.photos());
    }
    return added == 1;
  }

  public Optional<Damage> find(UnitId unit, UUID id) {
    return at(FIND, unit, id).query((rs, index) -> damage(rs, notes(unit, id))).optional();
  }

  /// The open ones first, without their notes.
  public List<Damage> all(UnitId unit) {
    return jdbc.sql(ALL)
        .param("unit", unit.value())
        .query((rs, index) -> damage(rs, List.of()))
        .list();
  }

  /// The same of one use.
  public List<Damage> of(UnitId unit, BookingId booking) {
    return jdbc.sql(OF)
        .param("unit", unit.value())
        .param("booking", booking.value())
        .query((rs, index) -> damage(rs, List.of()))
        .list();
  }

  public int waitingFor(Officer officer) {
    return jdbc.sql(WAITING)
        .param("unit", officer.unit().value())
        .param("officer", officer.id().value())
        .query(Integer.class)
        .single();
  }

  public boolean settle(UnitId unit, UUID id, Instant at) {
    return at(SETTLE, unit, id).param("at", Timestamp.from(at)).update() == 1;
  }

  public void note(UnitId unit, UUID id, Damage.Note note) {
    at(ADD_NOTE, unit, id)
        .param("at", Timestamp.from(note.at()))
        .param("name", note.officer())
        .param("note", note.text())
        .update();
  }

  private List<Damage.Note> notes(UnitId unit, UUID id) {
    return at(NOTES, unit, id)
        .query(
            (rs, index) ->
                new Damage.Note(
                    rs.getTimestamp("at").toInstant(),
                    rs.getString("officer_name"),
                    rs.getString("note")))
        .list();
  }

  private JdbcClient.StatementSpec at(String sql, UnitId unit, UUID id) {
    return jdbc.sql(sql).param("unit", unit.value()).param("id", id);
  }

  private static Damage damage(ResultSet rs, List<Damage.Note> notes) throws SQLException {
    return new Damage(
        rs.getObject("id", UUID.class),
        new BookingId(rs.getObject("booking_id", UUID.class)),
        new FacilityId(rs.getObject("facility_id", UUID.class)),
        rs.getString("what"),
        Severity.valueOf(rs.getString("severity")),
        new OfficerId(rs.getObject("officer_id", UUID.class)),
        rs.getObject("due", LocalDate.class),
        rs.getString("found_by"),
        rs.getTimestamp("found_at").toInstant(),
        Optional.ofNullable(rs.getTimestamp("done_at")).map(Timestamp::toInstant),
        Arrays.asList((UUID[]) rs.getArray("photos").getArray()),
        notes);
  }
}
