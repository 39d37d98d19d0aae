package id.sarpras.schedule;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.facility.Facility;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.time.InstantSource;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/// A week, a month, a building and the board in the lobby: when, and never who.
@PageTest
@Import(Staff.class)
class ViewsPageTest {

  @Autowired MockMvc browser;
  @Autowired Staff staff;
  @Autowired InstantSource clock;

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
  @ValueSource(strings = {"sarana=bukan-id", "gedung=%3Cscript%3E", "sarana="})
  void whatNobodyKnowsShowsTheFirstInstead(String asked) throws Exception {
    browser.perform(get("/jadwal/pekan?" + asked)).andExpect(status().isOk());
    browser
        .perform(get("/jadwal/gedung?" + asked))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("<script>"))));
    browser.perform(get("/jadwal/layar?" + asked)).andExpect(status().isOk());
  }
}
