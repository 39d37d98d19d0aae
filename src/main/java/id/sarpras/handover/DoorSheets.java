package id.sarpras.handover;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.handover.store.DoorStore;
import id.sarpras.identity.Officer;
import id.sarpras.shared.Happened;
import id.sarpras.shared.TrackingCode;
import id.sarpras.shared.TrackingCodes;
import id.sarpras.shared.UnitId;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The sheets at the doors. The secret in the square is kept nowhere (docs/decisions/0004); a new
/// sheet makes the old one worthless.
@Component
public class DoorSheets {

  private final DoorStore store;
  private final Facilities facilities;
  private final TrackingCodes codes;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  DoorSheets(
      DoorStore store,
      Facilities facilities,
      TrackingCodes codes,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.store = store;
    this.facilities = facilities;
    this.codes = codes;
    this.events = events;
    this.clock = clock;
  }

  /// The secrets of the rooms that have a sheet.
  public Map<FacilityId, TrackingCode> secrets(UnitId unit) {
    return store.all(unit).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, sheet -> codes.codeOf(sheet.getValue())));
  }

  /// The room at whose door a secret hangs.
  public Optional<Facility> room(UnitId unit, TrackingCode secret) {
    return store
        .room(unit, codes.hash(secret))
        .flatMap(room -> facilities.find(unit, room))
        .filter(Facility::lent);
  }

  /// Makes a sheet for a door, the first or another.
  @Transactional
  public void renew(Officer by, Facility room) {
    UUID sheet = UUID.randomUUID();
    store.put(by.unit(), room.id(), sheet, codes.hash(codes.codeOf(sheet)), clock.instant());
    events.publishEvent(
        new Happened(
            by.unit(),
            room.id().value(),
            "use.door-renewed",
            by.actor(),
            clock.instant(),
            Map.of("name", room.name())));
  }
}
