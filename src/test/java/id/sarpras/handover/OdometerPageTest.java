package id.sarpras.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.facility.Facility;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.schedule.BookingId;
import id.sarpras.testing.Borrowings;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// What the odometer of a car shows when it goes out and comes back.
@PageTest
@Import(Borrowings.class)
class OdometerPageTest {

  private static final String OUT = "penyerahan";
  private static final String BACK = "pengembalian";

  @Autowired Staff staff;
  @Autowired Borrowings uses;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc web;

  Officer joko;
  Facility car;

  @BeforeEach
  void aCar() {
    joko = staff.officer(Role.COMPLAINT_OFFICER);
    car = uses.car(Optional.of(joko));
  }

  @Test
  void itNeverGoesBackAndNeverJumps() throws Exception {
    BookingId id = booked();
    passed(id, OUT, "500").andExpect(status().isSeeOther());
    for (String wrong : List.of("499", "2001", "abc", "")) {
      passed(id, BACK, wrong)
          .andExpect(status().isUnprocessableContent())
          .andExpect(content().string(containsString("href=\"#kilometer-1\"")));
    }
    passed(id, BACK, "500").andExpect(status().isSeeOther());
  }

  @Test
  void whatWasMistypedIsPutRightBetweenItsNeighbours() throws Exception {
    BookingId first = booked();
    passed(first, OUT, "45310").andExpect(status().isSeeOther());
    passed(first, BACK, "45320").andExpect(status().isSeeOther());
    BookingId second = booked();
    passed(second, OUT, "45520").andExpect(status().isSeeOther());
    for (String wrong : List.of("45319", "abc", "")) {
      reread(joko, second, 0, wrong)
          .andExpect(status().isUnprocessableContent())
          .andExpect(content().string(containsString("href=\"#perbaikan-")));
    }
    reread(joko, second, 0, "45.330").andExpect(status().isSeeOther());
    shows(second, "Kilometer 45.330");
    reread(joko, first, 1, "45331")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("catatan berikutnya, 45.330")));
    reread(joko, first, 0, "45210").andExpect(status().isSeeOther());
    shows(first, "Kilometer 45.210");
    assertThat(trail(first)).contains("45310 > 45210");
  }

  /// At the first use nobody knows better.
  @Test
  void twoThatWereMistypedAlikeArePutRightOneAfterTheOther() throws Exception {
    BookingId id = booked();
    passed(id, OUT, "4510").andExpect(status().isSeeOther());
    passed(id, BACK, "4516").andExpect(status().isSeeOther());
    reread(joko, id, 1, "45160").andExpect(status().isSeeOther());
    reread(joko, id, 0, "45100").andExpect(status().isSeeOther());
    shows(id, "Kilometer 45.100");
    shows(id, "Kilometer 45.160");
  }

  @Test
  void whoDoesNotKeepTheCarPutsNothingRight() throws Exception {
    BookingId id = booked();
    passed(id, OUT, "500").andExpect(status().isSeeOther());
    reread(staff.officer(Role.COMPLAINT_OFFICER), id, 0, "499").andExpect(status().isForbidden());
    shows(id, "Kilometer 500");
  }

  private BookingId booked() {
    return uses.from(Duration.ofMinutes(10), Borrowings.of(car, 1));
  }

  private ResultActions passed(BookingId id, String step, String odometer) throws Exception {
    return web.perform(
        post("/petugas/serah-terima/" + id.value() + "/" + step)
            .with(csrf())
            .with(Staff.as(joko))
            .param("ikut", "1")
            .param("keadaan-1", "baik")
            .param("kilometer-1", odometer));
  }

  private ResultActions reread(Officer by, BookingId id, int place, String typed) throws Exception {
    String handover = handovers(id).get(place).toString();
    return web.perform(
        post("/petugas/serah-terima/%s/kilometer/%s".formatted(id.value(), handover))
            .with(csrf())
            .with(Staff.as(by))
            .param("perbaikan-" + handover, typed));
  }

  private void shows(BookingId id, String words) throws Exception {
    web.perform(get("/petugas/serah-terima/" + id.value()).with(Staff.as(joko)))
        .andExpect(content().string(containsString(words)));
  }

  private List<UUID> handovers(BookingId id) {
    return jdbc.sql("SELECT id FROM handover WHERE booking_id = :id ORDER BY id")
        .param("id", id.value())
        .query(UUID.class)
        .list();
  }

  private List<String> trail(BookingId id) {
    return jdbc.sql(
            """
            SELECT details ->> 'detail' FROM audit_entry
            WHERE action = 'use.reread' AND subject_id = (SELECT request_id FROM booking WHERE id = :id)
            """)
        .param("id", id.value())
        .query(String.class)
        .list();
  }
}
