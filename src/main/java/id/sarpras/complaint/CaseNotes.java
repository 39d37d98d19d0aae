package id.sarpras.complaint;

import id.sarpras.complaint.store.ComplaintStore;
import id.sarpras.complaint.store.FileStore;
import id.sarpras.identity.Officer;
import id.sarpras.shared.UnitId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What officers alone read of a case.
@Component
public class CaseNotes {

  private final ComplaintStore complaints;
  private final FileStore files;
  private final InstantSource clock;

  CaseNotes(ComplaintStore complaints, FileStore files, InstantSource clock) {
    this.complaints = complaints;
    this.files = files;
    this.clock = clock;
  }

  /// The program notes something; nothing happens where there is no such case.
  @Transactional
  public void note(UnitId unit, ComplaintId id, String text) {
    complaints
        .find(unit, id)
        .ifPresent(found -> files.addNote(unit, id, text, Optional.empty(), clock.instant()));
  }

  /// Keeps a note of the officer who registers a case, in the transaction that does.
  public void keep(Officer officer, ComplaintId complaint, String text) {
    files.addNote(officer.unit(), complaint, text, Optional.of(officer.id()), clock.instant());
  }

  public List<Note> notes(Complaint complaint) {
    return files.notes(complaint.unit(), complaint.id());
  }

  public List<Assignment> assignments(Complaint complaint) {
    return files.assignments(complaint.unit(), complaint.id());
  }

  public Optional<Draft> draft(Complaint complaint) {
    return files.draft(complaint.unit(), complaint.id());
  }
}
