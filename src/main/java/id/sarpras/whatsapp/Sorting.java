package id.sarpras.whatsapp;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import id.sarpras.complaint.Vault;
import id.sarpras.shared.UnitId;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/// Works through what Meta delivered.
@Component
class Sorting {

  private final EventStore events;
  private final Hearing hearing;
  private final Receipts receipts;
  private final Vault vault;
  private final SchedulerClient jobs;
  private final ObjectMapper json;
  private final InstantSource clock;

  Sorting(
      EventStore events,
      Hearing hearing,
      Receipts receipts,
      Vault vault,
      SchedulerClient jobs,
      ObjectMapper json,
      InstantSource clock) {
    this.events = events;
    this.hearing = hearing;
    this.receipts = receipts;
    this.vault = vault;
    this.jobs = jobs;
    this.json = json;
    this.clock = clock;
  }

  /// Works one event through, all of it or nothing, and once. A message whose file is still to be
  /// fetched is kept for the job that does.
  @Transactional
  public void work(UnitId unit, UUID id) {
    Optional<EventStore.Kept> kept = events.held(unit, id).filter(one -> one.subject().isEmpty());
    if (kept.isEmpty()) {
      return;
    }
    switch (read(unit, id, kept.get())) {
      case Event.Said said -> {
        hearing.hear(id, said);
        if (Wordings.isKept(said)) {
          jobs.scheduleIfNotExists(WhatsAppTasks.fetch(unit, id).scheduledTo(clock.instant()));
          return;
        }
      }
      case Event.Receipt receipt -> receipts.happened(unit, receipt);
      case Event.Nothing() -> {
        // nobody is meant by it
      }
    }
    events.finish(unit, id);
  }

  /// A message that waits for its file.
  Optional<Event.Said> waiting(UnitId unit, UUID id) {
    return events
        .find(unit, id)
        .map(kept -> read(unit, id, kept))
        .filter(Event.Said.class::isInstance)
        .map(Event.Said.class::cast);
  }

  private Event read(UnitId unit, UUID id, EventStore.Kept kept) {
    return Event.read(json.readTree(vault.open(kept.sealed(), EventStore.owner(unit, id))));
  }
}
