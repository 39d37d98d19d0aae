package id.sarpras.workingtime;

import id.sarpras.shared.UnitId;
import id.sarpras.workingtime.store.CalendarStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// The office calendars of the units. Past versions are kept; the newest is the one that counts.
@Component
public class Calendars {

  private record Key(UnitId unit, int version, ZoneId zone) {}

  private final CalendarStore store;
  private final ConcurrentMap<Key, OfficeCalendar> known = new ConcurrentHashMap<>();

  Calendars(CalendarStore store) {
    this.store = store;
  }

  /// The calendar by which a unit's deadlines are computed now.
  ///
  /// @param zone the unit's zone
  /// @throws NoWorkingTime where the unit has none
  public OfficeCalendar of(UnitId unit, ZoneId zone) {
    return of(unit, zone, store.newest(unit));
  }

  /// The same, and nobody can put another in force until the transaction is over: for whoever
  /// writes down what follows from it.
  public OfficeCalendar held(UnitId unit, ZoneId zone) {
    return of(unit, zone, store.hold(unit));
  }

  private OfficeCalendar of(UnitId unit, ZoneId zone, Optional<Integer> version) {
    return of(unit, zone, version.orElseThrow(NoWorkingTime::new));
  }

  /// The calendar as it was in a version.
  public OfficeCalendar of(UnitId unit, ZoneId zone, int version) {
    var key = new Key(unit, version, zone);
    OfficeCalendar found = known.get(key);
    if (found != null) {
      return found;
    }
    OfficeCalendar read =
        new OfficeCalendar(Integer.toString(version), zone, store.content(unit, version));
    known.put(key, read);
    return read;
  }

  /// All versions, the newest first.
  public List<CalendarVersion> versions(UnitId unit) {
    return store.versions(unit);
  }

  /// The calendar that is in force, for whoever is about to change it: others who would wait until
  /// the transaction is over.
  public OfficeCalendar toChange(UnitId unit, ZoneId zone) {
    return of(unit, zone, store.lock(unit));
  }

  /// Writes down a new version, in the transaction that called [#toChange].
  ///
  /// @return its number
  public int record(UnitId unit, String source, CalendarContent content) {
    int version = store.newest(unit).orElse(0) + 1;
    store.write(unit, version, source, content);
    return version;
  }

  /// Gives a new unit the hours and the decreed holidays that the product ships with.
  public void install(UnitId unit) {
    store.write(
        unit,
        1,
        "Perpres 21/2023; SKB 3 Menteri",
        new CalendarContent(List.of(WeeklyHours.shipped()), shippedHolidays()));
  }

  /// The decreed holidays that the product ships with.
  static List<Holiday> shippedHolidays() {
    try {
      return HolidayCsv.read(
          new ClassPathResource("workingtime/holidays.csv")
              .getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
