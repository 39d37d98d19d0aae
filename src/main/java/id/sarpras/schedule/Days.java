package id.sarpras.schedule;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.Kind;
import id.sarpras.facility.SpaceId;
import id.sarpras.schedule.store.DayStore;
import id.sarpras.schedule.store.OccupancyStore;
import id.sarpras.shared.Period;
import id.sarpras.workingtime.Calendars;
import id.sarpras.workingtime.Holiday;
import id.sarpras.workingtime.OfficeCalendar;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Days of all rooms, for everybody who looks. The version is read first and the day after it, so
/// that what is shown is never older than its version.
@Component
public class Days {

  private final DayStore versions;
  private final OccupancyStore spaces;
  private final Facilities facilities;
  private final Calendars calendars;
  private final InstantSource clock;

  Days(
      DayStore versions,
      OccupancyStore spaces,
      Facilities facilities,
      Calendars calendars,
      InstantSource clock) {
    this.versions = versions;
    this.spaces = spaces;
    this.facilities = facilities;
    this.calendars = calendars;
    this.clock = clock;
  }

  /// The version in which a day is now, in one statement.
  ///
  /// @param day empty for today
  public DayVersion version(Optional<LocalDate> day) {
    return versions.version(day, clock.instant());
  }

  /// The day of a version that was just read.
  public DaySchedule of(DayVersion version) {
    OfficeCalendar calendar = calendars.of(version.unit(), version.zone(), version.calendar());
    LocalDate day = version.day();
    List<Taken> living =
        spaces.taken(version.unit(), Period.ofDay(day, version.zone()), clock.instant());
    Map<SpaceId, List<Taken>> taken = bySpace(living);
    return new DaySchedule(
        day,
        calendar.holiday(day).map(Holiday::name).orElse(""),
        facilities.all(version.unit(), version.facilities()).stream()
            .filter(facility -> facility.lent() && facility.kind() == Kind.ROOM)
            .map(facility -> room(facility, day, calendar, taken))
            .toList(),
        living.stream()
            .flatMap(one -> one.until().stream())
            .min(Comparator.naturalOrder())
            .orElse(Instant.MAX));
  }

  private static DaySchedule.Room room(
      Facility facility, LocalDate day, OfficeCalendar calendar, Map<SpaceId, List<Taken>> taken) {
    return new DaySchedule.Room(
        facility,
        facility.opening(day, off -> calendar.holiday(off).isPresent()),
        of(facility, taken));
  }

  private static List<Taken> of(Facility facility, Map<SpaceId, List<Taken>> taken) {
    if (facility.spaces().size() == 1) {
      return taken.getOrDefault(facility.spaces().getFirst(), List.of());
    }
    return Taken.once(
        facility.spaces().stream().flatMap(space -> taken.getOrDefault(space, List.of()).stream()));
  }

  private static Map<SpaceId, List<Taken>> bySpace(List<Taken> living) {
    var spaces = new HashMap<SpaceId, List<Taken>>();
    for (Taken row : living) {
      spaces.computeIfAbsent(row.space(), space -> new ArrayList<>()).add(row);
    }
    return spaces;
  }
}
