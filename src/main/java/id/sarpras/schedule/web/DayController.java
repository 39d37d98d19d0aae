package id.sarpras.schedule.web;

import id.sarpras.page.Form;
import id.sarpras.page.Show;
import id.sarpras.page.Stamp;
import id.sarpras.page.Stamps;
import id.sarpras.schedule.DaySchedule;
import id.sarpras.schedule.DayVersion;
import id.sarpras.schedule.Days;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A day of all rooms, for everybody: what is taken, and not by whom.
@Controller
class DayController {

  private final Days days;
  private final Stamps stamps;
  private final InstantSource clock;

  DayController(Days days, Stamps stamps, InstantSource clock) {
    this.days = days;
    this.stamps = stamps;
    this.clock = clock;
  }

  @GetMapping("/jadwal")
  View show(@RequestParam(defaultValue = "") String tanggal, HttpServletRequest request) {
    Optional<LocalDate> day = TypedDay.read(tanggal);
    DayVersion version = days.version(day);
    if (day.isEmpty() && !tanggal.isBlank()) {
      Form form = Form.of(Map.of("tanggal", tanggal));
      TypedDay.refuse(form, tanggal);
      return page(version, days.of(version), form).refused();
    }
    Stamp stamp = stamps.of(request, version.toString());
    return stamp
        .unchanged(request, clock.instant())
        .orElseGet(
            () -> {
              DaySchedule rooms = days.of(version);
              Form form = Form.of(Map.of("tanggal", version.day().toString()));
              return page(version, rooms, form).stamped(stamp.until(rooms.until()));
            });
  }

  private static Show page(DayVersion version, DaySchedule rooms, Form form) {
    return Show.page("schedule/day", DayPage.of(rooms, version.zone(), form));
  }
}
