package id.sarpras.complaint;

import id.sarpras.complaint.store.ComplaintStore;
import id.sarpras.shared.PhoneNumber;
import id.sarpras.shared.UnitId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The cases to which a message from outside may belong. For the program's own doors, which show
/// nothing of them; officers look in the register.
@Component
public class OpenCases {

  private final ComplaintStore complaints;
  private final Identities identities;

  OpenCases(ComplaintStore complaints, Identities identities) {
    this.complaints = complaints;
    this.identities = identities;
  }

  /// The case with this id; empty where it is no complaint.
  public Optional<Complaint> find(UnitId unit, UUID id) {
    return complaints.find(unit, new ComplaintId(id));
  }

  /// What is still to be answered of those that came from a number, by whichever channel, the
  /// newest first.
  public List<Complaint> from(UnitId unit, PhoneNumber phone) {
    return complaints.openOf(unit, identities.markOf(phone));
  }
}
