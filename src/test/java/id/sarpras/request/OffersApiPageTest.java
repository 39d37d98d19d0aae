package id.sarpras.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.facility.Facility;
import id.sarpras.identity.TokenScope;
import id.sarpras.identity.Tokens;
import id.sarpras.notification.Notifications;
import id.sarpras.shared.Ids;
import id.sarpras.testing.Machine;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// What is offered with a refusal, and the waiting list, by the interface for machines.
@PageTest
@Import(Cases.class)
class OffersApiPageTest {

  @Autowired Cases cases;
  @Autowired Offers offers;
  @Autowired WaitingList list;
  @Autowired Desk desk;
  @Autowired Tokens tokens;
  @Autowired Notifications notifications;
  @Autowired MockMvc web;

  Facility room;
  LocalDate day;
  ApiCaller rina;
  ApiCaller hendra;

  @BeforeEach
  void cast() {
    cases.begin();
    room = cases.staff.room();
    day = cases.day();
    rina = new ApiCaller(web, Machine.token(tokens, cases.rina(), TokenScope.WRITE));
    hendra = new ApiCaller(web, Machine.token(tokens, cases.hendra(), TokenScope.WRITE));
  }

  @Test
  void whatIsProposedIsHeldWithTheRefusalAndAcceptedForTheGuest() throws Exception {
    RequestId id = cases.verified(room, day);
    String code =
        ApiCaller.of(
            hendra
                .read(path(id, "replacements"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", not(empty())))
                .andExpect(jsonPath("$.items[0].why[0]").isNotEmpty())
                .andExpect(
                    jsonPath("$.items[0].booking").value(cases.booking(id).id().value() + "")),
            "$.items[0].code");
    rina.read(path(id, "offers")).andExpect(jsonPath("$.items", empty()));
    refuse(id, code).andExpect(status().isOk()).andExpect(jsonPath("$.state").value("REJECTED"));
    assertThat(notifications.of(cases.unit(), id.value()).getFirst().body())
        .contains("Kami menahan pilihan ini");
    String offer =
        ApiCaller.of(
            rina.read(path(id, "offers"))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].state").value("OPEN"))
                .andExpect(jsonPath("$.items[0].reason").value("REFUSAL"))
                .andExpect(jsonPath("$.items[0].heldUntil").isNotEmpty()),
            "$.items[0].id");
    for (int i = 0; i < 2; i++) {
      rina.send(path(id, "offers/" + offer + "/acceptance"), "")
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.state").value("APPROVED"))
          .andExpect(jsonPath("$.bookings", hasSize(2)))
          .andExpect(jsonPath("$.bookings[1].id").value(offer))
          .andExpect(jsonPath("$.bookings[1].state").value("BOOKED"));
    }
    web.perform(get("/petugas/riwayat/" + id.value()).with(Staff.as(cases.rina())))
        .andExpect(content().string(containsString("(lewat token “Sistem Uji”)")));
    rina.send(path(id, "offers/" + offer + "/refusal"), "").andExpect(status().isConflict());
  }

  @Test
  void whatIsDeclinedIsFreeAgainAndCannotBeAccepted() throws Exception {
    RequestId id = cases.verified(room, day);
    refuse(id, ApiCaller.of(hendra.read(path(id, "replacements")), "$.items[0].code"));
    String offer = ApiCaller.of(rina.read(path(id, "offers")), "$.items[0].id");
    rina.send(path(id, "offers/" + offer + "/refusal"), "").andExpect(status().isOk());
    rina.read(path(id, "offers")).andExpect(jsonPath("$.items[0].state").value("DECLINED"));
    for (String noun : List.of("acceptance", "refusal")) {
      rina.send(path(id, "offers/" + offer + "/" + noun), "")
          .andExpect(status().isConflict())
          .andExpect(jsonPath("$.type").value(endsWith("/overtaken")))
          .andExpect(jsonPath("$.detail").value("Tawaran itu tidak ditahan lagi."))
          .andExpect(jsonPath("$.now.state").value("REJECTED"));
    }
  }

  @Test
  void whatHasLapsedIsSaidToHaveExpiredBeforeItIsSwept() throws Exception {
    RequestId id = cases.verified(room, day);
    refuse(id, ApiCaller.of(hendra.read(path(id, "replacements")), "$.items[0].code"));
    cases.lapse(offers.of(cases.file(id).request()).getFirst());
    String offer =
        ApiCaller.of(
            rina.read(path(id, "offers")).andExpect(jsonPath("$.items[0].state").value("EXPIRED")),
            "$.items[0].id");
    rina.send(path(id, "offers/" + offer + "/acceptance"), "").andExpect(status().isConflict());
  }

  @Test
  void whatWasNotProposedIsNamedAndNothingIsRefused() throws Exception {
    RequestId id = cases.verified(room, day);
    for (String wrong : List.of("x", "", "1~2~3", "' OR 1=1")) {
      refuse(id, wrong)
          .andExpect(status().isUnprocessableContent())
          .andExpect(jsonPath("$.errors[0].field").value("instead[0]"));
    }
    hendra
        .send(
            path(id, "refusal"),
            "{\"revision\":1,\"reason\":\"Dipakai\",\"instead\":[%s\"x\"]}"
                .formatted("\"x\",".repeat(200)))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors", hasSize(1)));
    hendra
        .send(path(id, "refusal"), "{\"revision\":1,\"reason\":\"Dipakai\",\"instead\":[null]}")
        .andExpect(status().isUnprocessableContent());
    assertThat(cases.state(id)).isEqualTo(RequestState.VERIFIED);
  }

  @Test
  void anOfferOfAnotherRequestAndNoneAreNotThere() throws Exception {
    RequestId id = cases.verified(room, day);
    refuse(id, ApiCaller.of(hendra.read(path(id, "replacements")), "$.items[0].code"));
    String offer = ApiCaller.of(rina.read(path(id, "offers")), "$.items[0].id");
    RequestId other = cases.verified(cases.staff.room(), day);
    for (String path :
        List.of(
            path(other, "offers/" + offer + "/acceptance"),
            path(other, "offers/" + offer + "/refusal"),
            path(id, "offers/" + Ids.next() + "/acceptance"),
            path(id, "offers/1/acceptance"),
            path(new RequestId(Ids.next()), "offers/" + offer + "/acceptance"))) {
      rina.send(path, "").andExpect(status().isNotFound());
    }
    assertThat(cases.state(id)).isEqualTo(RequestState.REJECTED);
  }

  @Test
  void whoeverWaitsByTheInterfaceHasACaseWithoutAHoldAndAPlace() throws Exception {
    RequestId has = cases.approved(room, day);
    String body = RequestsApiPageTest.body(day, room);
    rina.send("/api/v1/requests", body).andExpect(status().isConflict());
    ResultActions made =
        rina.send("/api/v1/requests", body.replace("\"people\"", "\"waits\":true,\"people\""))
            .andExpect(status().isCreated())
            .andExpect(jsonPath("$.bookings[0].heldUntil").isEmpty());
    String waits = "/api/v1/requests/" + ApiCaller.of(made, "$.id");
    rina.read(waits + "/waiting-list")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.canEnter").value(false))
        .andExpect(jsonPath("$.places[0].place").value(1))
        .andExpect(jsonPath("$.places[0].until").value(day + "T09:00:00+07:00"));
    desk.withdraw(cases.file(has), cases.rina().actor());
    list.offer(cases.unit());
    String offer =
        ApiCaller.of(
            rina.read(waits + "/offers").andExpect(jsonPath("$.items[0].reason").value("WAITING")),
            "$.items[0].id");
    rina.send(waits + "/offers/" + offer + "/acceptance", "")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("RECEIVED"))
        .andExpect(jsonPath("$.bookings[0].heldUntil").isNotEmpty());
  }

