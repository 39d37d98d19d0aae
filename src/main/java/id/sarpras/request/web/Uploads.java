package id.sarpras.request.web;

import id.sarpras.letter.Scan;
import id.sarpras.letter.Scans;
import id.sarpras.page.Form;
import id.sarpras.shared.UnitId;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// The scan in a form: a file that comes with it, or one that came before and is only named again.
/// What was uploaded once need not be uploaded again because something else in the form was
/// refused.
@Component
class Uploads {

  private final Scans scans;

  Uploads(Scans scans) {
    this.scans = scans;
  }

  /// The scan of the field `scan` or `scanId`; empty where there is none, or the form says what is
  /// wrong with it.
  Optional<Scan> take(UnitId unit, Form form, @Nullable MultipartFile file) {
    if (file != null
        && file.getOriginalFilename() != null
        && !file.getOriginalFilename().isEmpty()) {
      return keep(unit, form, file.getOriginalFilename(), content(file));
    }
    return before(unit, form.value("scanId"));
  }

  /// One that was uploaded before.
  Optional<Scan> before(UnitId unit, String id) {
    return RequestForm.id(id).flatMap(known -> scans.find(unit, known));
  }

  private Optional<Scan> keep(UnitId unit, Form form, String name, byte[] content) {
    return switch (scans.keep(unit, name, content)) {
      case Scans.Outcome.Kept(var scan) -> Optional.of(scan);
      case Scans.Outcome.Refused(var reason) -> {
        form.refuse("scan", reason.key());
        yield Optional.empty();
      }
    };
  }

  private static byte[] content(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException cutOff) {
      return new byte[0];
    }
  }

  /// The id of a scan as a form carries it.
  static String id(Optional<Scan> scan) {
    return scan.map(Scan::id).map(UUID::toString).orElse("");
  }
}
