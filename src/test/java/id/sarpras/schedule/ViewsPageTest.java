package id.sarpras.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.facility.Division;
import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.Hall;
import id.sarpras.facility.Halls;
import id.sarpras.facility.Piece;
import id.sarpras.schedule.web.LobbyController;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Period;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/// A week, a month, a building and the board in the lobby: when, and never who.
@PageTest
class ViewsPageTest {

  @Autowired MockMvc browser;
  @Autowired Staff staff;
  @Autowired InstantSource clock;
  @Autowired Schedule schedule;
  @Autowired Facilities facilities;
  @Autowired Halls halls;

  Facility room;
  LocalDate day;

  @BeforeEach
  void aRoomThatIsAskedFor() {
    room = staff.room();
    day = staff.day(LocalDate.ofInstant(clock.instant(), staff.unit().zone()));
    staff.request(room, day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/jadwal/pekan", "/jadwal/bulan"})
  void ofOneRoom(String view) throws Exception {
    browser
        .perform(
            get(view)
                .param("sarana", room.id().value().toString())
                .param("tanggal", day.toString()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(room.name())))
        .andExpect(content().string(containsString("09.00–11.00")))
        .andExpect(content().string(containsString("Menunggu keputusan")))
        .andExpect(content().string(not(containsString("Panitia Lomba"))))
        .andExpect(content().string(not(containsString("Lomba debat"))));
  }

  @Test
  void ofABuilding() throws Exception {
    browser
        .perform(
            get("/jadwal/gedung").param("gedung", room.building()).param("tanggal", day.toString()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(room.name())))
        .andExpect(content().string(containsString("09.00–11.00")))
        .andExpect(content().string(not(containsString("Panitia Lomba"))));
  }

  @Test
  void theBoardInTheLobbyRefreshesItself() throws Exception {
    browser
        .perform(get("/jadwal/layar").param("gedung", room.building()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("hx-trigger=\"every 60s\"")))
        .andExpect(content().string(containsString(room.name())))
        .andExpect(content().string(not(containsString("Panitia Lomba"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/jadwal/pekan", "/jadwal/bulan", "/jadwal/gedung"})
  void aDayThatIsNoneIsSaidSo(String view) throws Exception {
    browser
        .perform(get(view).param("tanggal", "2026-02-31"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("2026-02-31")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/jadwal", "/jadwal/pekan", "/jadwal/bulan", "/jadwal/gedung"})
  void aDayBeyondALifetimeIsInTheCalendarButNotInTheSchedule(String view) throws Exception {
    browser
        .perform(get(view).param("tanggal", "9999-12-31"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Jadwal hanya memuat tahun 2000 sampai 2099")))
        .andExpect(content().string(not(containsString("tidak ada di kalender"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"pekan?sarana=bukan-id", "bulan?sarana=bukan-id", "gedung?gedung=%3Cscript%3E"})
  void whatNobodyKnowsIsNotFound(String asked) throws Exception {
    browser.perform(get(URI.create("/jadwal/" + asked))).andExpect(status().isNotFound());
  }

  @ParameterizedTest
  @ValueSource(strings = {"pekan?sarana=", "bulan", "gedung?gedung=", "layar?gedung=%3Cscript%3E"})
  void whoAsksForNothingSeesTheFirst(String asked) throws Exception {
    browser
        .perform(get(URI.create("/jadwal/" + asked)))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("<script>"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/jadwal/pekan", "/jadwal/bulan"})
  void anotherViewKeepsTheRoomAndTheDay(String view) throws Exception {
    String id = room.id().value().toString();
    String other = view.equals("/jadwal/pekan") ? "/jadwal/bulan" : "/jadwal/pekan";
    browser
        .perform(get(view).param("sarana", id).param("tanggal", "2027-03-17"))
        .andExpect(content().string(containsString("\"/jadwal?tanggal=2027-03-17\"")))
        .andExpect(
            content().string(containsString(other + "?sarana=" + id + "&amp;tanggal=2027-03-17\"")))
        .andExpect(
            content()
                .string(
                    containsString("/jadwal/gedung?gedung=Gedung+Uji&amp;tanggal=2027-03-17\"")));
  }

  @Test
  void theNextWeekIsThatOfTheSameWeekday() throws Exception {
    browser
        .perform(get("/jadwal/pekan").param("tanggal", "2027-03-17"))
        .andExpect(content().string(containsString("tanggal=2027-03-10\" rel=\"prev\"")))
        .andExpect(content().string(containsString("tanggal=2027-03-24\" rel=\"next\"")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/jadwal", "/jadwal/pekan", "/jadwal/bulan", "/jadwal/gedung"})
  void whichPartsOfAHallAreTakenIsSaid(String view) throws Exception {
    String left = room.name() + " kiri";
    String right = room.name() + " kanan";
    halls.divide(
        staff.unit().id(),
        staff.room().id(),
        new Division(2, List.of(piece(1, left), piece(2, right))),
        new Actor.Program());
    List<Facility> parts = List.of(named(left), named(right));
    Facility hall =
        Hall.around(parts.getFirst(), facilities.all(staff.unit().id())).orElseThrow().whole();
    parts.forEach(
        part ->
            book(
                part,
                Period.on(day, LocalTime.of(13, 0), LocalTime.of(16, 0), staff.unit().zone())));
    browser
        .perform(
            get(view)
                .param("sarana", hall.id().value().toString())
                .param("gedung", hall.house())
                .param("tanggal", day.toString()))
        .andExpect(content().string(matchesPattern(inTheList(left))))
        .andExpect(content().string(matchesPattern(inTheList(right))));
  }

  @Test
  void aWeekWithClosedDaysIsFreeInTheOpeningHoursAlone() throws Exception {
    browser
        .perform(
            get("/jadwal/gedung")
                .param("gedung", room.building())
                .param("tanggal", day.minusWeeks(1).toString()))
        .andExpect(content().string(containsString("Bebas sepanjang jam buka pekan ini")))
        .andExpect(content().string(not(containsString("Bebas sepekan"))));
  }

  @Test
  void onTheBoardTheRoomsInUseStandFirst() throws Exception {
    Facility used = staff.room();
    Instant now = clock.instant();
    book(used, new Period(now.minus(Duration.ofMinutes(5)), now.plus(Duration.ofMinutes(30))));
    String board =
        browser
            .perform(get("/jadwal/layar").param("gedung", room.building()))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(board.indexOf(used.name())).isPositive().isLessThan(board.indexOf(room.name()));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "3, 1", "9, 2", "12, 2", "19, 3", "48, 4", "500, 6"})
  void theBoardHasAsManyColumnsAsItsRoomsNeed(int rooms, int columns) {
    var row = new LobbyController.Row(room, true, Optional.empty(), Optional.empty());
    var board =
        new LobbyController.LobbyPage("", day, clock.instant(), Collections.nCopies(rooms, row));
    assertThat(board.columns()).isEqualTo(columns);
  }

  private static String inTheList(String part) {
    return "(?s).*13\\.00–16\\.00 \\S+</time> " + part + " .*";
  }

  private static Piece piece(int at, String name) {
    return new Piece(at, at, name, 20, Map.of());
  }

  private Facility named(String name) {
    return facilities.all(staff.unit().id()).stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private void book(Facility taken, Period use) {
    schedule.arrange(
        staff.unit().id(),
        List.of(),
        List.of(Taking.booking(BookingId.next(), List.of(Lot.of(taken)), use)));
  }
}
