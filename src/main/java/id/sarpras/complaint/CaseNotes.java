package id.sarpras.complaint;

import id.sarpras.complaint.store.FileStore;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What officers alone read of a case.
@Component
public class CaseNotes {

  private final FileStore files;

  CaseNotes(FileStore files) {
    this.files = files;
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
