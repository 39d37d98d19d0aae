package id.sarpras.request;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.facility.Facility;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.identity.TokenScope;
import id.sarpras.identity.Tokens;
import id.sarpras.testing.Machine;
import id.sarpras.testing.PageTest;
import java.time.OffsetDateTime;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// Holds and who competes for the same, by the interface for machines.
@PageTest
@Import(Cases.class)
class HoldsApiPageTest {

  @Autowired Cases cases;
  @Autowired Tokens tokens;
  @Autowired MockMvc web;

  ApiCaller rina;

  @BeforeEach
  void cast() {
    cases.begin();
    rina = caller(cases.rina());
  }

  @Test
  void aHoldIsProlongedOnceAndWithAReason() throws Exception {
    RequestId id = cases.verified(cases.staff.room(), cases.day());
    OffsetDateTime before = heldUntil(rina.read(ApiCaller.REQUESTS + id.value()));
    prolong(rina, id, 1, " ")
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value("reason"));
    prolong(rina, id, 0, "Pimpinan dinas luar").andExpect(status().isConflict());
    OffsetDateTime after =
        heldUntil(prolong(rina, id, 1, "Pimpinan dinas luar").andExpect(status().isOk()));
    Assertions.assertThat(after).isAfter(before);
    prolong(rina, id, 1, "Sekali lagi")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value(endsWith("/overtaken")))
        .andExpect(jsonPath("$.detail").isNotEmpty());
  }

  @Test
  void whatIsDecidedIsNotHeld() throws Exception {
    RequestId id = cases.approved(cases.staff.room(), cases.day());
    prolong(rina, id, cases.file(id).request().revision(), "Pimpinan dinas luar")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.now.state").value("APPROVED"));
  }

  @Test
  void onlyOfficersOfTheChainProlong() throws Exception {
    RequestId id = cases.verified(cases.staff.room(), cases.day());
    prolong(caller(cases.staff.officer(Role.COMPLAINT_OFFICER)), id, 1, "Sebab")
        .andExpect(status().isForbidden());
  }

  @Test
  void whoeverCompetesSeesTheOthers() throws Exception {
    Facility room = cases.staff.room(Cases.COMPETED);
    RequestId first = cases.received(room, cases.day());
    RequestId second = cases.verify(cases.received(room, cases.day()));
    rina.read(ApiCaller.REQUESTS + first.value() + "/rivals")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items", hasSize(1)))
        .andExpect(jsonPath("$.items[0].request").value(second.value().toString()))
        .andExpect(
            jsonPath("$.items[0].ours.booking")
                .value(cases.booking(first).id().value().toString()));
    cases.approve(second);
    rina.read(ApiCaller.REQUESTS + second.value() + "/rivals")
        .andExpect(jsonPath("$.items", empty()));
  }

  private ResultActions prolong(ApiCaller by, RequestId id, int revision, String reason)
      throws Exception {
    return by.send(
        ApiCaller.REQUESTS + id.value() + "/prolongation",
        "{\"revision\":%d,\"reason\":\"%s\"}".formatted(revision, reason));
  }

  private static OffsetDateTime heldUntil(ResultActions answer) throws Exception {
    return OffsetDateTime.parse(ApiCaller.<String>of(answer, "$.bookings[0].heldUntil"));
  }

  private ApiCaller caller(Officer officer) {
    return new ApiCaller(web, Machine.token(tokens, officer, TokenScope.WRITE));
  }
}
