package id.sarpras.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import id.sarpras.facility.Facility;
import id.sarpras.identity.Deputy;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Officers;
import id.sarpras.identity.Role;
import id.sarpras.identity.TokenScope;
import id.sarpras.identity.Tokens;
import id.sarpras.notification.Notifications;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Ids;
import id.sarpras.testing.Machine;
import id.sarpras.testing.PageTest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// Lesser bookings give way to a state event, ordered by the interface for machines.
@PageTest
@Import(Cases.class)
class DisplacementApiPageTest {

  @Autowired Cases cases;
  @Autowired Officers officers;
  @Autowired Tokens tokens;
  @Autowired Notifications notifications;
  @Autowired InstantSource clock;
  @Autowired MockMvc web;

  Facility hall;
  LocalDate day;
  RequestId booked;
  RequestId event;
  ApiCaller maya;

  @BeforeEach
  void anEventThatFindsTheHallBooked() {
    cases.begin();
    hall = cases.staff.room();
    cases.staff.room();
    day = cases.day().plusWeeks(5);
    booked = cases.approved(hall, day);
    event = cases.verify(cases.waiting(hall, day));
    maya = caller(cases.maya());
  }

  @Test
  void whatIsInTheWayIsToldWithWhatIsEqualAndNothingIsChanged() throws Exception {
    for (int i = 0; i < 2; i++) {
      maya.read(path(event))
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.possible").value(true))
          .andExpect(jsonPath("$.leavesOut").value(false))
          .andExpect(jsonPath("$.obstacles", hasSize(1)))
          .andExpect(jsonPath("$.obstacles[0].request").value(booked.value().toString()))
          .andExpect(jsonPath("$.obstacles[0].what").value(hall.name()))
          .andExpect(jsonPath("$.obstacles[0].givesWay").value(true))
          .andExpect(jsonPath("$.obstacles[0].equal", not(empty())));
    }
    assertThat(cases.state(booked)).isEqualTo(RequestState.APPROVED);
    maya.read(path(booked))
        .andExpect(jsonPath("$.possible").value(false))
        .andExpect(jsonPath("$.obstacles", empty()));
  }

