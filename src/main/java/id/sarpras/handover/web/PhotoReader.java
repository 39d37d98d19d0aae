package id.sarpras.handover.web;

import id.sarpras.api.Fields;
import id.sarpras.identity.Officer;
import id.sarpras.letter.Scan;
import id.sarpras.letter.ScanType;
import id.sarpras.letter.Scans;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the photos that a machine names; they were sent before.
@Component
class PhotoReader {

  private final Scans scans;

  PhotoReader(Scans scans) {
    this.scans = scans;
  }

  /// @param name of the field, where refusals are told
  List<Scan> read(Officer officer, @Nullable List<UUID> sent, String name, Fields fields) {
    List<UUID> ids = Objects.requireNonNullElse(sent, List.<UUID>of()).stream().distinct().toList();
    List<Scan> photos =
        ids.stream()
            .filter(Objects::nonNull)
            .flatMap(id -> scans.findUnclaimed(officer.unit(), id).stream())
            .filter(scan -> !scan.mediaType().equals(ScanType.PDF.mediaType()))
            .toList();
    if (ids.size() > PhotoUploads.MOST) {
      fields.refuse(name, "photo.many", PhotoUploads.MOST);
    } else if (photos.size() < ids.size()) {
      fields.refuse(name, "photo.api.missing");
    }
    return photos;
  }
}
