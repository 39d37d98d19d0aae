package id.sarpras.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sarpras.shared.UnitId;
import id.sarpras.testing.TestDatabase;
import id.sarpras.testing.TestHouse;
import id.sarpras.workingtime.store.CalendarStore;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Calendars as the database keeps them.
class CalendarsDbTest {

  static final ZoneId WIB = ZoneId.of("Asia/Pontianak");

  final TestHouse house =
      new TestHouse(
          TestDatabase.fresh(),
          Instant.parse("2026-02-09T01:00:00Z"),
          Calendars.class,
          CalendarStore.class);
  final Calendars calendars = house.get(Calendars.class);

  final UnitId unit = house.unit();

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whereNoCalendarIsLoadedNothingIsDue() {
    assertThatThrownBy(() -> calendars.of(unit, WIB)).isInstanceOf(NoWorkingTime.class);
    assertThat(calendars.versions(unit)).isEmpty();
    calendars.install(unit);
    assertThat(calendars.of(unit, WIB).version()).isEqualTo("1");
  }

  @Test
  void whatIsWrittenDownIsReadAgain() {
    var evenings =
        new WeeklyHours(
            LocalDate.of(2026, 2, 18),
            Optional.of(LocalDate.of(2026, 3, 19)),
            Map.of(DayOfWeek.MONDAY, Shifts.read("08:00-12:00, 12:00-15:00, 16:00-24:00")),
            "SE Gubernur 13");
    var half =
        new Holiday(
            LocalDate.of(2026, 10, 28),
            Holiday.Kind.REGIONAL,
            "Hari jadi",
            "SE Gubernur 14",
            LocalDate.of(2026, 1, 5),
            Shifts.read("07:30-10:30"));
    var content = new CalendarContent(List.of(WeeklyHours.shipped(), evenings), List.of(half));
    int version = calendars.record(unit, "SE Gubernur", content);
    assertThat(calendars.of(unit, WIB, version).content()).isEqualTo(content);
  }
}
