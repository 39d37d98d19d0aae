package id.sarpras.mailbox;

import id.sarpras.complaint.CaseNotes;
import id.sarpras.complaint.ComplaintId;
import id.sarpras.letter.Scans;
import id.sarpras.mailbox.InboundMail.EnclosedFile;
import id.sarpras.page.Texts;
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
  private final CaseNotes notes;
  private final Texts texts;

  EnclosedFiles(Scans scans, CaseNotes notes, Texts texts) {
    this.scans = scans;
    this.notes = notes;
    this.texts = texts;
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

  /// Tells the officers of a case which files were not taken, and why.
  void explain(UnitId unit, ComplaintId complaint, Kept files) {
    for (Refused file : files.refused()) {
      String why = texts.say(Texts.INDONESIAN, file.key());
      notes.note(
          unit, complaint, texts.say(Texts.INDONESIAN, "mailbox.note.refused", file.name(), why));
    }
  }

  private static String name(EnclosedFile file) {
    String name = Line.of(file.name());
    return name.isEmpty() ? "?" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }
}
