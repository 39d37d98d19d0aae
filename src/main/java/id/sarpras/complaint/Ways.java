package id.sarpras.complaint;

import id.sarpras.complaint.store.ComplaintStore;
import id.sarpras.complaint.store.FileStore;
import id.sarpras.identity.Officer;
import id.sarpras.letter.Pdf;
import id.sarpras.notification.Channel;
import id.sarpras.notification.NoticeFailed;
import id.sarpras.notification.Notifications;
import id.sarpras.notification.SentNotice;
import id.sarpras.page.Pages;
import id.sarpras.page.Texts;
import id.sarpras.shared.PhoneNumber;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.standard.Standards;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How what is said to a complainant gets there: first by their own channel, then by whatever else
/// is known of them.
@Component
public class Ways {

  /// What is printed of an answer.
  public record AnswerLetter(
      ServiceUnit unit, Complaint complaint, Answer answer, String name, String address) {}

  private final ComplaintStore complaints;
  private final FileStore files;
  private final Identities identities;
  private final Notifications notifications;
  private final Standards standards;
  private final Pages pages;

  Ways(
      ComplaintStore complaints,
      FileStore files,
      Identities identities,
      Notifications notifications,
      Standards standards,
      Pages pages) {
    this.complaints = complaints;
    this.files = files;
    this.identities = identities;
    this.notifications = notifications;
    this.standards = standards;
    this.pages = pages;
  }

  /// An officer says how far a way has come: `dicoba`, `sampai` or `gagal`.
  ///
  /// @return the address of the chat, where the officer is about to open it
  @Transactional
  public Optional<String> mark(Officer officer, Complaint complaint, Channel way, String mark) {
    var unit = complaint.unit();
    var subject = complaint.id().value();
    switch (mark) {
      case "sampai" -> notifications.delivered(unit, subject, way, officer.actor());
      case "gagal" -> notifications.failed(unit, subject, way, officer.actor());
      default -> notifications.attempted(unit, subject, way, officer.actor());
    }
    if (!mark.equals("dicoba") || way != Channel.WHATSAPP) {
      return Optional.empty();
    }
    identities.opening(officer, complaint.id(), "WhatsApp");
    return identities
        .of(unit, complaint.id())
        .flatMap(Complainant::phone)
        .map(PhoneNumber::value)
        .map(phone -> Notifications.chat(phone, newest(complaint)));
  }

  /// Adds a way to the newest notice of a case.
  @Transactional
  public void add(Complaint complaint, Channel way) {
    notifications.add(complaint.unit(), newest(complaint).id(), way);
  }

  /// Where a way has failed for good, the next that is known is tried.
  @EventListener
  @Transactional
  public void failed(NoticeFailed failed) {
    complaints
        .find(failed.unit(), new ComplaintId(failed.subject()))
        .ifPresent(
            complaint -> {
              List<Channel> used =
                  notifications.unfilled(failed.unit(), failed.subject()).stream()
                      .filter(notice -> notice.id().equals(failed.notice()))
                      .flatMap(notice -> notice.deliveries().stream())
                      .map(delivery -> delivery.channel())
                      .toList();
              known(complaint).stream()
                  .filter(way -> !used.contains(way))
                  .findFirst()
                  .ifPresent(way -> notifications.add(failed.unit(), failed.notice(), way));
            });
  }

  /// The newest answer as a letter. With the complainant's name on it, because it is handed over or
  /// sent; printing it is written down as an opening.
  @Transactional
  public Optional<byte[]> printed(Officer officer, Complaint complaint) {
    List<Answer> answers = files.answers(complaint.unit(), complaint.id());
    if (answers.isEmpty()) {
      return Optional.empty();
    }
    Locale language = Texts.language(complaint.language().getLanguage());
    identities.opening(officer, complaint.id(), "PDF");
    notifications.attempted(
        complaint.unit(), complaint.id().value(), Channel.LETTER, officer.actor());
    Optional<Complainant> who = identities.of(complaint.unit(), complaint.id());
    return Optional.of(
        Pdf.of(
            pages.text(
                "complaint/answer-print",
                language,
                new AnswerLetter(
                    standards.home(),
                    complaint,
                    answers.getLast(),
                    who.map(Complainant::name).orElse(""),
                    who.map(Complainant::address).orElse("")))));
  }

  /// Every way to the complainant, the quickest first.
  public List<Channel> known(Complaint complaint) {
    Optional<Complainant> who = identities.ifReadable(complaint.unit(), complaint.id());
    return Stream.of(
            who.flatMap(Complainant::email).stream().map(any -> Channel.EMAIL),
            who.flatMap(Complainant::phone).stream()
                .flatMap(any -> Stream.of(Channel.WHATSAPP, Channel.TELEPHONE)),
            Stream.of(Channel.LETTER))
        .flatMap(some -> some)
        .toList();
  }

  private SentNotice newest(Complaint complaint) {
    return notifications.of(complaint.unit(), complaint.id().value()).getFirst();
  }
}
