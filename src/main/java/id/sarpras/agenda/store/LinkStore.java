package id.sarpras.agenda.store;

import id.sarpras.agenda.CalendarLink;
import id.sarpras.agenda.Scope;
import id.sarpras.facility.FacilityId;
import id.sarpras.identity.OfficerId;
import id.sarpras.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Calendar links in the database.
@Component
public class LinkStore {

  /// A link that somebody has the secret of.
  ///
  /// @param revoked whether it was taken back
  public record Known(CalendarLink link, boolean revoked) {}

  private static final String ADD =
      """
      INSERT INTO calendar_link
        (unit_id, id, officer_id, kind, facility_id, building, language, secret_hash, made_at)
      VALUES (:unit, :id, :officer, :kind, :facility, :building, :language, :hash, :at)
      """;
  private static final String LIVING =
      """
      SELECT l.* FROM calendar_link l
      WHERE l.unit_id = :unit
        AND NOT EXISTS (SELECT FROM calendar_link_revoked r WHERE (r.unit_id, r.link_id) = (l.unit_id, l.id))
      ORDER BY l.id DESC
      """;
  private static final String BY_HASH =
      """
      SELECT l.*, EXISTS (SELECT FROM calendar_link_revoked r
                          WHERE (r.unit_id, r.link_id) = (l.unit_id, l.id)) AS revoked
      FROM calendar_link l WHERE l.unit_id = :unit AND l.secret_hash = :hash
      """;
  private static final String REVOKE =
      """
      INSERT INTO calendar_link_revoked (unit_id, link_id, officer_id, at)
      VALUES (:unit, :id, :officer, :at) ON CONFLICT DO NOTHING
      """;
  private static final String FETCHED =
      """
      UPDATE calendar_link SET fetched_at = :at
      WHERE unit_id = :unit AND id = :id AND (fetched_at IS NULL OR fetched_at < :before)
      """;

  private final JdbcClient jdbc;

  LinkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(CalendarLink link, byte[] hash) {
    of(ADD, link)
        .param("officer", link.officer().value())
        .param("kind", kind(link.scope()))
        .param("facility", link.scope() instanceof Scope.OfFacility(var id) ? id.value() : null)
        .param("building", link.scope() instanceof Scope.OfBuilding(var name) ? name : "")
        .param("language", link.language().getLanguage())
        .param("hash", hash)
        .param("at", Timestamp.from(link.madeAt()))
        .update();
  }

  /// All that were not taken back, the newest first.
  public List<CalendarLink> living(UnitId unit) {
    return jdbc.sql(LIVING).param("unit", unit.value()).query(LinkStore::link).list();
  }

  public Optional<Known> find(UnitId unit, byte[] hash) {
    return jdbc.sql(BY_HASH)
        .param("unit", unit.value())
        .param("hash", hash)
        .query((rs, index) -> new Known(link(rs, index), rs.getBoolean("revoked")))
        .optional();
  }

  /// False where it was taken back before.
  public boolean revoke(CalendarLink link, OfficerId by, Instant at) {
    return of(REVOKE, link).param("officer", by.value()).param("at", Timestamp.from(at)).update()
        == 1;
  }

  /// Remembers a fetch, but not each of many.
  ///
  /// @param apart how far two that are remembered lie apart
  public void fetched(CalendarLink link, Instant at, Duration apart) {
    of(FETCHED, link)
        .param("at", Timestamp.from(at))
        .param("before", Timestamp.from(at.minus(apart)))
        .update();
  }

  private JdbcClient.StatementSpec of(String sql, CalendarLink link) {
    return jdbc.sql(sql).param("unit", link.unit().value()).param("id", link.id());
  }

  private static String kind(Scope scope) {
    return switch (scope) {
      case Scope.OfFacility ignored -> "FACILITY";
      case Scope.OfBuilding ignored -> "BUILDING";
      case Scope.Own() -> "OWN";
    };
  }

  private static CalendarLink link(ResultSet rs, int index) throws SQLException {
    return new CalendarLink(
        new UnitId(rs.getObject("unit_id", UUID.class)),
        rs.getObject("id", UUID.class),
        new OfficerId(rs.getObject("officer_id", UUID.class)),
        scope(rs),
        Locale.of(rs.getString("language")),
        rs.getTimestamp("made_at").toInstant(),
        Optional.ofNullable(rs.getTimestamp("fetched_at")).map(Timestamp::toInstant));
  }

  private static Scope scope(ResultSet rs) throws SQLException {
    return switch (rs.getString("kind")) {
      case "FACILITY" ->
          new Scope.OfFacility(new FacilityId(rs.getObject("facility_id", UUID.class)));
      case "BUILDING" -> new Scope.OfBuilding(rs.getString("building"));
      default -> new Scope.Own();
    };
  }
}
