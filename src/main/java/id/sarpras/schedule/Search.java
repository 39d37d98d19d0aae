package id.sarpras.schedule;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.schedule.domain.Board;
import id.sarpras.schedule.domain.Engine;
import id.sarpras.schedule.domain.Extent;
import id.sarpras.schedule.store.TakenStore;
import id.sarpras.shared.Period;
import id.sarpras.shared.UnitId;
import id.sarpras.workingtime.OfficeCalendar;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/// Finds what can be had: rooms, vehicles and equipment together, in one reading.
@Component
public class Search {

  private final TakenStore store;
  private final Facilities facilities;
  private final InstantSource clock;

  Search(TakenStore store, Facilities facilities, InstantSource clock) {
    this.store = store;
    this.facilities = facilities;
    this.clock = clock;
  }

  /// What fits a wish; where nothing does, what comes nearest to it. Many days are looked at a
  /// fortnight at a time until something fits, so that no search reads more than that at once.
  public Found find(UnitId unit, Wish wish, OfficeCalendar calendar) {
    return wish.when() instanceof When.Within within
        ? find(unit, wish, within.pieces(), calendar)
        : engine(unit, wish, calendar).find();
  }

  private Found find(UnitId unit, Wish wish, List<When.Within> pieces, OfficeCalendar calendar) {
    for (When.Within piece : pieces) {
      List<Proposal> fitting = engine(unit, wish.at(piece), calendar).fitting();
      if (!fitting.isEmpty()) {
        return new Found(fitting, List.of(), List.of());
      }
    }
    Found early = engine(unit, wish.at(pieces.getFirst()), calendar).find();
    return new Found(
        List.of(),
        early.instead().isEmpty()
            ? alternatives(unit, wish.at(pieces.getLast()), calendar)
            : early.instead(),
        early.hindrances());
  }

  /// What can be had in place of a wish, even where the wish itself could be: the nearest first.
  public List<Proposal> alternatives(UnitId unit, Wish wish, OfficeCalendar calendar) {
    return engine(unit, wish, calendar).alternatives();
  }

  /// How much of each thing that is lent can be had at a time.
  public List<Availability> at(UnitId unit, Period use, OfficeCalendar calendar) {
    List<Facility> all = facilities.all(unit);
    Board board = board(unit, all, Extent.of(use, all), calendar);
    return all.stream()
        .filter(Facility::lent)
        .map(facility -> board.availability(facility, use))
        .toList();
  }

  private Engine engine(UnitId unit, Wish wish, OfficeCalendar calendar) {
    List<Facility> all = facilities.all(unit);
    Extent extent = Extent.of(wish, all, calendar.zone());
    return new Engine(board(unit, all, extent, calendar), wish);
  }

  private Board board(UnitId unit, List<Facility> all, Extent extent, OfficeCalendar calendar) {
    Instant now = clock.instant();
    TakenStore.Reading taken = store.read(unit, extent, now);
    return new Board(
        all,
        extent,
        taken.spaces(),
        taken.things(),
        now,
        calendar.zone(),
        day -> calendar.holiday(day).isPresent());
  }
}