  @Test
  void theGuestIsToldAndOfferedWhatWasChosen() throws Exception {
    order(maya, "\"" + code() + "\"", "")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.id").value(event.value().toString()))
        .andExpect(jsonPath("$.bookings[0].state").value("PENDING"))
        .andExpect(jsonPath("$.bookings[0].heldUntil").isNotEmpty());
    assertThat(cases.state(booked)).isEqualTo(RequestState.DISPLACED);
    assertThat(notifications.of(cases.unit(), booked.value()).getFirst().body())
        .contains("Kunjungan Presiden", "Kami menahan pilihan ini");
    ResultActions offers =
        maya.read(ApiCaller.REQUESTS + booked.value() + "/offers")
            .andExpect(jsonPath("$.items[0].reason").value("DISPLACEMENT"));
    maya.send(
            ApiCaller.REQUESTS
                + booked.value()
                + "/offers/"
                + ApiCaller.of(offers, "$.items[0].id")
                + "/acceptance",
            "")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("APPROVED"));
  }

  @Test
  void itIsCountedInTheOpenFiguresAsOnThePage() throws Exception {
    int before = counted();
    order(maya, "\"" + code() + "\"", "").andExpect(status().isOk());
    assertThat(counted()).isEqualTo(before + 1);
    web.perform(get("/statistik"))
        .andExpect(content().string(containsString("<strong>" + (before + 1) + "</strong>")));
  }

  @Test
  void whereNothingIsChosenItTakesAConfirmation() throws Exception {
    order(maya, "null", "")
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value("withoutReplacement"));
    order(maya, "\"x~y\"", ",\"withoutReplacement\":true")
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value("givingWay"));
    assertThat(cases.state(booked)).isEqualTo(RequestState.APPROVED);
    order(maya, "null", ",\"withoutReplacement\":true").andExpect(status().isOk());
    assertThat(cases.state(booked)).isEqualTo(RequestState.DISPLACED);
  }

  @Test
  void whatWasNotSeenInTheWayOvertakes() throws Exception {
    RequestId other = cases.approved(cases.staff.room(), day);
    maya.send(path(event), body(1, cases.booking(other), "null", ",\"withoutReplacement\":true"))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value(endsWith("/overtaken")))
        .andExpect(jsonPath("$.now.id").value(event.value().toString()));
    maya.send(path(event), body(0, cases.booking(booked), "null", ",\"withoutReplacement\":true"))
        .andExpect(status().isConflict());
    assertThat(cases.state(booked)).isEqualTo(RequestState.APPROVED);
  }

  @Test
  void whatIsItselfAnEventGivesWayToNone() throws Exception {
    order(maya, "\"" + code() + "\"", "").andExpect(status().isOk());
    cases.approve(event);
    RequestId another = cases.verify(cases.waiting(hall, day));
    maya.read(path(another))
        .andExpect(jsonPath("$.possible").value(false))
        .andExpect(jsonPath("$.obstacles[0].givesWay").value(false));
    maya.send(path(another), body(1, cases.booking(event), "null", ",\"withoutReplacement\":true"))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value(endsWith("/taken")))
        .andExpect(jsonPath("$.detail").value(containsString("tidak dapat digeser")));
  }

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "revision":1                  | "x":1                      | revision
          "reason":"Kunjungan Presiden" | "reason":" "               | reason
          "givingWay":[{                | "givingWay":[],"x":[{      | givingWay
          "givingWay":[{                | "givingWay":[null],"x":[{  | givingWay[0].booking
          "givingWay":[{                | "givingWay":[{"x":1},{     | givingWay[0].booking
          "booking":"                   | "booking":"x               | givingWay[0].booking
          """)
  void whatCannotBeTakenIsNamed(String good, String bad, String field) throws Exception {
    String body = body(1, cases.booking(booked), "null", "");
    assertThat(body).contains(good);
    maya.send(path(event), ApiCaller.withoutX(body.replace(good, bad)))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().contentType("application/problem+json"))
        .andExpect(jsonPath("$.errors[*].field", hasItem(field)));
  }

  @Test
  void onlyTheHeadOfTheBureauOrADeputyMay() throws Exception {
    for (Officer other :
        List.of(cases.rina(), cases.hendra(), cases.staff.officer(Role.ADMINISTRATOR))) {
      caller(other)
          .read(path(event))
          .andExpect(status().isForbidden())
          .andExpect(content().contentType("application/problem+json"));
      order(caller(other), "null", ",\"withoutReplacement\":true")
          .andExpect(status().isForbidden());
    }
    web.perform(get(path(event))).andExpect(status().isUnauthorized());
    maya.read(path(new RequestId(Ids.next()))).andExpect(status().isNotFound());
    LocalDate today = LocalDate.ofInstant(clock.instant(), cases.staff.unit().zone());
    officers.appoint(
        new Deputy(Ids.next(), cases.maya(), cases.hendra(), today, today), new Actor.Program());
    order(caller(cases.hendra()), "\"" + code() + "\"", "").andExpect(status().isOk());
  }

  private ResultActions order(ApiCaller by, String replacement, String more) throws Exception {
    return by.send(path(event), body(1, cases.booking(booked), replacement, more));
  }

  private static String body(int revision, Booking booking, String replacement, String more) {
    return """
    {"revision":%d,"reason":"Kunjungan Presiden",
    "givingWay":[{"booking":"%s","replacement":%s}]%s}"""
        .formatted(revision, booking.id().value(), replacement, more);
  }

  /// Of what is proposed first.
  private String code() throws Exception {
    return ApiCaller.of(maya.read(path(event)), "$.obstacles[0].equal[0].code");
  }

  private int counted() throws Exception {
    String answer =
        web.perform(get("/api/v1/statistics")).andReturn().getResponse().getContentAsString();
    YearMonth month =
        YearMonth.from(LocalDate.ofInstant(clock.instant(), cases.staff.unit().zone()));
    List<Integer> numbers =
        JsonPath.read(answer, "$.displacements[?(@.month == '" + month + "')].bookings");
    return numbers.stream().mapToInt(Integer::intValue).sum();
  }

  private static String path(RequestId id) {
    return ApiCaller.REQUESTS + id.value() + "/displacement";
  }

  private ApiCaller caller(Officer officer) {
    return new ApiCaller(web, Machine.token(tokens, officer, TokenScope.WRITE));
  }
}
