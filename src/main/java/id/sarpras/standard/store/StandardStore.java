package id.sarpras.standard.store;

import id.sarpras.shared.UnitId;
import id.sarpras.standard.ServiceId;
import id.sarpras.standard.ServiceStandard;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.standard.StandardVersion;
import id.sarpras.workingtime.Limit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// Units, services and the versions of their standards in the database.
@Component
public class StandardStore {

  private static final String UNITS =
      """
      SELECT u.*, g.name AS government FROM service_unit u JOIN government g ON g.id = u.government_id
      ORDER BY u.id
      """;
  private static final String ADD_GOVERNMENT =
      "INSERT INTO government (id, name) VALUES (:id, :name)";
  private static final String ADD_UNIT =
      """
      INSERT INTO service_unit
        (id, government_id, slug, name, short_name, address, phone, website, email, zone)
      VALUES (:id, :government, :slug, :name, :shortName, :address, :phone, :website, :email, :zone)
      """;
  private static final String ADD_SERVICE =
      "INSERT INTO service (unit_id, id, slug) VALUES (:unit, :id, :slug)";
  private static final String ADD_STANDARD =
      """
      INSERT INTO service_standard
        (unit_id, service_id, version, in_force, decree_number, limit_kind, limit_amount, content, recorded_at,
         published_by)
      VALUES
        (:unit, :service, :version, daterange(:from, NULL), :decree, :kind, :amount, :content::jsonb, :at, :by)
      """;
  private static final String IN_FORCE =
      """
      SELECT v.service_id, v.version
      FROM service_standard v JOIN service s ON (s.unit_id, s.id) = (v.unit_id, v.service_id)
      WHERE v.unit_id = :unit AND v.in_force @> :day::date
      ORDER BY s.slug
      """;
  private static final String VERSIONS =
      """
      SELECT v.*, lower(v.in_force) AS in_force_from, upper(v.in_force) - 1 AS last_day, s.slug
      FROM service_standard v JOIN service s ON (s.unit_id, s.id) = (v.unit_id, v.service_id)
      WHERE v.unit_id = :unit AND v.service_id = :service
      ORDER BY v.version DESC
      """;
  private static final String VERSION_ON =
      """
      SELECT version FROM service_standard
      WHERE unit_id = :unit AND service_id = :service
      ORDER BY (lower(in_force) <= :day::date) DESC,
               CASE WHEN lower(in_force) <= :day::date THEN -version ELSE version END
      LIMIT 1
      """;
  private static final String END =
      """
      UPDATE service_standard SET in_force = daterange(lower(in_force), :from)
      WHERE unit_id = :unit AND service_id = :service AND version = :version - 1
        AND upper(in_force) IS NULL AND lower(in_force) < :from::date
      """;

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final InstantSource clock;

  StandardStore(JdbcClient jdbc, ObjectMapper json, InstantSource clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /// The units, the one that was set up first before the others.
  public List<ServiceUnit> units() {
    return jdbc.sql(UNITS).query(StandardStore::unit).list();
  }

  public void add(ServiceUnit unit, UUID government) {
    jdbc.sql(ADD_GOVERNMENT).param("id", government).param("name", unit.government()).update();
    jdbc.sql(ADD_UNIT)
        .param("id", unit.id().value())
        .param("government", government)
        .param("slug", unit.slug())
        .param("name", unit.name())
        .param("shortName", unit.shortName())
        .param("address", unit.address())
        .param("phone", unit.phone())
        .param("website", unit.website())
        .param("email", unit.email())
        .param("zone", unit.zone().getId())
        .update();
  }

  public void addService(UnitId unit, ServiceId service, String slug) {
    jdbc.sql(ADD_SERVICE)
        .param("unit", unit.value())
        .param("id", service.value())
        .param("slug", slug)
        .update();
  }

  /// @param by the name of the officer who publishes it; empty for none
  public void add(ServiceStandard standard, String by) {
    jdbc.sql(ADD_STANDARD)
        .param("unit", standard.unit().value())
        .param("service", standard.service().value())
        .param("version", standard.version())
        .param("from", standard.inForceFrom())
        .param("decree", standard.decreeNumber())
        .param("kind", standard.limit().kind())
        .param("amount", standard.limit().amount())
        .param("content", json.writeValueAsString(standard.content()))
        .param("at", Timestamp.from(clock.instant()))
        .param("by", by)
        .update();
  }

  /// Which version of each service is in force on a day.
  public SequencedMap<ServiceId, Integer> inForce(UnitId unit, LocalDate day) {
    var versions = new LinkedHashMap<ServiceId, Integer>();
    jdbc.sql(IN_FORCE)
        .param("unit", unit.value())
        .param("day", day)
        .query(
            (RowCallbackHandler)
                rs ->
                    versions.put(
                        new ServiceId(rs.getObject("service_id", UUID.class)),
                        rs.getInt("version")));
    return versions;
  }

  public Optional<ServiceStandard> version(UnitId unit, ServiceId service, int version) {
    return versions(unit, service).stream()
        .map(StandardVersion::standard)
        .filter(standard -> standard.version() == version)
        .findFirst();
  }

  /// All versions, the newest first.
  public List<StandardVersion> versions(UnitId unit, ServiceId service) {
    return jdbc.sql(VERSIONS)
        .param("unit", unit.value())
        .param("service", service.value())
        .query(this::version)
        .list();
  }

  /// The number of the version in force on a day; the first one for earlier days.
  public int versionOn(UnitId unit, ServiceId service, LocalDate day) {
    return jdbc.sql(VERSION_ON)
        .param("unit", unit.value())
        .param("service", service.value())
        .param("day", day)
        .query(Integer.class)
        .single();
  }

  /// Ends the version before and adds the next; false where that is not the newest, or began no
  /// earlier.
  public boolean replace(ServiceStandard next, String by) {
    boolean isNext =
        jdbc.sql(END)
                .param("unit", next.unit().value())
                .param("service", next.service().value())
                .param("version", next.version())
                .param("from", next.inForceFrom())
                .update()
            == 1;
    if (isNext) {
      add(next, by);
    }
    return isNext;
  }

  private StandardVersion version(ResultSet rs, int index) throws SQLException {
    return new StandardVersion(
        standard(rs, index),
        Optional.ofNullable(rs.getObject("last_day", LocalDate.class)),
        rs.getString("published_by"),
        rs.getTimestamp("recorded_at").toInstant());
  }

  private ServiceStandard standard(ResultSet rs, int index) throws SQLException {
    return new ServiceStandard(
        new UnitId(rs.getObject("unit_id", UUID.class)),
        new ServiceId(rs.getObject("service_id", UUID.class)),
        rs.getString("slug"),
        rs.getInt("version"),
        rs.getObject("in_force_from", LocalDate.class),
        rs.getString("decree_number"),
        Limit.of(rs.getString("limit_kind"), rs.getInt("limit_amount")),
        json.readValue(rs.getString("content"), ServiceStandard.Content.class));
  }

  private static ServiceUnit unit(ResultSet rs, int index) throws SQLException {
    return new ServiceUnit(
        new UnitId(rs.getObject("id", UUID.class)),
        rs.getString("government"),
        rs.getString("slug"),
        rs.getString("name"),
        rs.getString("short_name"),
        rs.getString("address"),
        rs.getString("phone"),
        rs.getString("website"),
        rs.getString("email"),
        ZoneId.of(rs.getString("zone")));
  }
}
