package id.sarpras.handover;

import id.sarpras.facility.FacilityId;
import id.sarpras.identity.OfficerId;
import id.sarpras.schedule.BookingId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A damage and what is done about it.
///
/// @param booking at whose return it was found
/// @param responsible the officer who sees to it
/// @param foundBy the name of the officer who wrote it down
/// @param done when it was settled
public record Damage(
    UUID id,
    BookingId booking,
    FacilityId facility,
    String what,
    Severity severity,
    OfficerId responsible,
    LocalDate due,
    String foundBy,
    Instant foundAt,
    Optional<Instant> done,
    List<UUID> photos,
    List<Note> notes) {

  /// What somebody did about it.
  public record Note(Instant at, String officer, String text) {}

  public boolean isOpen() {
    return done.isEmpty();
  }

  public boolean isLate(LocalDate today) {
    return isOpen() && due.isBefore(today);
  }
}
