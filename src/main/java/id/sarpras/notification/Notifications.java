package id.sarpras.notification;

import id.sarpras.notification.store.NoticeStore;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Ids;
import id.sarpras.shared.UnitId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells guests things, by every way that they gave, and knows what became of it.
@Component
public class Notifications {

  private final NoticeStore store;
  private final Marks marks;
  private final AddressBook addresses;
  private final ObjectProvider<Courier> couriers;
  private final ObjectProvider<Invitations> invitations;
  private final InstantSource clock;

  /// @param couriers asked for only when they are needed: what they send they read here
  /// @param invitations asked for only when they are needed: they send notices themselves
  Notifications(
      NoticeStore store,
      Marks marks,
      AddressBook addresses,
      ObjectProvider<Courier> couriers,
      ObjectProvider<Invitations> invitations,
      InstantSource clock) {
    this.store = store;
    this.marks = marks;
    this.addresses = addresses;
    this.couriers = couriers;
    this.invitations = invitations;
    this.clock = clock;
  }

  /// Tells somebody something by the notice's ways, in the transaction of the deed that it tells
  /// of. A channel that has a courier is sent by a job after the commit; the page counts as tried
  /// at once. An e-mail takes along what the case has for the reader's calendar.
  ///
  /// @param subject the case
  /// @return the notice's id
  @Transactional
  public UUID tell(UnitId unit, UUID subject, Notice notice) {
    List<CalendarPart> calendar = calendar(unit, subject, notice);
    UUID id = Ids.next();
    Instant now = clock.instant();
    store.add(unit, id, subject, notice, now);
    store.addCalendar(unit, id, calendar);
    notice.ways().forEach((channel, to) -> store.addDelivery(unit, id, channel, to, now));
    if (notice.ways().containsKey(Channel.PAGE)) {
      marks.attempted(unit, subject, id, Channel.PAGE, "published", new Actor.Program());
    }
    notice.ways().keySet().forEach(channel -> carry(unit, id, channel));
    return id;
  }

  /// What a guest was told about a case, the newest first.
  public List<SentNotice> of(UnitId unit, UUID subject) {
    return addresses.filled(unit, subject, store.of(unit, subject));
  }

  /// The same as it lies in the database, without the name and the link.
  public List<SentNotice> unfilled(UnitId unit, UUID subject) {
    return store.of(unit, subject);
  }

  /// Which case a notice was about.
  public Optional<UUID> subjectOf(UnitId unit, UUID notice) {
    return store.subject(unit, notice);
  }

  /// Adds a way to a notice that was given; its address is asked for when it goes out. A way that
  /// is there stays as it is.
  @Transactional
  public void add(UnitId unit, UUID notice, Channel channel) {
    if (store.addDeliveryOnce(unit, notice, channel, clock.instant())) {
      carry(unit, notice, channel);
    }
  }

  /// Whether notices by a channel go out without an officer.
  public boolean isCarried(Channel channel) {
    return couriers(channel).findAny().isPresent();
  }

  /// What is still to be carried of a notice by a channel; empty where nothing is.
  public Optional<Parcel> parcel(UnitId unit, UUID notice, Channel channel) {
    return store
        .waiting(unit, notice, channel)
        .map(
            waiting -> {
              Optional<Correspondent> reader = addresses.of(unit, waiting.subject());
              return new Parcel(
                  waiting.subject(),
                  Locale.of(waiting.language()),
                  waiting.to(),
                  reader.map(known -> known.fill(waiting.title())).orElse(waiting.title()),
                  reader.map(known -> known.fill(waiting.body())).orElse(waiting.body()),
                  reader);
            });
  }

  private List<CalendarPart> calendar(UnitId unit, UUID subject, Notice notice) {
    return notice.calendar().isEmpty() && notice.ways().containsKey(Channel.EMAIL)
        ? invitations.stream().flatMap(kind -> kind.next(unit, subject).stream()).toList()
        : notice.calendar();
  }

  private void carry(UnitId unit, UUID notice, Channel channel) {
    couriers(channel).forEach(courier -> courier.take(unit, notice));
  }

  private Stream<Courier> couriers(Channel channel) {
    return couriers.stream().filter(one -> one.channel() == channel && one.isReady());
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
        .ifPresent(
            notice ->
                marks.attempted(unit, subject, notice.id(), channel, Delivery.Attempt.BY_HAND, by));
  }

  /// An officer says that it arrived: the chat was sent, the letter handed over.
  @Transactional
  public void delivered(UnitId unit, UUID subject, Channel channel, Actor by) {
    newest(unit, subject)
        .ifPresent(
            notice ->
                marks.delivered(unit, subject, notice.id(), channel, Delivery.Attempt.BY_HAND, by));
  }

  /// An officer has said it to the one whom it is for, who was there or on the line.
  @Transactional
  public void said(UnitId unit, UUID subject, Channel channel, Actor by) {
    newest(unit, subject)
        .ifPresent(notice -> marks.delivered(unit, subject, notice.id(), channel, "in-person", by));
  }

  /// An officer says that it cannot arrive: the number has no WhatsApp.
  @Transactional
  public void failed(UnitId unit, UUID subject, Channel channel, Actor by) {
    newest(unit, subject)
        .ifPresent(
            notice ->
                marks.failed(unit, subject, notice.id(), channel, Delivery.Attempt.BY_HAND, by));
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
