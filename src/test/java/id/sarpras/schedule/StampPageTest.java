package id.sarpras.schedule;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.facility.Facility;
import id.sarpras.identity.Role;
import id.sarpras.shared.Ids;
import id.sarpras.shared.Period;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// A browser that has the page is told so; whoever would see another one gets it.
@PageTest
class StampPageTest {

  @Autowired Staff staff;
  @Autowired Schedule schedule;
  @Autowired InstantSource clock;
  @Autowired JdbcTemplate jdbc;
  @Autowired MockMvc web;

  Facility room;
  LocalDate day;
  Period morning;

  @BeforeEach
  void aRoom() {
    room = staff.room();
    day = staff.day(LocalDate.ofInstant(clock.instant(), staff.unit().zone()));
    morning = Period.on(day, LocalTime.of(9, 0), LocalTime.of(11, 0), staff.unit().zone());
  }

  @Test
  void whoHasThePageIsToldSoByOneStatement() throws Exception {
    String stamp = stamp(page());
    web.perform(page().header("If-None-Match", "\"another\", " + stamp))
        .andExpect(status().isNotModified())
        .andExpect(header().string("ETag", stamp))
        .andExpect(header().string("Cache-Control", "no-cache"))
        .andExpect(content().string(""));
    assertThat(statements(page().header("If-None-Match", stamp))).isEqualTo(1);
    assertThat(statements(page())).as("and the page by as few").isEqualTo(2);
  }

  @Test
  void somethingTakenIsAnotherPage() throws Exception {
    String stamp = stamp(page());
    var booking = new BookingId(Ids.next());
    schedule.arrange(
        staff.unit().id(),
        List.of(),
        List.of(Taking.booking(booking, List.of(Lot.of(room)), morning)));
    web.perform(page().header("If-None-Match", stamp))
        .andExpect(status().isOk())
        .andExpect(header().string("ETag", Matchers.not(stamp)))
        .andExpect(content().string(Matchers.containsString("09.00–11.00")));
  }

  @Test
  void aHoldLapsesInThePageThatWasKept() throws Exception {
    Instant lapses = clock.instant().plusMillis(700);
    schedule.hold(
        staff.unit().id(), new BookingId(Ids.next()), List.of(Lot.of(room)), morning, lapses);
    String stamp = stamp(page());
    assertThat(stamp).endsWith("." + lapses.toEpochMilli() + "\"");
    while (clock.instant().isBefore(lapses)) {
      Thread.sleep(20);
    }
    web.perform(page().header("If-None-Match", stamp)).andExpect(status().isOk());
  }

  @Test
  void theOtherLanguageIsAnotherPage() throws Exception {
    String stamp = stamp(page());
    assertThat(stamp(page().param("bahasa", "en"))).isNotEqualTo(stamp);
  }

  @Test
  void anOfficersPageIsHisOwn() throws Exception {
    var rina = staff.officer(Role.FRONT_DESK);
    String guests = stamp(page());
    web.perform(page().with(Staff.as(rina)).header("If-None-Match", guests))
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", "private, no-cache"));
    String hers = stamp(page().with(Staff.as(rina)));
    assertThat(stamp(page().with(Staff.as(staff.officer(Role.ADMINISTRATOR))))).isNotEqualTo(hers);
    web.perform(page().header("If-None-Match", hers)).andExpect(status().isOk());
  }

  @Test
  void aGuestsPageHoldsNoTokenThatCouldGrowOld() throws Exception {
    web.perform(page()).andExpect(content().string(Matchers.not(Matchers.containsString("_csrf"))));
  }

  @Test
  void whatIsNoDayIsNeverKept() throws Exception {
    web.perform(get("/jadwal").param("tanggal", "besok"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(header().doesNotExist("ETag"));
  }

  private MockHttpServletRequestBuilder page() {
    return get("/jadwal").param("tanggal", day.toString());
  }

  private String stamp(MockHttpServletRequestBuilder request) throws Exception {
    return requireNonNull(
        web.perform(request)
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getHeader("ETag"));
  }

  /// How many statements the program sends while it answers.
  private int statements(MockHttpServletRequestBuilder request) throws Exception {
    var sent = new AtomicInteger();
    DataSource plain = requireNonNull(jdbc.getDataSource());
    jdbc.setDataSource(
        new DelegatingDataSource(plain) {
          @Override
          public Connection getConnection() throws SQLException {
            return counting(super.getConnection(), sent);
          }
        });
    try {
      web.perform(request);
      return sent.get();
    } finally {
      jdbc.setDataSource(plain);
    }
  }

  private static Connection counting(Connection connection, AtomicInteger sent) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().matches("prepareStatement|createStatement")) {
                sent.incrementAndGet();
              }
              return method.invoke(connection, arguments);
            });
  }
}