  @Test
  void whoWasRefusedMayWaitWhereTheRefusalSaysSoAndLeave() throws Exception {
    cases.approved(room, day);
    RequestId id = cases.verify(cases.waiting(room, day));
    hendra
        .send(path(id, "refusal"), "{\"revision\":1,\"reason\":\"Sudah dipakai\",\"mayWait\":true}")
        .andExpect(status().isOk());
    for (int i = 0; i < 2; i++) {
      rina.remove(path(id, "waiting-list"))
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.canEnter").value(true))
          .andExpect(jsonPath("$.places", empty()));
    }
    for (int i = 0; i < 2; i++) {
      rina.send(path(id, "waiting-list"), "")
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.canEnter").value(false))
          .andExpect(jsonPath("$.places", hasSize(1)));
    }
  }

  @Test
  void whoWasRefusedForAnotherReasonMayNotWait() throws Exception {
    RequestId id = cases.verified(room, day);
    hendra
        .send(path(id, "refusal"), "{\"revision\":1,\"reason\":\"Bukan kegiatan kami\"}")
        .andExpect(status().isOk());
    rina.send(path(id, "waiting-list"), "")
        .andExpect(status().isConflict())
        .andExpect(content().contentType("application/problem+json"))
        .andExpect(jsonPath("$.detail").value("Waktu ini tidak dapat ditunggu lagi."));
  }

  @Test
  void aTokenForReadingReadsAndChangesNothing() throws Exception {
    RequestId id = cases.verified(room, day);
    var reader = new ApiCaller(web, Machine.token(tokens, cases.rina(), TokenScope.READ));
    for (String noun : List.of("offers", "replacements", "waiting-list")) {
      reader.read(path(id, noun)).andExpect(status().isOk());
      web.perform(get(path(id, noun))).andExpect(status().isUnauthorized());
    }
    reader.send(path(id, "waiting-list"), "").andExpect(status().isForbidden());
    reader.remove(path(id, "waiting-list")).andExpect(status().isForbidden());
  }

  private ResultActions refuse(RequestId id, String code) throws Exception {
    return hendra.send(
        path(id, "refusal"),
        "{\"revision\":1,\"reason\":\"Dipakai\",\"instead\":[\"%s\"]}".formatted(code));
  }

  private static String path(RequestId id, String noun) {
    return ApiCaller.REQUESTS + id.value() + "/" + noun;
  }
}
