package id.sarpras.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import id.sarpras.facility.Facility;
import id.sarpras.identity.Role;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Happened;
import id.sarpras.shared.Ids;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/// The trail is for people: no instants, codes and ids as the database has them.
@PageTest
class TrailPageTest {

  @Autowired Staff staff;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  @Autowired InstantSource clock;
  @Autowired MockMvc web;

  @Test
  void itIsSaidInWords() throws Exception {
    Facility room = staff.room();
    UUID notice = Ids.next();
    UUID subject =
        happened(
            Map.of(
                "reason", "DISPLACEMENT",
                "start", Instant.parse("2026-12-03T04:25:13Z").toString(),
                "scope", room.id().value().toString(),
                "notice", notice.toString(),
                "version", "7"));
    String page = page(subject, "id");
    assertThat(page)
        .contains("Waktu: Kamis, 3 Desember 2026 pukul 11.25 WIB")
        .contains("karena acara negara", room.name(), "Versi: 7")
        .doesNotContain("2026-12-03T04:25:13Z", "DISPLACEMENT", notice.toString());
    assertThat(page(subject, "en")).contains("Time: Thursday, 3 December 2026 at 11:25 WIB");
  }

  @Test
  void whatSomebodyWroteStaysAsItIs() throws Exception {
    UUID subject = happened(Map.of("reason", "Atap <b>bocor</b>", "remark", " "));
    web.perform(get("/petugas/riwayat/" + subject).with(Staff.as(staff.officer(Role.FRONT_DESK))))
        .andExpect(content().string(containsString("Atap &lt;b&gt;bocor&lt;/b&gt;")))
        .andExpect(content().string(not(containsString("<b>bocor"))));
  }

  private UUID happened(Map<String, String> details) {
    UUID subject = Ids.next();
    transaction.executeWithoutResult(
        status ->
            events.publishEvent(
                new Happened(
                    staff.unit().id(),
                    subject,
                    "request.offered",
                    new Actor.Program(),
                    clock.instant(),
                    details)));
    return subject;
  }

  private String page(UUID subject, String language) throws Exception {
    return web.perform(
            get("/petugas/riwayat/" + subject)
                .param("bahasa", language)
                .with(Staff.as(staff.officer(Role.FRONT_DESK))))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
