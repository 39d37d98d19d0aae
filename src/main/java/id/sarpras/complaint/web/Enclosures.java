package id.sarpras.complaint.web;

import id.sarpras.letter.Scan;
import id.sarpras.letter.Scans;
import id.sarpras.page.Form;
import id.sarpras.shared.UnitId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// The files in a form: those that come with it in the field `lampiran`, and those that came before
/// and are only named again in `lampiranId`. What they say beside their picture is taken out.
@Component
class Enclosures {

  private static final int MOST = 10;

  private final Scans scans;

  Enclosures(Scans scans) {
    this.scans = scans;
  }

  /// All files of a form; where one cannot be taken, the form says which and why, and the others
  /// are kept.
  List<Scan> take(UnitId unit, Form form, List<MultipartFile> files) {
    var taken = new ArrayList<Scan>();
    form.values("lampiranId").stream()
        .distinct()
        .limit(MOST)
        .flatMap(before -> id(before).stream())
        .flatMap(known -> scans.findUnclaimed(unit, known).stream())
        .forEach(taken::add);
    for (MultipartFile file : files) {
      String name = name(file);
      if (!name.isEmpty() && taken.size() < MOST) {
        keep(unit, form, name, file).ifPresent(taken::add);
      } else if (!name.isEmpty()) {
        form.refuse("lampiran", "field.lampiran.many", MOST);
      }
    }
    return taken;
  }

  private Optional<Scan> keep(UnitId unit, Form form, String name, MultipartFile file) {
    return switch (scans.keepStripped(unit, name, content(file))) {
      case Scans.Outcome.Kept(var scan) -> Optional.of(scan);
      case Scans.Outcome.Refused(var reason) -> {
        form.refuse("lampiran", "enclosure." + reason.name(), name);
        yield Optional.empty();
      }
    };
  }

  /// What the sender's machine calls a file; empty where none was chosen.
  static String name(MultipartFile file) {
    return Optional.ofNullable(file.getOriginalFilename()).orElse("");
  }

  static byte[] content(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException cutOff) {
      return new byte[0];
    }
  }

  static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text.strip()));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  static List<UUID> ids(List<Scan> scans) {
    return scans.stream().map(Scan::id).toList();
  }
}
