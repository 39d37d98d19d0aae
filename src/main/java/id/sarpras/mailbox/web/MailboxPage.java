package id.sarpras.mailbox.web;

import id.sarpras.complaint.Complaint;
import id.sarpras.mailbox.Health;
import id.sarpras.mailbox.MailOutcome;
import id.sarpras.mailbox.Quarantined;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The mailbox as officers see it.
///
/// @param on whether a mailbox is set up at all
/// @param late whether the last reading is too long ago, whatever the reason
/// @param official whether the reader decides about complaints; else only the connection is shown
/// @param waiting mails for an official, the oldest first
/// @param count how many there are, also where not all are shown
/// @param again cases that are over, and whose complainant wrote again
/// @param counts what became of the mails of the last 30 days
public record MailboxPage(
    boolean on,
    String address,
    Health health,
    boolean late,
    boolean official,
    List<Quarantined> waiting,
    int count,
    List<Complaint> again,
    Map<MailOutcome, Integer> counts) {

  /// How the connection is: `off`, `untried`, `failing`, `late` or `well`.
  public String state() {
    if (!on) {
      return "off";
    }
    if (health.failingSince().isPresent()) {
      return "failing";
    }
    return health.readAt().isEmpty() ? "untried" : late ? "late" : "well";
  }

  /// Since when it cannot be reached.
  public Optional<Instant> failingSince() {
    return health.failingSince();
  }
}
