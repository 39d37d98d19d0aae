package id.sarpras.notification;

import id.sarpras.notification.Delivery.State;
import id.sarpras.notification.store.NoticeStore;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Happened;
import id.sarpras.shared.UnitId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Marks how far a way has come. What is delivered stays delivered, unless it bounces; the first
/// way that reaches the guest is told to the rest of the program, once.
@Component
public class Marks {

  private final NoticeStore store;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Marks(NoticeStore store, ApplicationEventPublisher events, InstantSource clock) {
    this.store = store;
    this.events = events;
    this.clock = clock;
  }

  public void attempted(
      UnitId unit, UUID subject, UUID notice, Channel channel, String detail, Actor by) {
    mark(unit, subject, notice, channel, State.ATTEMPTED, detail, by);
  }

  public void delivered(
      UnitId unit, UUID subject, UUID notice, Channel channel, String detail, Actor by) {
    Instant now = clock.instant();
    if (mark(unit, subject, notice, channel, State.DELIVERED, detail, by)
        && store.reach(unit, notice, now)) {
      events.publishEvent(new NoticeReached(unit, subject, channel, now));
    }
  }

  public void failed(
      UnitId unit, UUID subject, UUID notice, Channel channel, String detail, Actor by) {
    if (mark(unit, subject, notice, channel, State.FAILED, detail, by)) {
      events.publishEvent(new NoticeFailed(unit, subject, notice, channel));
    }
  }

  /// A mail server that had taken a mail says that it cannot hand it over.
  ///
  /// @param detail what it said
  /// @return false where this was known, or there is no such mail
  public boolean bounced(UnitId unit, UUID subject, UUID notice, String detail) {
    Instant now = clock.instant();
    if (!store.bounce(unit, notice, Channel.EMAIL, now)) {
      return false;
    }
    record(unit, subject, notice, Channel.EMAIL, State.FAILED, detail, new Actor.Program());
    events.publishEvent(new NoticeFailed(unit, subject, notice, Channel.EMAIL));
    return true;
  }

  private boolean mark(
      UnitId unit,
      UUID subject,
      UUID notice,
      Channel channel,
      State state,
      String detail,
      Actor by) {
    if (!store.mark(unit, notice, channel, state, clock.instant())) {
      return false;
    }
    record(unit, subject, notice, channel, state, detail, by);
    return true;
  }

  private void record(
      UnitId unit,
      UUID subject,
      UUID notice,
      Channel channel,
      State state,
      String detail,
      Actor by) {
    Instant now = clock.instant();
    store.addAttempt(unit, notice, channel, state, detail, now);
    events.publishEvent(
        new Happened(
            unit,
            subject,
            "notice." + state.name().toLowerCase(Locale.ROOT),
            by,
            now,
            Map.of("channel", channel.name(), "detail", detail)));
  }
}
