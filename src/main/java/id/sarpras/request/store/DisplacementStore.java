package id.sarpras.request.store;

import id.sarpras.identity.Officer;
import id.sarpras.request.Displacement;
import id.sarpras.request.FacilityRequest;
import id.sarpras.request.RequestId;
import id.sarpras.schedule.BookingId;
import id.sarpras.shared.Period;
import id.sarpras.shared.UnitId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What gave way to what, in the database.
@Component
public class DisplacementStore {

  private static final String ADD =
      """
      INSERT INTO displacement
        (unit_id, booking_id, gave_way_to, officer_id, on_behalf_of, reason, replaced, notice_id, at)
      VALUES (:unit, :booking, :event, :officer, :onBehalfOf, :reason, :replaced, :notice, :at)
      """;
  private static final String GOES_BEFORE =
      "SELECT EXISTS (SELECT FROM displacement WHERE unit_id = :unit AND gave_way_to = :event)";
  private static final String OF =
      """
      SELECT lower(b.needed) AS begins, upper(b.needed) AS ends, d.gave_way_to, e.reference, o.name,
             d.on_behalf_of, d.reason, d.at
      FROM displacement d
      JOIN booking b ON (b.unit_id, b.id) = (d.unit_id, d.booking_id)
      JOIN facility_request e ON (e.unit_id, e.id) = (d.unit_id, d.gave_way_to)
      JOIN officer o ON (o.unit_id, o.id) = (d.unit_id, d.officer_id)
      WHERE d.unit_id = :unit AND b.request_id = :request ORDER BY d.at, b.number
      """;
  private static final String BY_MONTH =
      """
      SELECT to_char(at AT TIME ZONE :zone, 'YYYY-MM') AS month, count(*) AS number
      FROM displacement WHERE unit_id = :unit AND at >= :from AND at < :until GROUP BY 1
      """;

  private final JdbcClient jdbc;

  DisplacementStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param notice by which the guest was told, before anything else was done
  public void add(
      FacilityRequest event,
      BookingId displaced,
      Officer officer,
      String onBehalfOf,
      String reason,
      boolean replaced,
      UUID notice,
      Instant at) {
    jdbc.sql(ADD)
        .param("unit", event.unit().value())
        .param("booking", displaced.value())
        .param("event", event.id().value())
        .param("officer", officer.id().value())
        .param("onBehalfOf", onBehalfOf)
        .param("reason", reason)
        .param("replaced", replaced)
        .param("notice", notice)
        .param("at", Timestamp.from(at))
        .update();
  }

  /// Whether others have given way to a request: it gives way to none.
  public boolean goesBefore(FacilityRequest request) {
    return jdbc.sql(GOES_BEFORE)
        .param("unit", request.unit().value())
        .param("event", request.id().value())
        .query(Boolean.class)
        .single();
  }

  /// What of a request gave way, in its order.
  public List<Displacement> of(FacilityRequest request) {
    return jdbc.sql(OF)
        .param("unit", request.unit().value())
        .param("request", request.id().value())
        .query(
            (rs, index) ->
                new Displacement(
                    new Period(
                        rs.getTimestamp("begins").toInstant(), rs.getTimestamp("ends").toInstant()),
                    new RequestId(rs.getObject("gave_way_to", UUID.class)),
                    rs.getString("reference"),
                    rs.getString("name"),
                    rs.getString("on_behalf_of"),
                    rs.getString("reason"),
                    rs.getTimestamp("at").toInstant()))
        .list();
  }

  /// How many gave way in each month; a month without is missing.
  public Map<YearMonth, Integer> byMonth(UnitId unit, Period period, ZoneId zone) {
    var counted = new TreeMap<YearMonth, Integer>();
    jdbc.sql(BY_MONTH)
        .param("unit", unit.value())
        .param("zone", zone.getId())
        .param("from", Timestamp.from(period.start()))
        .param("until", Timestamp.from(period.end()))
        .query(
            rs -> {
              counted.put(YearMonth.parse(rs.getString("month")), rs.getInt("number"));
            });
    return counted;
  }
}
