package id.sarpras.notification;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import id.sarpras.notification.job.MailTask;
import id.sarpras.notification.store.NoticeStore;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Ids;
import id.sarpras.shared.UnitId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells guests things, by every way that they gave, and knows what became of it.
@Component
public class Notifications {

  private final NoticeStore store;
  private final Marks marks;
  private final SchedulerClient jobs;
  private final InstantSource clock;

  Notifications(NoticeStore store, Marks marks, SchedulerClient jobs, InstantSource clock) {
    this.store = store;
    this.marks = marks;
    this.jobs = jobs;
    this.clock = clock;
  }

  /// Tells a guest something, in the transaction of the deed it tells of: the page and the letter
  /// always, e-mail and WhatsApp where there is an address. E-mail is sent by a job after the
  /// commit.
  ///
  /// @param subject the case
  @Transactional
  public void tell(UnitId unit, UUID subject, Notice notice) {
    UUID id = write(unit, subject, notice);
    store.addDelivery(unit, id, Channel.LETTER, "", clock.instant());
    notice
        .phone()
        .ifPresent(
            phone -> store.addDelivery(unit, id, Channel.WHATSAPP, phone.value(), clock.instant()));
  }

  /// Lets a guest know something by the ways that need no officer: the page, and e-mail where there
  /// is an address.
  ///
  /// @param subject the case
  @Transactional
  public void inform(UnitId unit, UUID subject, Notice notice) {
    write(unit, subject, notice);
  }

  /// Sends an e-mail and nothing else, by a job after the commit.
  ///
  /// @param subject what it belongs to
  @Transactional
  public void mail(UnitId unit, UUID subject, Notice notice) {
    UUID id = Ids.next();
    store.add(unit, id, subject, notice, clock.instant());
    addMail(unit, id, notice);
  }

  private UUID write(UnitId unit, UUID subject, Notice notice) {
    UUID id = Ids.next();
    store.add(unit, id, subject, notice, clock.instant());
    store.addDelivery(unit, id, Channel.PAGE, "", clock.instant());
    addMail(unit, id, notice);
    marks.attempted(unit, subject, id, Channel.PAGE, "published", new Actor.Program());
    return id;
  }

  private void addMail(UnitId unit, UUID id, Notice notice) {
    notice
        .email()
        .ifPresent(
            email -> {
              store.addDelivery(unit, id, Channel.EMAIL, email.value(), clock.instant());
              jobs.scheduleIfNotExists(MailTask.of(unit, id).scheduledTo(clock.instant()));
            });
  }

  /// What a guest was told about a case, the newest first.
  public List<SentNotice> of(UnitId unit, UUID subject) {
    return store.of(unit, subject);
  }

  /// The guest has opened the page of the case.
  @Transactional
  public void pageSeen(UnitId unit, UUID subject) {
    newest(unit, subject)
        .ifPresent(
            notice ->
                marks.delivered(
                    unit, subject, notice.id(), Channel.PAGE, "seen", new Actor.Guest()));
  }

  /// An officer tries a way by hand: opens the chat, prints the letter.
  @Transactional
  public void attempted(UnitId unit, UUID subject, Channel channel, Actor by) {
    newest(unit, subject)
        .ifPresent(notice -> marks.attempted(unit, subject, notice.id(), channel, "by-hand", by));
  }

  /// An officer says that it arrived: the chat was sent, the letter handed over.
  @Transactional
  public void delivered(UnitId unit, UUID subject, Channel channel, Actor by) {
    newest(unit, subject)
        .ifPresent(notice -> marks.delivered(unit, subject, notice.id(), channel, "by-hand", by));
  }

  /// An officer says that it cannot arrive: the number has no WhatsApp.
  @Transactional
  public void failed(UnitId unit, UUID subject, Channel channel, Actor by) {
    newest(unit, subject)
        .ifPresent(notice -> marks.failed(unit, subject, notice.id(), channel, "by-hand", by));
  }

  /// The address that opens a chat with the guest, the text filled in.
  public static String chat(String phone, SentNotice notice) {
    return "https://wa.me/"
        + phone.replace("+", "")
        + "?text="
        + URLEncoder.encode(notice.body(), StandardCharsets.UTF_8).replace("+", "%20");
  }

  private Optional<SentNotice> newest(UnitId unit, UUID subject) {
    return store.of(unit, subject).stream().findFirst();
  }
}
