package id.sarpras.schedule.web;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.Kind;
import id.sarpras.page.Show;
import id.sarpras.schedule.RoomDay;
import id.sarpras.schedule.RoomDays;
import id.sarpras.schedule.Taken;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.standard.Standards;
import id.sarpras.workingtime.Calendars;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The board for a screen in the lobby: which room is in use now, and what comes next. It asks
/// again by itself each minute.
@Controller
public class LobbyController {

  /// The board.
  ///
  /// @param building empty for all
  /// @param rows those in use first, those closed today last
  public record LobbyPage(String building, LocalDate day, Instant now, List<Row> rows) {

    private static final double ROWS_TO_COLUMNS = 3;

    /// In how many columns they fill a wide screen with the largest letters.
    public int columns() {
      return Math.clamp((int) Math.ceil(Math.sqrt(rows.size() / ROWS_TO_COLUMNS)), 1, 6);
    }
  }

  /// A room now.
  ///
  /// @param open whether it is open at all today
  /// @param now what it is taken by
  /// @param next what comes after that today
  public record Row(Facility room, boolean open, Optional<Taken> now, Optional<Taken> next) {}

  private static final Comparator<Row> IN_USE_FIRST =
      Comparator.comparing((Row row) -> row.now().isEmpty()).thenComparing(row -> !row.open());

  private final Facilities facilities;
  private final RoomDays days;
  private final Standards standards;
  private final Calendars calendars;
  private final InstantSource clock;

  LobbyController(
      Facilities facilities,
      RoomDays days,
      Standards standards,
      Calendars calendars,
      InstantSource clock) {
    this.facilities = facilities;
    this.days = days;
    this.standards = standards;
    this.calendars = calendars;
    this.clock = clock;
  }

  @GetMapping("/jadwal/layar")
  View show(@RequestParam(defaultValue = "") String gedung) {
    ServiceUnit unit = standards.home();
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, unit.zone());
    List<Facility> rooms =
        facilities.all(unit.id()).stream()
            .filter(room -> room.lent() && room.kind() == Kind.ROOM)
            .filter(room -> gedung.isBlank() || room.house().equals(gedung.strip()))
            .toList();
    List<Row> rows =
        days.of(unit.id(), rooms, today, today, calendars.of(unit.id(), unit.zone())).stream()
            .map(day -> row(day, now))
            .sorted(IN_USE_FIRST)
            .toList();
    return Show.page("schedule/lobby", new LobbyPage(gedung.strip(), today, now, rows));
  }

  private static Row row(RoomDay day, Instant now) {
    return new Row(day.facility(), day.opening().isPresent(), day.at(now), day.after(now));
  }
}
