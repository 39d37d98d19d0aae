package id.sarpras.facility.table;

import static java.util.Objects.requireNonNull;

import id.sarpras.facility.Commitments;
import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.Halls;
import id.sarpras.facility.Upkeep;
import id.sarpras.facility.form.FacilityForm;
import id.sarpras.facility.form.Fingerprint;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Officers;
import id.sarpras.page.Texts;
import id.sarpras.shared.Happened;
import id.sarpras.shared.Ids;
import id.sarpras.shared.UnitId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// All facilities of a unit as a table: out, and in again after it was shown what that would do.
@Component
public class FacilityTables {

  /// What became of a confirmation.
  public sealed interface Outcome {
    record Done(int added, int changed) implements Outcome {}

    /// Something has changed since the table was shown: it has to be looked at once more.
    record LookAgain() implements Outcome {}

    /// It waits no longer.
    record Gone() implements Outcome {}
  }

  private static final Duration KEPT = Duration.ofDays(1);

  private final ImportStore store;
  private final Facilities facilities;
  private final Halls halls;
  private final Upkeep upkeep;
  private final Commitments commitments;
  private final Officers officers;
  private final Texts texts;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  FacilityTables(
      ImportStore store,
      Facilities facilities,
      Halls halls,
      Upkeep upkeep,
      Commitments commitments,
      Officers officers,
      Texts texts,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.store = store;
    this.facilities = facilities;
    this.halls = halls;
    this.upkeep = upkeep;
    this.commitments = commitments;
    this.officers = officers;
    this.texts = texts;
    this.events = events;
    this.clock = clock;
  }

  /// Everything, as CSV with the words of a language.
  public String export(UnitId unit, Locale language) {
    return new TableWriter(words(unit, language), facilities.all(unit)).write();
  }

  /// Keeps a table until it is confirmed, dropped or a day old.
  ///
  /// @throws BadTable where it is none
  @Transactional(rollbackFor = BadTable.class)
  public UUID upload(Officer by, byte[] file) throws BadTable {
    TableFile.read(file);
    UUID id = Ids.next();
    store.removeOld(clock.instant().minus(KEPT));
    var waiting = new ImportStore.Waiting(file, state(by.unit()));
    store.add(by.unit(), id, by.id(), waiting, clock.instant());
    return id;
  }

  /// What a table that waits would do now; empty where it waits no longer.
  @Transactional
  public Optional<TablePlan> preview(Officer by, UUID id, Locale language) {
    return store
        .find(by.unit(), id, by.id())
        .map(
            waiting -> {
              store.see(by.unit(), id, state(by.unit()));
              return plan(by.unit(), waiting.content(), language);
            });
  }

  /// Does what was shown, all of it.
  @Transactional
  public Outcome confirm(Officer by, UUID id) {
    UnitId unit = by.unit();
    store.lock(unit);
    Optional<ImportStore.Waiting> waiting = store.find(unit, id, by.id());
    if (waiting.isEmpty()) {
      return new Outcome.Gone();
    }
    TablePlan plan = plan(unit, waiting.get().content(), Texts.INDONESIAN);
    if (!plan.canBeDone() || !waiting.get().seen().equals(state(unit))) {
      return new Outcome.LookAgain();
    }
    write(by, plan);
    store.remove(unit, id);
    return new Outcome.Done(plan.added().size(), plan.changed().size());
  }

  @Transactional
  public void drop(Officer by, UUID id) {
    store.find(by.unit(), id, by.id()).ifPresent(waiting -> store.remove(by.unit(), id));
  }

  private void write(Officer by, TablePlan plan) {
    List<Facility> after = plan.changed().stream().map(TablePlan.Change::after).toList();
    upkeep.changeTogether(by.unit(), after, by.actor());
    for (Facility one : plan.addedAlone()) {
      if (!facilities.add(by.unit(), one, by.actor())) {
        throw new IllegalStateException("A name was taken meanwhile: " + one.name());
      }
    }
    plan.divided().forEach(hall -> divide(by, hall));
    events.publishEvent(
        new Happened(
            by.unit(),
            by.unit().value(),
            "facility.imported",
            by.actor(),
            clock.instant(),
            Map.of(
                "added", Integer.toString(plan.added().size()),
                "changed", Integer.toString(after.size()))));
  }

  /// The pieces are made of their hall, and then have what else their rows say.
  private void divide(Officer by, TablePlan.Divided hall) {
    Halls.Outcome outcome = halls.divide(by.unit(), hall.whole().id(), hall.division(), by.actor());
    if (!(outcome instanceof Halls.Outcome.Done)) {
      throw new IllegalStateException("It cannot be divided so: " + hall.whole().name());
    }
    Map<String, Facility> made =
        facilities.all(by.unit()).stream()
            .collect(Collectors.toMap(Facility::name, Function.identity()));
    List<Facility> said =
        hall.pieces().stream()
            .map(
                piece -> {
                  Facility one = requireNonNull(made.get(piece.name()));
                  return piece.as(one.id(), one.spaces());
                })
            .toList();
    upkeep.changeTogether(by.unit(), said, by.actor());
  }

  private TablePlan plan(UnitId unit, byte[] file, Locale language) {
    Words words = words(unit, language);
    var form =
        new FacilityForm(
            words.officers().stream()
                .filter(Officer::active)
                .map(Officer::id)
                .collect(Collectors.toSet()));
    try {
      return new TableReader(
              facilities.all(unit), words, form, one -> commitments.mostAway(unit, one))
          .read(TableFile.read(file));
    } catch (BadTable bad) {
      throw new IllegalStateException("It was a table when it was kept", bad);
    }
  }

  private Words words(UnitId unit, Locale language) {
    return new Words(texts, language, officers.all(unit));
  }

  /// A mark of what all facilities are like.
  private String state(UnitId unit) {
    return Fingerprint.of(export(unit, Texts.INDONESIAN));
  }
}
