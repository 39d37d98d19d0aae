package id.sarpras.schedule;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.FacilityId;
import id.sarpras.facility.SpaceId;
import id.sarpras.schedule.domain.Leftover;
import id.sarpras.schedule.domain.Leftover.Stretch;
import id.sarpras.schedule.store.OccupancyStore;
import id.sarpras.schedule.store.StockStore;
import id.sarpras.shared.Period;
import id.sarpras.shared.UnitId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes things out of lending. What is booked already stays booked; what is free is taken at once,
/// so that nobody new gets in the way.
@Component
public class Blocks {

  private final OccupancyStore spaces;
  private final StockStore stock;
  private final Facilities facilities;
  private final InstantSource clock;

  Blocks(OccupancyStore spaces, StockStore stock, Facilities facilities, InstantSource clock) {
    this.spaces = spaces;
    this.stock = stock;
    this.facilities = facilities;
    this.clock = clock;
  }

  /// Takes all that is free of some things for a closure, instead of what it had before. A closure
  /// has no turn-round of its own.
  ///
  /// @return whose time is in the way, the first first; empty where the closure is whole now
  /// @throws org.springframework.dao.PessimisticLockingFailureException where a hall was divided
  ///   since it was looked up: the whole transaction is lost and can be tried again
  @Transactional
  public SequencedSet<BookingId> close(
      UnitId unit, BookingId closure, List<Lot> lots, Period during) {
    Instant now = clock.instant();
    List<SpaceId> all = lots.stream().flatMap(lot -> lot.facility().spaces().stream()).toList();
    List<FacilityId> counted =
        lots.stream()
            .filter(lot -> lot.facility().spaces().isEmpty())
            .map(lot -> lot.facility().id())
            .toList();
    spaces.lineUp(unit, all);
    facilities.seeThatTheyStand(unit, lots.stream().map(Lot::facility));
    stock.lineUp(unit, counted);
    spaces.free(unit, closure);
    stock.free(unit, closure);
    spaces.dropExpired(unit, all, during, now);
    var inTheWay = new LinkedHashSet<BookingId>();
    List<Taken> taken = spaces.taken(unit, during, now);
    List<Away> away = counted.isEmpty() ? List.of() : stock.away(unit, during, now);
    for (Lot lot : lots) {
      for (SpaceId space : lot.facility().spaces()) {
        closeSpace(unit, closure, lot, space, during, taken, inTheWay);
      }
      if (lot.facility().spaces().isEmpty()) {
        stock.dropExpired(unit, lot, during, now);
        closeStock(unit, closure, lot, during, away, inTheWay);
      }
    }
    return inTheWay;
  }

  private void closeSpace(
      UnitId unit,
      BookingId closure,
      Lot lot,
      SpaceId space,
      Period during,
      List<Taken> taken,
      LinkedHashSet<BookingId> inTheWay) {
    List<Taken> here = taken.stream().filter(one -> one.space().equals(space)).toList();
    List<Stretch> others = here.stream().map(one -> new Stretch(one.during(), 1)).toList();
    for (Stretch left : Leftover.of(others, during, 1, 1)) {
      spaces.close(unit, closure, lot.facility().id(), space, left.period());
    }
    here.stream()
        .filter(one -> one.kind() != Taken.Kind.CLOSURE)
        .map(Taken::booking)
        .forEach(inTheWay::add);
  }

  private void closeStock(
      UnitId unit,
      BookingId closure,
      Lot lot,
      Period during,
      List<Away> away,
      LinkedHashSet<BookingId> inTheWay) {
    List<Away> here =
        away.stream().filter(one -> one.facility().equals(lot.facility().id())).toList();
    List<Stretch> others =
        here.stream().map(one -> new Stretch(one.during(), one.quantity())).toList();
    List<Stretch> left = Leftover.of(others, during, lot.facility().stock(), lot.quantity());
    for (Stretch part : left) {
      stock.keepOut(
          unit,
          closure,
          new Lot(lot.facility(), part.quantity()),
          Taken.Kind.CLOSURE,
          part.period());
    }
    List<Period> enough =
        left.stream()
            .filter(part -> part.quantity() == lot.quantity())
            .map(Stretch::period)
            .toList();
    here.stream()
        .filter(one -> one.kind() != Taken.Kind.CLOSURE)
        .filter(one -> !isWithin(one.during(), during, enough))
        .map(Away::booking)
        .forEach(inTheWay::add);
  }

  /// Whether something is away only while there are enough beside it.
  private static boolean isWithin(Period away, Period during, List<Period> enough) {
    Instant from = away.start().isAfter(during.start()) ? away.start() : during.start();
    Instant until = away.end().isBefore(during.end()) ? away.end() : during.end();
    return enough.stream()
        .anyMatch(part -> !part.start().isAfter(from) && !part.end().isBefore(until));
  }
}
