package id.sarpras.facility.store;

import id.sarpras.facility.FacilityId;
import id.sarpras.facility.Photo;
import id.sarpras.facility.Photo.Size;
import id.sarpras.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Photos in the database, so that they are backed up with all else.
@Component
public class PhotoStore {

  private static final String COLUMNS = "SELECT id, facility_id, alt, width, height";
  private static final String OF =
      COLUMNS
          + " FROM facility_photo WHERE unit_id = :unit AND facility_id = :facility ORDER BY place";
  private static final String FIRSTS =
      COLUMNS + " FROM facility_photo WHERE unit_id = :unit AND place = 1";
  private static final String PRINT =
      """
      SELECT CASE :size WHEN 'SMALL' THEN small WHEN 'MEDIUM' THEN medium ELSE large END
      FROM facility_photo WHERE unit_id = :unit AND id = :id
      """;
  private static final String ADD =
      """
      INSERT INTO facility_photo (unit_id, id, facility_id, place, alt, width, height, small, medium, large)
      VALUES (:unit, :id, :facility, :place, :alt, :width, :height, :small, :medium, :large)
      """;
  private static final String DESCRIBE =
      """
      UPDATE facility_photo SET alt = :alt WHERE unit_id = :unit AND facility_id = :facility AND id = :id
      """;
  private static final String PLACE =
      "UPDATE facility_photo SET place = :place WHERE unit_id = :unit AND id = :id";
  private static final String REMOVE =
      "DELETE FROM facility_photo WHERE unit_id = :unit AND facility_id = :facility AND id = :id";
  private static final String LOCK =
      "SELECT id FROM facility WHERE unit_id = :unit AND id = :facility FOR NO KEY UPDATE";

  private final JdbcClient jdbc;

  PhotoStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Waits until nobody else changes the photos of a facility.
  public void lock(UnitId unit, FacilityId facility) {
    of(LOCK, unit, facility).query(UUID.class).list();
  }

  /// In their order.
  public List<Photo> of(UnitId unit, FacilityId facility) {
    return of(OF, unit, facility).query(PhotoStore::photo).list();
  }

  public Map<FacilityId, Photo> firsts(UnitId unit) {
    return jdbc.sql(FIRSTS).param("unit", unit.value()).query(PhotoStore::photo).list().stream()
        .collect(Collectors.toMap(Photo::facility, Function.identity()));
  }

  public Optional<byte[]> print(UnitId unit, UUID photo, Size size) {
    return jdbc.sql(PRINT)
        .param("unit", unit.value())
        .param("id", photo)
        .param("size", size.name())
        .query(byte[].class)
        .optional();
  }

  public void add(UnitId unit, Photo photo, int place, Map<Size, byte[]> prints) {
    of(ADD, unit, photo.facility())
        .param("id", photo.id())
        .param("place", place)
        .param("alt", photo.alt())
        .param("width", photo.width())
        .param("height", photo.height())
        .param("small", prints.get(Size.SMALL))
        .param("medium", prints.get(Size.MEDIUM))
        .param("large", prints.get(Size.LARGE))
        .update();
  }

  public boolean describe(UnitId unit, FacilityId facility, UUID photo, String alt) {
    return of(DESCRIBE, unit, facility).param("id", photo).param("alt", alt).update() == 1;
  }

  /// Lets photos stand in this order.
  public void order(UnitId unit, List<Photo> photos) {
    int place = 0;
    for (Photo photo : photos) {
      place++;
      jdbc.sql(PLACE)
          .param("unit", unit.value())
          .param("id", photo.id())
          .param("place", place)
          .update();
    }
  }

  public boolean remove(UnitId unit, FacilityId facility, UUID photo) {
    return of(REMOVE, unit, facility).param("id", photo).update() == 1;
  }

  private JdbcClient.StatementSpec of(String sql, UnitId unit, FacilityId facility) {
    return jdbc.sql(sql).param("unit", unit.value()).param("facility", facility.value());
  }

  private static Photo photo(ResultSet rs, int index) throws SQLException {
    return new Photo(
        rs.getObject("id", UUID.class),
        new FacilityId(rs.getObject("facility_id", UUID.class)),
        rs.getString("alt"),
        rs.getInt("width"),
        rs.getInt("height"));
  }
}
