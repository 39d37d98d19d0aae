package id.sarpras.facility;

import id.sarpras.facility.store.FacilityStore;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Happened;
import id.sarpras.shared.TriedAgain;
import id.sarpras.shared.UnitId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Divides halls. Each part in the row is a space of its own; the whole stands on all of them.
@Component
@TriedAgain
public class Halls {

  /// What became of a division.
  public sealed interface Outcome {
    record Done() implements Outcome {}

    /// Something that is no piece of this hall has this name.
    record NameTaken(String name) implements Outcome {}

    /// Something is taken ahead: only neighbours can be added that are lent together.
    record TakenAhead() implements Outcome {}

    /// It is no room, or itself a piece of a hall.
    record NoHall() implements Outcome {}
  }

  private final FacilityStore store;
  private final Commitments commitments;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Halls(
      FacilityStore store,
      Commitments commitments,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.store = store;
    this.commitments = commitments;
    this.events = events;
    this.clock = clock;
  }

  /// Divides a hall, or divides it anew. What is booked of an undivided hall takes all of its parts
  /// from now on. A piece that is in the new division keeps what else is known of it; a new one has
  /// it from the hall; one that is in it no longer is not lent any more.
  @Transactional
  public Outcome divide(UnitId unit, FacilityId id, Division division, Actor by) {
    store.lock(unit, id);
    List<Facility> all = store.all(unit);
    Optional<Hall> hall = hall(all, id);
    if (hall.isEmpty()) {
      return new Outcome.NoHall();
    }
    Redivision made = Redivision.of(hall.get(), division);
    boolean ahead = commitments.anyAhead(unit, hall.get().whole().spaces());
    if (ahead && hall.get().parts() > 1 && !made.onlyAdds()) {
      return new Outcome.TakenAhead();
    }
    Optional<String> taken = made.nameTaken(all);
    if (taken.isPresent()) {
      return new Outcome.NameTaken(taken.get());
    }
    write(unit, made);
    tell(unit, made.whole(), division, by);
    return new Outcome.Done();
  }

  /// The room as a hall; empty where it is no room, or itself a piece of a hall.
  public Optional<Hall> find(UnitId unit, FacilityId id) {
    return hall(store.all(unit), id);
  }

  private static Optional<Hall> hall(List<Facility> all, FacilityId id) {
    return all.stream()
        .filter(facility -> facility.id().equals(id))
        .findFirst()
        .flatMap(room -> Hall.of(room, all));
  }

  private void write(UnitId unit, Redivision made) {
    store.stand(unit, made.whole());
    if (made.hall().parts() == 1) {
      SpaceId undivided = made.hall().whole().spaces().getFirst();
      commitments.spread(unit, undivided, made.addedSpaces());
    }
    Stream.concat(made.retired().stream(), made.known().stream())
        .forEach(
            piece -> {
              written(store.change(unit, piece), piece);
              store.stand(unit, piece);
            });
    made.added().forEach(piece -> written(store.add(unit, piece), piece));
  }

  private static void written(boolean done, Facility piece) {
    if (!done) {
      throw new IllegalStateException("A name was taken meanwhile: " + piece.name());
    }
  }

  private void tell(UnitId unit, Facility hall, Division division, Actor by) {
    events.publishEvent(
        new Happened(
            unit,
            hall.id().value(),
            "facility.divided",
            by,
            clock.instant(),
            Map.of("name", hall.name(), "parts", Integer.toString(division.parts()))));
  }
}
