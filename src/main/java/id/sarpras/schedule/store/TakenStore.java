package id.sarpras.schedule.store;

import id.sarpras.facility.FacilityId;
import id.sarpras.facility.SpaceId;
import id.sarpras.schedule.Away;
import id.sarpras.schedule.BookingId;
import id.sarpras.schedule.Taken;
import id.sarpras.schedule.domain.Extent;
import id.sarpras.shared.Period;
import id.sarpras.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is taken of spaces and of stock, read together for a search.
@Component
public class TakenStore {

  private static final String COLUMNS =
      """
      facility_id, booking_id, kind, lower(used) AS used_from, upper(used) AS used_until,
      lower(during) AS taken_from, upper(during) AS taken_until, nullif(expires_at, 'infinity') AS until
      """;

  /// Near everything; far only some, and not again what is near. Each part is a search of an index
  /// by unit and time.
  private static final String READ =
      """
      SELECT space_id, 1 AS quantity, %1$s FROM occupancy
      WHERE unit_id = :unit AND during && tstzrange(:nearStart, :nearEnd) AND expires_at > :now
      UNION ALL
      SELECT space_id, 1, %1$s FROM occupancy
      WHERE unit_id = :unit AND space_id = ANY(:spaces) AND during && tstzrange(:farStart, :farEnd)
        AND NOT during && tstzrange(:nearStart, :nearEnd) AND expires_at > :now
      UNION ALL
      SELECT NULL, quantity, %1$s FROM stock_use
      WHERE unit_id = :unit AND during && tstzrange(:nearStart, :nearEnd) AND expires_at > :now
      UNION ALL
      SELECT NULL, quantity, %1$s FROM stock_use
      WHERE unit_id = :unit AND facility_id = ANY(:things) AND during && tstzrange(:farStart, :farEnd)
        AND NOT during && tstzrange(:nearStart, :nearEnd) AND expires_at > :now
      """
          .formatted(COLUMNS);

  /// What was read.
  public record Reading(List<Taken> spaces, List<Away> things) {}

  private final JdbcClient jdbc;

  TakenStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// All that is taken in the extent of a search, in one statement.
  public Reading read(UnitId unit, Extent extent, Instant now) {
    var reading = new Reading(new ArrayList<>(), new ArrayList<>());
    jdbc.sql(READ)
        .param("unit", unit.value())
        .param("nearStart", Timestamp.from(extent.near().start()))
        .param("nearEnd", Timestamp.from(extent.near().end()))
        .param("farStart", Timestamp.from(extent.far().start()))
        .param("farEnd", Timestamp.from(extent.far().end()))
        .param("spaces", extent.spaces().stream().map(SpaceId::value).toArray(UUID[]::new))
        .param(
            "things", extent.watched().stream().map(one -> one.id().value()).toArray(UUID[]::new))
        .param("now", Timestamp.from(now))
        .query((RowCallbackHandler) rs -> read(rs, reading));
    return reading;
  }

  private static void read(ResultSet rs, Reading into) throws SQLException {
    UUID space = rs.getObject("space_id", UUID.class);
    var facility = new FacilityId(rs.getObject("facility_id", UUID.class));
    var booking = new BookingId(rs.getObject("booking_id", UUID.class));
    Taken.Kind kind = Taken.Kind.valueOf(rs.getString("kind"));
    Period used = OccupancyStore.period(rs, "used");
    Period during = OccupancyStore.period(rs, "taken");
    Optional<Instant> until = OccupancyStore.until(rs);
    if (space == null) {
      into.things().add(new Away(facility, booking, kind, rs.getInt("quantity"), used, during));
    } else {
      into.spaces()
          .add(new Taken(new SpaceId(space), facility, booking, kind, used, during, until));
    }
  }
}
