package id.sarpras.whatsapp;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import id.sarpras.notification.Channel;
import id.sarpras.notification.Marks;
import id.sarpras.shared.Actor;
import id.sarpras.shared.TrackingCodes;
import id.sarpras.shared.UnitId;
import id.sarpras.whatsapp.SendingStore.Progress;
import id.sarpras.whatsapp.SendingStore.Sending;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What Meta tells of messages of ours. Receipts come in any order; how far a message has come
/// never goes back.
@Component
class Receipts {

  private static final UUID NOBODYS = new UUID(0, 0);

  private final SendingStore sendings;
  private final Marks marks;
  private final TrackingCodes codes;
  private final SchedulerClient jobs;
  private final InstantSource clock;

  Receipts(
      SendingStore sendings,
      Marks marks,
      TrackingCodes codes,
      SchedulerClient jobs,
      InstantSource clock) {
    this.sendings = sendings;
    this.marks = marks;
    this.codes = codes;
    this.jobs = jobs;
    this.clock = clock;
  }

  /// In the transaction that works its event through.
  void happened(UnitId unit, Event.Receipt receipt) {
    byte[] mark = Marking.message(codes, receipt.message());
    sendings
        .find(unit, callback(receipt), mark)
        .ifPresent(
            sending -> {
              sendings.name(unit, sending.id(), mark);
              note(unit, sending, receipt);
            });
  }

  private void note(UnitId unit, Sending sending, Event.Receipt receipt) {
    switch (receipt.state()) {
      case "sent" -> {
        if (sendings.advance(unit, sending.id(), Progress.SENT)) {
          attempted(unit, sending, "whatsapp-sent");
        }
      }
      case "delivered" -> reached(unit, sending, Progress.DELIVERED, "whatsapp-delivered");
      case "read", "played" -> reached(unit, sending, Progress.READ, "whatsapp-read");
      case "failed" -> {
        if (sendings.advance(unit, sending.id(), Progress.FAILED)) {
          failed(unit, sending, receipt);
        }
      }
      default -> {
        // something that Meta tells since; nothing follows from it
      }
    }
  }

  private void reached(UnitId unit, Sending sending, Progress progress, String detail) {
    if (sendings.advance(unit, sending.id(), progress)) {
      marks.delivered(
          unit, sending.subject(), sending.notice(), Channel.WHATSAPP, detail, new Actor.Program());
    }
  }

  /// Free text that came too late is said once more by the template.
  private void failed(UnitId unit, Sending sending, Event.Receipt receipt) {
    String detail = CloudApi.detail(receipt.code(), receipt.error());
    if (receipt.code() == CloudApi.WINDOW_CLOSED && !sending.template()) {
      attempted(unit, sending, detail);
      jobs.scheduleIfNotExists(
          WhatsAppTasks.send(unit, sending.notice()).scheduledTo(clock.instant()));
      return;
    }
    marks.failed(
        unit, sending.subject(), sending.notice(), Channel.WHATSAPP, detail, new Actor.Program());
  }

  private void attempted(UnitId unit, Sending sending, String detail) {
    marks.attempted(
        unit, sending.subject(), sending.notice(), Channel.WHATSAPP, detail, new Actor.Program());
  }

  private static UUID callback(Event.Receipt receipt) {
    try {
      return UUID.fromString(receipt.callback());
    } catch (IllegalArgumentException notOurs) {
      return NOBODYS;
    }
  }
}
