package id.sarpras.complaint;

import id.sarpras.identity.Officer;
import id.sarpras.shared.Actor;
import id.sarpras.shared.EmailAddress;
import id.sarpras.shared.PhoneNumber;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/// Complaints for tests on the whole program.
@TestComponent
class Grievances {

  private final ComplaintIntake intake;
  private final Complaints complaints;
  private final InstantSource clock;

  Grievances(ComplaintIntake intake, Complaints complaints, InstantSource clock) {
    this.intake = intake;
    this.complaints = complaints;
    this.clock = clock;
  }

  /// One that comes in now, from somebody who left name, telephone and e-mail.
  ComplaintId received() {
    return received(Report.of("Pendingin Ruang Praja II mati sejak pagi."), clock.instant());
  }

  /// One that reached the office at an instant.
  ComplaintId received(Report report, Instant at) {
    return intake
        .register(
            new Handover(
                UUID.randomUUID(),
                ComplaintChannel.ONLINE,
                new Actor.Guest(),
                Locale.of("id"),
                Optional.of(
                    new Complainant(
                        "Wati Kusuma",
                        PhoneNumber.read("081234567890"),
                        EmailAddress.read("wati@contoh.id"),
                        "")),
                report,
                false,
                at,
                at.equals(clock.instant()) ? "" : "uji",
                List.of()))
        .id();
  }

  /// As an officer sees it.
  Complaint seen(Officer officer, ComplaintId id) {
    return complaints.find(officer, id).orElseThrow();
  }
}
