package id.sarpras.testing;

import id.sarpras.complaint.Complainant;
import id.sarpras.complaint.ComplaintChannel;
import id.sarpras.complaint.ComplaintId;
import id.sarpras.complaint.ComplaintIntake;
import id.sarpras.complaint.Handover;
import id.sarpras.complaint.Registered;
import id.sarpras.complaint.Report;
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

/// People who complain: `aComplaint().by(ONLINE).from("Fitri Amelia").about("Toilet kotor")`.
@TestComponent
public class Complainants {

  private final ComplaintIntake intake;
  private final InstantSource clock;

  public Complainants(ComplaintIntake intake, InstantSource clock) {
    this.intake = intake;
    this.clock = clock;
  }

  /// An anonymous one by the form on the website, until something else is said.
  public Grievance aComplaint() {
    return new Grievance();
  }

  /// A complaint that somebody is about to make.
  public final class Grievance {

    private ComplaintChannel channel = ComplaintChannel.ONLINE;
    private String text = "Toilet lantai dua kotor sejak pagi.";
    private String accused = "";
    private String name = "";
    private String phone = "";
    private String email = "";
    private boolean secret;
    private Optional<Instant> received = Optional.empty();
    private Actor writer = new Actor.Guest();
    private String reason = "";

    public Grievance by(ComplaintChannel one) {
      channel = one;
      return this;
    }

    public Grievance saying(String words) {
      text = words;
      return this;
    }

    /// Who is complained about.
    public Grievance about(String somebody) {
      accused = somebody;
      return this;
    }

    public Grievance from(String who) {
      name = who;
      return this;
    }

    public Grievance phone(String number) {
      phone = number;
      return this;
    }

    public Grievance email(String address) {
      email = address;
      return this;
    }

    public Grievance inConfidence() {
      secret = true;
      return this;
    }

    public Grievance receivedAt(Instant at) {
      received = Optional.of(at);
      return this;
    }

    public Grievance writtenDownBy(Actor officer, String lateReason) {
      writer = officer;
      reason = lateReason;
      return this;
    }

    public Handover handover() {
      var who = new Complainant(name, PhoneNumber.read(phone), EmailAddress.read(email), "");
      return new Handover(
          UUID.randomUUID(),
          channel,
          writer,
          Locale.of("id"),
          who.isNobody() ? Optional.empty() : Optional.of(who),
          new Report(Report.beginning(text), text, accused, "", Optional.empty()),
          secret,
          received.orElseGet(clock::instant),
          reason,
          List.of());
    }

    /// Makes it.
    public ComplaintId made() {
      return registered().id();
    }

    /// Makes it, and keeps the receipt.
    public Registered registered() {
      return intake.register(handover());
    }
  }
}
