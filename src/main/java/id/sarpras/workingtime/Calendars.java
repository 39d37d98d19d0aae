package id.sarpras.workingtime;

import id.sarpras.shared.UnitId;
import id.sarpras.workingtime.store.CalendarStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// The office calendars of the units, the newest version of each.
@Component
public class Calendars {

  private record Key(UnitId unit, int version) {}

  private final CalendarStore store;
  private final Map<Key, OfficeCalendar> known = new ConcurrentHashMap<>();

  Calendars(CalendarStore store) {
    this.store = store;
  }

  /// The calendar by which a unit's deadlines are computed now.
  ///
  /// @param zone the unit's zone
  /// @throws IllegalStateException where the unit has none
  public OfficeCalendar of(UnitId unit, ZoneId zone) {
    int version = store.newest(unit);
    return known.computeIfAbsent(new Key(unit, version), key -> read(key, zone));
  }

  /// Gives a new unit the hours and the decreed holidays that the product ships with.
  public void install(UnitId unit) {
    store.write(
        unit,
        1,
        "Perpres 21/2023; SKB 3 Menteri",
        List.of(WeeklyHours.shipped()),
        shippedHolidays());
  }

  static List<Holiday> shippedHolidays() {
    try {
      return HolidayFile.read(
          new ClassPathResource("workingtime/holidays.csv")
              .getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private OfficeCalendar read(Key key, ZoneId zone) {
    return new OfficeCalendar(
        Integer.toString(key.version()),
        zone,
        store.hours(key.unit(), key.version()),
        store.holidays(key.unit(), key.version()));
  }
}
