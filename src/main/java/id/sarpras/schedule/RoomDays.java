package id.sarpras.schedule;

import id.sarpras.facility.Facility;
import id.sarpras.schedule.store.OccupancyStore;
import id.sarpras.shared.Period;
import id.sarpras.shared.UnitId;
import id.sarpras.workingtime.Holiday;
import id.sarpras.workingtime.OfficeCalendar;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// Days of some rooms, read at once.
@Component
public class RoomDays {

  private final OccupancyStore spaces;
  private final InstantSource clock;

  RoomDays(OccupancyStore spaces, InstantSource clock) {
    this.spaces = spaces;
    this.clock = clock;
  }

  /// All days of the first facility, then all of the next.
  ///
  /// @param first the first day
  /// @param last the last day, included
  public List<RoomDay> of(
      UnitId unit,
      List<Facility> facilities,
      LocalDate first,
      LocalDate last,
      OfficeCalendar calendar) {
    var span =
        new Period(
            Period.ofDay(first, calendar.zone()).start(),
            Period.ofDay(last, calendar.zone()).end());
    List<Taken> taken =
        spaces.taken(unit, span, clock.instant()).stream()
            .sorted(Comparator.comparing(one -> one.used().start()))
            .toList();
    return facilities.stream()
        .flatMap(
            facility -> {
              List<Taken> ofIt = Taken.of(facility, taken);
              return first
                  .datesUntil(last.plusDays(1))
                  .map(day -> roomDay(facility, day, calendar, ofIt));
            })
        .toList();
  }

  private static RoomDay roomDay(
      Facility facility, LocalDate day, OfficeCalendar calendar, List<Taken> taken) {
    Period whole = Period.ofDay(day, calendar.zone());
    return new RoomDay(
        facility,
        day,
        calendar.holiday(day).map(Holiday::name).orElse(""),
        facility.opening(day, off -> calendar.holiday(off).isPresent()),
        taken.stream().filter(one -> one.used().overlaps(whole)).toList());
  }
}
