package id.sarpras.facility;

import id.sarpras.facility.Photo.Size;
import id.sarpras.facility.store.PhotoStore;
import id.sarpras.letter.Photograph;
import id.sarpras.letter.ScanRefusal;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Happened;
import id.sarpras.shared.Ids;
import id.sarpras.shared.UnitId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// The photos of the facilities, in an order in which the first stands for all.
@Component
public class Photos {

  /// The most photos of one facility.
  public static final int MOST = 6;

  /// What became of a new photo.
  public sealed interface Outcome {
    record Kept(Photo photo) implements Outcome {}

    record Refused(ScanRefusal reason) implements Outcome {}

    /// There are six already.
    record Full() implements Outcome {}
  }

  private final PhotoStore store;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;
  private final TransactionOperations transaction;

  Photos(
      PhotoStore store,
      ApplicationEventPublisher events,
      InstantSource clock,
      TransactionOperations transaction) {
    this.store = store;
    this.events = events;
    this.clock = clock;
    this.transaction = transaction;
  }

  public List<Photo> of(UnitId unit, FacilityId facility) {
    return store.of(unit, facility);
  }

  /// The first photo of each facility that has any.
  public Map<FacilityId, Photo> firsts(UnitId unit) {
    return store.firsts(unit);
  }

  /// A print as JPEG.
  public Optional<byte[]> print(UnitId unit, UUID photo, Size size) {
    return store.print(unit, photo, size);
  }

  /// Adds a photo as the last one. Its prints are made before the transaction begins.
  ///
  /// @param alt what is to be seen on it
  public Outcome add(UnitId unit, Facility facility, String alt, byte[] file, Actor by) {
    return switch (Photograph.read(file)) {
      case Photograph.Outcome.Refused(var reason) -> new Outcome.Refused(reason);
      case Photograph.Outcome.Taken(var photo) -> {
        var prints = new EnumMap<Size, byte[]>(Size.class);
        for (Size size : Size.values()) {
          prints.put(size, photo.print(size.longest(), size.mostBytes()));
        }
        var kept = new Photo(Ids.next(), facility.id(), alt, photo.width(), photo.height());
        yield transaction.execute(status -> keep(unit, facility, kept, prints, by));
      }
    };
  }

  private Outcome keep(
      UnitId unit, Facility facility, Photo photo, Map<Size, byte[]> prints, Actor by) {
    store.lock(unit, facility.id());
    int before = store.of(unit, facility.id()).size();
    if (before == MOST) {
      return new Outcome.Full();
    }
    store.add(unit, photo, before + 1, prints);
    tell(unit, facility, "facility.photo-added", photo.alt(), by);
    return new Outcome.Kept(photo);
  }

  /// Says in other words what is to be seen on a photo.
  @Transactional
  public void describe(UnitId unit, Facility facility, UUID photo, String alt, Actor by) {
    if (store.describe(unit, facility.id(), photo, alt)) {
      tell(unit, facility, "facility.photo-changed", alt, by);
    }
  }

  /// Lets a photo stand before the one that stands before it now.
  @Transactional
  public void moveUp(UnitId unit, Facility facility, UUID photo, Actor by) {
    store.lock(unit, facility.id());
    List<Photo> order = new ArrayList<>(store.of(unit, facility.id()));
    IntStream.range(1, order.size())
        .filter(at -> order.get(at).id().equals(photo))
        .findFirst()
        .ifPresent(
            at -> {
              Collections.swap(order, at - 1, at);
              store.order(unit, order);
              tell(unit, facility, "facility.photo-changed", order.get(at - 1).alt(), by);
            });
  }

  @Transactional
  public void remove(UnitId unit, Facility facility, UUID photo, Actor by) {
    store.lock(unit, facility.id());
    if (store.remove(unit, facility.id(), photo)) {
      store.order(unit, store.of(unit, facility.id()));
      tell(unit, facility, "facility.photo-removed", "", by);
    }
  }

  private void tell(UnitId unit, Facility facility, String action, String alt, Actor by) {
    events.publishEvent(
        new Happened(
            unit,
            facility.id().value(),
            action,
            by,
            clock.instant(),
            Map.of("name", facility.name(), "photo", alt)));
  }
}
