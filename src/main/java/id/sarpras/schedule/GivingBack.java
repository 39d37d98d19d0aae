package id.sarpras.schedule;

import id.sarpras.facility.Facility;
import id.sarpras.schedule.domain.Leftover;
import id.sarpras.schedule.domain.Leftover.Stretch;
import id.sarpras.schedule.store.OccupancyStore;
import id.sarpras.schedule.store.StockStore;
import id.sarpras.shared.Period;
import id.sarpras.shared.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What comes back before its time is over can be had by others from then on; what does not come
/// back stays away.
@Component
public class GivingBack {

  /// Longer than anything can be asked for ahead.
  private static final Duration FOR_GOOD = Duration.ofDays(3650);

  private final Schedule schedule;
  private final OccupancyStore spaces;
  private final StockStore stock;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  GivingBack(
      Schedule schedule,
      OccupancyStore spaces,
      StockStore stock,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.schedule = schedule;
    this.spaces = spaces;
    this.stock = stock;
    this.events = events;
    this.clock = clock;
  }

  /// Ends the use of one thing now, with its turn-round after it. What was to be back before now
  /// stays as it is.
  ///
  /// @param missing how many of it did not come back: they stay away until the next time, as long
  ///   as others have not booked more than the rest
  /// @return from when on there are too few for the bookings of others; empty where there are
  ///   enough
  @Transactional
  public Optional<Instant> giveBack(
      UnitId unit, BookingId booking, Facility facility, int missing) {
    schedule.lineUp(unit, List.of(booking), List.of(Lot.of(facility)));
    Instant now = clock.instant();
    if (!facility.spaces().isEmpty()) {
      spaces.shorten(unit, booking, facility.id(), now);
      events.publishEvent(new Freed(unit, booking, Set.copyOf(facility.spaces()), Set.of()));
      return Optional.empty();
    }
    stock.shorten(unit, booking, facility.id(), now);
    events.publishEvent(new Freed(unit, booking, Set.of(), Set.of(facility.id())));
    return missing == 0
        ? Optional.empty()
        : keepOut(unit, booking, new Lot(facility, missing), now);
  }

  private Optional<Instant> keepOut(UnitId unit, BookingId booking, Lot missing, Instant now) {
    Instant from =
        stock.awayUntil(unit, booking, missing.facility().id()).filter(now::isBefore).orElse(now);
    var forGood = new Period(from, from.plus(FOR_GOOD));
    stock.dropExpired(unit, missing, forGood, now);
    List<Stretch> taken =
        stock.away(unit, forGood, now).stream()
            .filter(away -> away.facility().equals(missing.facility().id()))
            .map(away -> new Stretch(away.during(), away.quantity()))
            .toList();
    Optional<Period> enough =
        Leftover.of(taken, forGood, missing.facility().stock(), missing.quantity()).stream()
            .filter(left -> left.quantity() == missing.quantity())
            .map(Stretch::period)
            .filter(period -> period.start().equals(from))
            .findFirst();
    enough.ifPresent(period -> stock.keepOut(unit, booking, missing, Taken.Kind.BOOKING, period));
    Instant until = enough.map(Period::end).orElse(from);
    return until.equals(forGood.end()) ? Optional.empty() : Optional.of(until);
  }
}
