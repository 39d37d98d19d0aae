package id.sarpras.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.complaint.ComplaintChannel;
import id.sarpras.complaint.ComplaintCount;
import id.sarpras.complaint.ComplaintCount.By;
import id.sarpras.complaint.ComplaintFigures;
import id.sarpras.complaint.ComplaintId;
import id.sarpras.complaint.Secrecy;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.request.RequestFigures;
import id.sarpras.shared.Period;
import id.sarpras.testing.Grievances;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/// Everybody sees whether the promises were kept, and nobody in it.
@PageTest
@Import(Grievances.class)
class StatisticsPageTest {

  @Autowired Staff staff;
  @Autowired Grievances grievances;
  @Autowired ComplaintFigures complaints;
  @Autowired RequestFigures requests;
  @Autowired PublicFigures figures;
  @Autowired Secrecy secrecy;
  @Autowired InstantSource clock;
  @Autowired MockMvc web;

  @Test
  void anybodyReadsItInBothLanguages() throws Exception {
    grievances.received(ComplaintChannel.FAX, "", List.of());
    web.perform(get("/statistik"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Apakah janji kami ditepati?")))
        .andExpect(content().string(not(containsString(Grievances.NAME))))
        .andExpect(content().string(not(containsString("style="))));
    web.perform(get("/statistik?bahasa=en"))
        .andExpect(content().string(containsString("Do we keep our promises?")));
    web.perform(get("/")).andExpect(content().string(containsString("/statistik")));
  }

  @Test
  void machinesReadTheSameAsOpenData() throws Exception {
    for (int i = 0; i < 7; i++) {
      grievances.received(ComplaintChannel.TELEPHONE, "", List.of());
    }
    web.perform(get("/api/v1/statistics"))
        .andExpect(status().isOk())
        .andExpect(content().contentTypeCompatibleWith("application/json"))
        .andExpect(jsonPath("$.unit").value(staff.unit().name()))
        .andExpect(jsonPath("$.months.complaints").hasJsonPath())
        .andExpect(jsonPath("$.months.complaints.keptPercent").hasJsonPath())
        .andExpect(jsonPath("$.year.from").value(today().withDayOfYear(1).toString()))
        .andExpect(jsonPath("$.byChannel[*].received", not(hasItem(1))))
        .andExpect(jsonPath("$.byChannel[*].received", not(hasItem(4))));
    web.perform(get("/api/openapi.json"))
        .andExpect(jsonPath("$.paths['/api/v1/statistics'].get.summary").isString())
        .andExpect(jsonPath("$.components.schemas.FigureJson.properties.keptPercent").exists());
  }

  @Test
  void aConfidentialCaseIsInTheTotalAndInNoRowOfAChannelOrAClass() {
    Officer siska = staff.officer(Role.COMPLAINT_OFFICER);
    int all = count(By.ALL, "");
    int channel = count(By.CHANNEL, "LAPOR");
    int secret = count(By.CHANNEL, ComplaintCount.CONFIDENTIAL);
    ComplaintId id = grievances.received(ComplaintChannel.LAPOR, "", List.of());
    assertThat(count(By.CHANNEL, "LAPOR")).isEqualTo(channel + 1);
    secrecy.close(grievances.seen(siska, id), siska.actor());
    assertThat(count(By.ALL, "")).isEqualTo(all + 1);
    assertThat(count(By.CHANNEL, "LAPOR")).isEqualTo(channel);
    assertThat(count(By.CHANNEL, ComplaintCount.CONFIDENTIAL)).isEqualTo(secret + 1);
    assertThat(count(By.CLASS, ComplaintCount.CONFIDENTIAL)).isEqualTo(secret + 1);
  }

  @Test
  void whatBecomesConfidentialIsCountedAnewAtOnce() throws Exception {
    Officer siska = staff.officer(Role.COMPLAINT_OFFICER);
    ComplaintId id = grievances.received(ComplaintChannel.BOX, "", List.of());
    Instant before = figures.now().countedAt();
    assertThat(figures.now().countedAt()).as("kept for two minutes").isEqualTo(before);
    Thread.sleep(2);
    secrecy.close(grievances.seen(siska, id), siska.actor());
    assertThat(figures.now().countedAt()).isAfter(before);
  }

  @Test
  void aRequestCountsWhenItIsReceived() {
    Period today = new Period(clock.instant().minusSeconds(1), clock.instant().plusSeconds(3600));
    int before = requests.of(staff.unit().id(), today).received();
    staff.request(staff.room(), staff.day(today()));
    assertThat(requests.of(staff.unit().id(), today).received()).isEqualTo(before + 1);
    assertThat(requests.of(staff.unit().id(), today).missed()).isZero();
  }

  private int count(By by, String key) {
    Optional<ComplaintCount> found =
        complaints
            .open(
                staff.unit().id(),
                new Period(
                    clock.instant().minus(Duration.ofDays(300)), clock.instant().plusSeconds(60)))
            .stream()
            .filter(one -> one.by() == by && one.key().equals(key))
            .findFirst();
    return found.map(one -> one.tally().received()).orElse(0);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), staff.unit().zone());
  }
}
