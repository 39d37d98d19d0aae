package id.sarpras.complaint;

import id.sarpras.complaint.store.ComplaintStore;
import id.sarpras.notification.Correspondent;
import id.sarpras.notification.Correspondents;
import id.sarpras.page.Texts;
import id.sarpras.shared.EmailAddress;
import id.sarpras.shared.TrackingCodes;
import id.sarpras.shared.UnitId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The complainants: their seals are opened to write to them. The link of a confidential case has
/// no code in it; answers to all of them come into the mailbox, and stand below what they wrote.
@Component
class ComplaintCorrespondents implements Correspondents {

  private final ComplaintStore complaints;
  private final Identities identities;
  private final TrackingCodes codes;
  private final Texts texts;
  private final Correspondence correspondence;
  private final String address;
  private final Optional<EmailAddress> mailbox;

  ComplaintCorrespondents(
      ComplaintStore complaints,
      Identities identities,
      TrackingCodes codes,
      Texts texts,
      Correspondence correspondence,
      @Value("${sarpras.address}") String address,
      @Value("${sarpras.mailbox.address:}") String mailbox) {
    this.complaints = complaints;
    this.identities = identities;
    this.codes = codes;
    this.texts = texts;
    this.correspondence = correspondence;
    this.address = address;
    this.mailbox = EmailAddress.read(mailbox);
  }

  @Override
  public Optional<Correspondent> of(UnitId unit, UUID subject) {
    return complaints.find(unit, new ComplaintId(subject)).map(this::correspondent);
  }

  private Correspondent correspondent(Complaint complaint) {
    Optional<Complainant> who = identities.of(complaint.unit(), complaint.id());
    return new Correspondent(
        who.map(Complainant::name)
            .filter(name -> !name.isEmpty())
            .orElseGet(
                () ->
                    texts.say(
                        Texts.language(complaint.language().getLanguage()),
                        "complaint-told.nobody")),
        who.flatMap(Complainant::email),
        who.flatMap(Complainant::phone),
        complaint.confidential()
            ? address + "/lacak"
            : address + "/pengaduan/" + codes.codeOf(complaint.submission()).grouped(),
        mailbox,
        correspondence.thread(complaint.unit(), complaint.id()));
  }
}
