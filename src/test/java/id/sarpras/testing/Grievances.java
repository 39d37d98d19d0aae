package id.sarpras.testing;

import id.sarpras.complaint.Complainant;
import id.sarpras.complaint.Complaint;
import id.sarpras.complaint.ComplaintChannel;
import id.sarpras.complaint.ComplaintDesk;
import id.sarpras.complaint.ComplaintId;
import id.sarpras.complaint.ComplaintIntake;
import id.sarpras.complaint.Complaints;
import id.sarpras.complaint.Handover;
import id.sarpras.complaint.Outcome;
import id.sarpras.complaint.Report;
import id.sarpras.identity.Officer;
import id.sarpras.letter.Scan;
import id.sarpras.letter.Scans;
import id.sarpras.shared.Actor;
import id.sarpras.shared.EmailAddress;
import id.sarpras.shared.PhoneNumber;
import id.sarpras.standard.Standards;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/// Complaints of a test on the whole program.
@TestComponent
public class Grievances {

  public static final String NAME = "Suryani Tanjungpura";

  private final ComplaintIntake intake;
  private final ComplaintDesk desk;
  private final Complaints complaints;
  private final Scans scans;
  private final Standards standards;
  private final InstantSource clock;

  Grievances(
      ComplaintIntake intake,
      ComplaintDesk desk,
      Complaints complaints,
      Scans scans,
      Standards standards,
      InstantSource clock) {
    this.intake = intake;
    this.desk = desk;
    this.complaints = complaints;
    this.scans = scans;
    this.standards = standards;
    this.clock = clock;
  }

  /// A complaint by a channel, from somebody who gave name and addresses, received now.
  ///
  /// @param about who is complained about; may be empty
  public ComplaintId received(ComplaintChannel channel, String about, List<Scan> attached) {
    return intake
        .register(
            new Handover(
                UUID.randomUUID(),
                channel,
                new Actor.Guest(),
                Locale.of("id"),
                Optional.of(
                    new Complainant(
                        NAME,
                        PhoneNumber.read("081256789012"),
                        EmailAddress.read("suryani@contoh.id"),
                        "")),
                new Report(
                    "Diminta uang",
                    "Petugas meminta uang kebersihan.",
                    about,
                    "Aula Garuda",
                    Optional.empty()),
                false,
                clock.instant(),
                "",
                attached.stream().map(Scan::id).toList()))
        .id();
  }

  /// The same, and an official has said which class it is.
  public ComplaintId classified(
      Officer official, String classCode, String about, List<Scan> attached) {
    ComplaintId id = received(ComplaintChannel.ONLINE, about, attached);
    Outcome outcome = desk.classify(official, id, 0, classCode, "", "");
    if (!(outcome instanceof Outcome.Done)) {
      throw new IllegalStateException("Not classified: " + outcome);
    }
    return id;
  }

  /// A file as a complainant sends it.
  public Scan file(String name, byte[] content) {
    return switch (scans.keepStripped(standards.home().id(), name, content)) {
      case Scans.Outcome.Kept(var scan) -> scan;
      case Scans.Outcome.Refused(var reason) -> throw new IllegalArgumentException(reason.name());
    };
  }

  public Complaint seen(Officer officer, ComplaintId id) {
    return complaints.find(officer, id).orElseThrow();
  }
}
