package id.sarpras.handover;

import static java.util.Objects.requireNonNull;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.handover.store.AttendanceStore;
import id.sarpras.handover.store.HandoverStore;
import id.sarpras.request.Bookings;
import id.sarpras.request.Use;
import id.sarpras.schedule.BookingId;
import id.sarpras.shared.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Uses with all that happened to their things.
@Component
public class UseFiles {

  private final Bookings bookings;
  private final Facilities facilities;
  private final HandoverStore handovers;
  private final AttendanceStore attendance;

  UseFiles(
      Bookings bookings,
      Facilities facilities,
      HandoverStore handovers,
      AttendanceStore attendance) {
    this.bookings = bookings;
    this.facilities = facilities;
    this.handovers = handovers;
    this.attendance = attendance;
  }

  /// What is booked or going on and began before an instant, the first to begin first.
  ///
  /// @param kept which things the officer who looks keeps
  public List<UseFile> open(UnitId unit, Instant before, Predicate<Facility> kept) {
    return files(unit, bookings.openUses(unit, before), kept);
  }

  /// Those for which nobody came since an instant, the last first.
  public List<UseFile> missed(UnitId unit, Instant since, Predicate<Facility> kept) {
    return files(
        unit,
        attendance.missedSince(unit, since).stream()
            .flatMap(missed -> bookings.use(unit, missed.booking()).stream())
            .toList(),
        kept);
  }

  public Optional<UseFile> find(UnitId unit, BookingId id, Predicate<Facility> kept) {
    return bookings.use(unit, id).map(use -> file(unit, use, kept));
  }

  UseFile file(UnitId unit, Use use, Predicate<Facility> kept) {
    return files(unit, List.of(use), kept).getFirst();
  }

  private List<UseFile> files(UnitId unit, List<Use> uses, Predicate<Facility> kept) {
    if (uses.isEmpty()) {
      return List.of();
    }
    List<BookingId> ids = uses.stream().map(use -> use.booking().id()).toList();
    Map<FacilityId, Facility> known =
        facilities.all(unit).stream().collect(Collectors.toMap(Facility::id, Function.identity()));
    Map<BookingId, List<Handover>> changed = handovers.of(unit, ids);
    Map<BookingId, Instant> came = attendance.checkedIn(unit, ids);
    Map<BookingId, NoShow> missed = attendance.missed(unit, ids);
    return uses.stream()
        .map(
            use -> {
              BookingId id = use.booking().id();
              return new UseFile(
                  use,
                  things(
                      use, known, changed.getOrDefault(id, List.of()), came.containsKey(id), kept),
                  Optional.ofNullable(came.get(id)),
                  Optional.ofNullable(missed.get(id)));
            })
        .toList();
  }

  private static List<Thing> things(
      Use use,
      Map<FacilityId, Facility> known,
      List<Handover> changed,
      boolean entered,
      Predicate<Facility> kept) {
    return use.booking().items().stream()
        .map(
            item -> {
              Facility facility = requireNonNull(known.get(item.facility()));
              return new Thing(
                  facility,
                  item,
                  changed.stream().filter(one -> one.facility().equals(item.facility())).toList(),
                  entered,
                  kept.test(facility));
            })
        .toList();
  }
}
