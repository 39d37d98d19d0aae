package id.sarpras.shared;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// Something was done: who did what to which subject when. Every module tells it in the transaction
/// in which it did it; the audit writes it down.
///
/// @param action a stable code such as `request.approved`; the screens have a word for each
/// @param details what a later reader needs, in plain values; never a tracking code or a password
public record Happened(
    UnitId unit,
    UUID subject,
    String action,
    Actor actor,
    Instant at,
    Map<String, String> details) {

  public Happened {
    details = Map.copyOf(details);
  }
}
