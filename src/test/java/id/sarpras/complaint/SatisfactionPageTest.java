package id.sarpras.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.notification.Notifications;
import id.sarpras.testing.Grievances;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Whether the answer helped: asked of the complainant, once, after the answer.
@PageTest
@Import(Grievances.class)
class SatisfactionPageTest {

  static final String QUESTION = "Seberapa puas Anda dengan jawaban ini?";

  @Autowired Staff staff;
  @Autowired Grievances grievances;
  @Autowired Answers answers;
  @Autowired Complaints complaints;
  @Autowired Notifications notifications;
  @Autowired MockMvc web;

  Officer siska;
  ComplaintId id;

  @BeforeEach
  void aComplaint() {
    siska = staff.officer(Role.COMPLAINT_OFFICER);
    id = grievances.classified(siska, "LIGHT", "", List.of());
  }

  @Test
  void nothingIsAskedBeforeTheAnswer() throws Exception {
    web.perform(get(page())).andExpect(content().string(not(containsString(QUESTION))));
    rate("4");
    assertThat(said()).isEmpty();
  }

  @Test
  void itIsAskedOnceAndTheNoticeOfTheAnswerInvitesToIt() throws Exception {
    answer();
    assertThat(notifications.of(siska.unit(), id.value()).getFirst().body())
        .contains("Menilai atau mengajukan keberatan");
    web.perform(get(page())).andExpect(content().string(containsString(QUESTION)));
    rate("").andExpect(status().isUnprocessableContent());
    rate("5").andExpect(status().isUnprocessableContent());
    rate("3").andExpect(status().isSeeOther());
    rate("1").andExpect(status().isSeeOther());
    assertThat(said()).contains(3);
    web.perform(get(page())).andExpect(content().string(not(containsString(QUESTION))));
  }

  @Test
  void noOfficerSaysItForTheComplainant() throws Exception {
    answer();
    web.perform(get(page()).with(Staff.as(siska)))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString(QUESTION))));
    for (Role role : Role.values()) {
      web.perform(form("4").with(Staff.as(staff.officer(role)))).andExpect(status().isForbidden());
    }
    assertThat(said()).isEmpty();
    web.perform(
            post("/petugas/pengaduan/" + id.value() + "/kepuasan")
                .with(Staff.as(siska))
                .with(csrf())
                .param("nilai", "4"))
        .andExpect(status().isNotFound());
  }

  private void answer() {
    answers.answer(siska, id, grievances.seen(siska, id).revision(), "Sudah diperbaiki.");
  }

  private ResultActions rate(String mark) throws Exception {
    return web.perform(form(mark));
  }

  private MockHttpServletRequestBuilder form(String mark) {
    return post(page() + "/kepuasan").with(csrf()).param("nilai", mark);
  }

  private String page() {
    return "/pengaduan/" + complaints.code(grievances.seen(siska, id)).grouped();
  }

  private Optional<Integer> said() {
    return complaints.file(grievances.seen(siska, id)).satisfaction().map(Satisfaction::mark);
  }
}
