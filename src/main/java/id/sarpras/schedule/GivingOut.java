package id.sarpras.schedule;

import id.sarpras.facility.Facility;
import id.sarpras.facility.SpaceId;
import id.sarpras.schedule.store.OccupancyStore;
import id.sarpras.schedule.store.StockStore;
import id.sarpras.shared.Period;
import id.sarpras.shared.UnitId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What goes out before its time can be had by nobody else from then on.
@Component
public class GivingOut {

  private final Schedule schedule;
  private final OccupancyStore spaces;
  private final StockStore stock;
  private final InstantSource clock;

  GivingOut(Schedule schedule, OccupancyStore spaces, StockStore stock, InstantSource clock) {
    this.schedule = schedule;
    this.spaces = spaces;
    this.stock = stock;
    this.clock = clock;
  }

  /// Begins the use of one thing now, where it was to begin later. The turn-round of whoever had it
  /// before is nobody's.
  ///
  /// @param start when the use was to begin
  /// @return false where others have it before then; the caller gives up what it did
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean giveOut(UnitId unit, BookingId booking, Lot lot, Instant start) {
    Instant now = clock.instant();
    if (!now.isBefore(start)) {
      return true;
    }
    schedule.lineUp(unit, List.of(booking), List.of(lot));
    var before = new Period(now, start);
    return lot.facility().spaces().isEmpty()
        ? take(unit, booking, lot, before)
        : enter(unit, booking, lot.facility(), before);
  }

  private boolean take(UnitId unit, BookingId booking, Lot lot, Period before) {
    boolean isThere = schedule.couldTake(unit, List.of(booking), List.of(lot), before);
    if (isThere) {
      stock.begin(unit, booking, lot.facility().id(), before.start());
    }
    return isThere;
  }

  private boolean enter(UnitId unit, BookingId booking, Facility facility, Period before) {
    Instant now = before.start();
    List<SpaceId> places = List.copyOf(facility.spaces());
    List<Taken> others =
        spaces.taken(unit, places, List.of(before), now).stream()
            .filter(taken -> !taken.booking().equals(booking))
            .toList();
    if (others.stream().anyMatch(taken -> taken.used().overlaps(before))) {
      return false;
    }
    Instant from =
        others.stream()
            .map(taken -> taken.during().end())
            .max(Comparator.naturalOrder())
            .orElse(now);
    spaces.dropExpired(unit, places, before, now);
    spaces.begin(unit, booking, facility.id(), from);
    return true;
  }
}
