package id.sarpras.notification;

import id.sarpras.shared.UnitId;
import java.util.Optional;
import java.util.UUID;

/// Knows whom the notices of one kind of case go to. What it knows is put into a message when that
/// goes out and lies nowhere beside it: names, addresses and tracking codes stay where they are
/// kept.
public interface Correspondents {

  /// Empty where the subject is no case of this kind.
  Optional<Correspondent> of(UnitId unit, UUID subject);
}
