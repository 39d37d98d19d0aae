package id.sarpras.complaint.forward;

import id.sarpras.complaint.ComplaintId;
import id.sarpras.complaint.Forwarded;
import id.sarpras.shared.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A case was forwarded: to whom, under which letter, with what, and what came of it.
///
/// @param letter the number of the covering letter
/// @param seal the SHA-256 of the manifest in hexadecimal digits, as the letter shows it
/// @param by the officer's name
/// @param since when it was forwarded, or delivered where that is known: from there silence counts
public record Forward(
    UnitId unit,
    UUID id,
    ComplaintId complaint,
    String recipient,
    String address,
    String letter,
    String seal,
    boolean withNotes,
    boolean withIdentity,
    String by,
    Instant at,
    Instant since,
    Optional<Delivery> delivery,
    Optional<Finding> finding) {

  /// How far it has come.
  ///
  /// @param silence after which somebody should ask
  public Forwarded.State state(Instant now, Duration silence) {
    if (finding.isPresent()) {
      return Forwarded.State.FOUND;
    }
    return since.plus(silence).isAfter(now) ? Forwarded.State.WAITING : Forwarded.State.SILENT;
  }
}
