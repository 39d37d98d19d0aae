package id.sarpras.mailbox;

import id.sarpras.letter.Scans;
import id.sarpras.mailbox.InboundMail.EnclosedFile;
import id.sarpras.shared.Line;
import id.sarpras.shared.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The files of a mail: those that can be taken are kept without what they say of their sender; of
/// each other one is said why not.
@Component
class EnclosedFiles {

  /// What became of some files.
  record Kept(List<UUID> scans, List<Refused> refused) {}

  /// A file that is not taken.
  ///
  /// @param name harmless to show
  /// @param key of the text that says why
  record Refused(String name, String key) {}

  private static final int MOST = 20;
  private static final int LONGEST_NAME = 100;

  private final Scans scans;

  EnclosedFiles(Scans scans) {
    this.scans = scans;
  }

  Kept keep(UnitId unit, List<EnclosedFile> files) {
    var kept = new ArrayList<UUID>();
    var refused = new ArrayList<Refused>();
    for (EnclosedFile file : files) {
      if (kept.size() == MOST) {
        refused.add(new Refused(name(file), "mailbox.too-many-files"));
        continue;
      }
      switch (scans.keepStripped(unit, file.name(), file.content())) {
        case Scans.Outcome.Kept(var scan) -> kept.add(scan.id());
        case Scans.Outcome.Refused(var reason) ->
            refused.add(new Refused(name(file), reason.key()));
      }
    }
    return new Kept(kept, refused);
  }

  private static String name(EnclosedFile file) {
    String name = Line.of(file.name());
    return name.isEmpty() ? "?" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }
}
