package id.sarpras.complaint;

import id.sarpras.complaint.store.ComplaintStore;
import id.sarpras.complaint.store.CorrespondenceStore;
import id.sarpras.complaint.store.CorrespondenceStore.Sealed;
import id.sarpras.notification.MessageId;
import id.sarpras.notification.Notifications;
import id.sarpras.shared.EmailAddress;
import id.sarpras.shared.TrackingCodes;
import id.sarpras.shared.UnitId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The e-mails of a case. A further one belongs to it when it names one of them, or one of ours,
/// and comes from the complainant's own address: whoever else knows a number or an id learns
/// nothing.
@Component
public class Correspondence implements Seals {

  private static final int BATCH = 200;

  private final CorrespondenceStore store;
  private final ComplaintStore complaints;
  private final Identities identities;
  private final ObjectProvider<Notifications> notifications;
  private final TrackingCodes marks;
  private final Vault vault;

  /// @param notifications asked for only when they are needed: they ask for the thread themselves
  Correspondence(
      CorrespondenceStore store,
      ComplaintStore complaints,
      Identities identities,
      ObjectProvider<Notifications> notifications,
      TrackingCodes marks,
      Vault vault) {
    this.store = store;
    this.complaints = complaints;
    this.identities = identities;
    this.notifications = notifications;
    this.marks = marks;
    this.vault = vault;
  }

  /// The case that a mail belongs to; of several the one that it names last.
  ///
  /// @param named the ids of the mails that it continues, the oldest first
  public Optional<Complaint> caseOf(UnitId unit, List<String> named, EmailAddress sender) {
    return named.reversed().stream()
        .flatMap(id -> casesThatKnow(unit, id))
        .filter(complaint -> identities.isFrom(unit, complaint, sender))
        .findFirst()
        .flatMap(complaint -> complaints.find(unit, complaint));
  }

  private Stream<ComplaintId> casesThatKnow(UnitId unit, String messageId) {
    return Stream.concat(
        MessageId.notice(messageId)
            .flatMap(notice -> notifications.getObject().subjectOf(unit, notice))
            .map(ComplaintId::new)
            .stream(),
        store.byMark(unit, marks.mark(messageId)).stream());
  }

  /// Remembers a mail of the complainant.
  @Transactional
  public void remember(UnitId unit, ComplaintId complaint, String messageId) {
    byte[] sealed = vault.seal(messageId.getBytes(StandardCharsets.UTF_8), owner(unit, complaint));
    store.add(unit, complaint, marks.mark(messageId), sealed, vault.newest());
  }

  /// The ids of the complainant's mails in a case, the oldest first.
  List<String> thread(UnitId unit, ComplaintId complaint) {
    return store.sealed(unit, complaint).stream()
        .map(seal -> vault.open(seal, owner(unit, complaint)))
        .map(plain -> new String(plain, StandardCharsets.UTF_8))
        .toList();
  }

  @Override
  @Transactional
  public int rewrap() {
    List<Sealed> older = store.older(vault.newest(), BATCH);
    for (Sealed one : older) {
      store.put(
          one.unit(),
          one.id(),
          vault.rewrapped(one.content(), owner(one.unit(), one.complaint())),
          vault.newest());
    }
    return older.size();
  }

  private static String owner(UnitId unit, ComplaintId complaint) {
    return unit.value() + "/" + complaint.value() + "/mail";
  }
}
