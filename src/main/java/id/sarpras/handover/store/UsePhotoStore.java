package id.sarpras.handover.store;

import id.sarpras.letter.Scans;
import id.sarpras.shared.UnitId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which pictures belong to which record.
@Component
class UsePhotoStore {

  private static final String ADD =
      "INSERT INTO use_photo (unit_id, record_id, scan_id, place) VALUES (:unit, :record, :scan, :place)";

  private final JdbcClient jdbc;
  private final Scans scans;

  UsePhotoStore(JdbcClient jdbc, Scans scans) {
    this.jdbc = jdbc;
    this.scans = scans;
  }

  void add(UnitId unit, UUID record, List<UUID> photos) {
    for (int i = 0; i < photos.size(); i++) {
      scans.claim(unit, photos.get(i));
      jdbc.sql(ADD)
          .param("unit", unit.value())
          .param("record", record)
          .param("scan", photos.get(i))
          .param("place", i + 1)
          .update();
    }
  }
}
