package id.sarpras.closure;

import static id.sarpras.closure.ClosureCalls.CLOSURES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.facility.Facility;
import id.sarpras.facility.LendingRules;
import id.sarpras.facility.Pending;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.identity.TokenScope;
import id.sarpras.identity.Tokens;
import id.sarpras.notification.Notifications;
import id.sarpras.request.BookingState;
import id.sarpras.schedule.BookingId;
import id.sarpras.shared.Ids;
import id.sarpras.shared.Period;
import id.sarpras.testing.Borrowings;
import id.sarpras.testing.Machine;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Machines close things and handle whoever is in the way.
@PageTest
@Import(Borrowings.class)
class ClosuresApiPageTest {

  @Autowired Staff staff;
  @Autowired Borrowings uses;
  @Autowired Closures closures;
  @Autowired Notifications notifications;
  @Autowired Tokens tokens;
  @Autowired ObjectMapper json;
  @Autowired InstantSource clock;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc web;

  Officer admin;
  String token;
  Facility room;
  LocalDate day;

  @BeforeEach
  void aRoom() {
    admin = staff.officer(Role.ADMINISTRATOR);
    token = Machine.token(tokens, admin, TokenScope.WRITE);
    room = staff.room();
    day =
        staff.quietTuesday(LocalDate.ofInstant(clock.instant(), staff.unit().zone()).plusWeeks(3));
  }

  @Test
  void whatIsFreeIsClosedAtOnceOnceOnly() throws Exception {
    RequestPostProcessor once = Machine.by(token, "tutup-" + room.id().value());
    String id = id(send("", closing(room, ""), once).andExpect(status().isCreated()));
    send("", closing(room, ""), once)
        .andExpect(status().isCreated())
        .andExpect(header().string("Idempotent-Replayed", "true"))
        .andExpect(header().string("Location", CLOSURES + "/" + id))
        .andExpect(jsonPath("$.id").value(id));
    assertThat(closures.toShow(staff.unit().id()))
        .filteredOn(one -> one.items().getFirst().facility().equals(room.id()))
        .hasSize(1);
    look("/" + id)
        .andExpect(jsonPath("$.dates[0].state").value("IN_FORCE"))
        .andExpect(jsonPath("$.dates[0].hits").isEmpty())
        .andExpect(jsonPath("$.rule").isEmpty())
        .andExpect(jsonPath("$.may").value(true));
    look("?standing=true").andExpect(jsonPath("$.items[*].id").value(hasItem(id)));
    send("/" + id + "/lifting", "")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.dates[0].state").value("LIFTED"));
    send("/" + id + "/lifting", "")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value(containsString("not-now")))
        .andExpect(jsonPath("$.now.dates[0].state").value("LIFTED"));
    look("?standing=false").andExpect(jsonPath("$.items[*].id").value(hasItem(id)));
  }

  @Test
  void whatStandsIsListedHoweverManyAreNewer() throws Exception {
    String id = id(send("", closing(room, "")).andExpect(status().isCreated()));
    jdbc.sql(
            """
            INSERT INTO closure (unit_id, id, reason, details, rule, officer_id, officer_name, at)
            SELECT c.unit_id, uuidv7(), c.reason, 'Sudah lewat', '', c.officer_id, c.officer_name, c.at
            FROM closure c, generate_series(1, 120) WHERE c.id = :id
            """)
        .param("id", UUID.fromString(id))
        .update();
    jdbc.sql(
            """
            INSERT INTO closure_item (unit_id, closure_id, facility_id, quantity)
            SELECT c.unit_id, c.id, i.facility_id, i.quantity FROM closure c, closure_item i
            WHERE c.details = 'Sudah lewat' AND i.closure_id = :id
            """)
        .param("id", UUID.fromString(id))
        .update();
    jdbc.sql(
            """
            INSERT INTO closure_date (unit_id, id, closure_id, during, state)
            SELECT unit_id, uuidv7(), id, '[2020-01-06, 2020-01-07)', 'IN_FORCE'
            FROM closure WHERE details = 'Sudah lewat'
            """)
        .update();
    assertThat(closures.toShow(staff.unit().id()))
        .hasSizeGreaterThan(100)
        .extracting(one -> one.id().toString())
        .contains(id);
  }

  @Test
  void aRhythmMakesDatesOfWhichOneIsLifted() throws Exception {
    String repeat = ",\"repeat\":{\"every\":\"WEEKLY\",\"until\":\"" + day.plusWeeks(2) + "\"}";
    ResultActions made =
        send("", closing(room, repeat))
            .andExpect(status().isCreated())
            .andExpect(jsonPath("$.dates.length()").value(3))
            .andExpect(jsonPath("$.rule").value(containsString("FREQ=WEEKLY")));
    String second = node(made).path("dates").get(1).path("id").asString();
    String place = "/" + id(made) + "/dates/";
    send(place + second + "/lifting", "")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.dates[0].state").value("IN_FORCE"))
        .andExpect(jsonPath("$.dates[1].state").value("LIFTED"));
    send(place + second + "/lifting", "").andExpect(status().isConflict());
    send(place + Ids.next() + "/lifting", "").andExpect(status().isNotFound());
  }

  @Test
  void whoIsInTheWayIsToldApartAndOnlyWhenAllAreHandledItTakesEffect() throws Exception {
    Facility competed = staff.room(LendingRules.USUAL.withPending(Pending.COMPETES));
    BookingId booked = booked(competed);
    staff.request(room, day);
    String holding = id(send("", closing(room, "")));
    look("/" + holding)
        .andExpect(jsonPath("$.dates[0].hits[0].claim").value("HOLDS"))
        .andExpect(jsonPath("$.dates[0].hits[0].heldUntil").isNotEmpty());
    String id = id(send("", closing(competed, "")));
    look("/" + id)
        .andExpect(jsonPath("$.dates[0].state").value("PLANNED"))
        .andExpect(jsonPath("$.dates[0].hits[0].claim").value("BOOKED"))
        .andExpect(jsonPath("$.dates[0].hits[0].borrower").value("Panitia Lomba"))
        .andExpect(jsonPath("$.dates[0].hits[0].canBeHandled").value(true));
    String hit = hit(id, booked);
    send(hit + "/cancellation", "{\"reason\":\" \"}")
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value("reason"));
    send(hit + "/cancellation", "{\"reason\":\"Atap bocor\"}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.dates[0].state").value("IN_FORCE"));
    assertThat(uses.now(booked).booking().state()).isEqualTo(BookingState.CANCELLED);
    assertThat(told(booked)).contains("Atap bocor");
    send(hit + "/cancellation", "{\"reason\":\"Lagi\"}").andExpect(status().isNotFound());
  }

  @Test
  void whoCompetesIsSaidToHoldNothing() throws Exception {
    Facility competed = staff.room(LendingRules.USUAL.withPending(Pending.COMPETES));
    staff.request(competed, day);
    look("/" + id(send("", closing(competed, ""))))
        .andExpect(jsonPath("$.dates[0].hits[0].claim").value("COMPETES"))
        .andExpect(jsonPath("$.dates[0].hits[0].state").value("PENDING"))
        .andExpect(jsonPath("$.dates[0].hits[0].heldUntil").isEmpty());
  }

  @Test
  void aBookingIsMovedToAnotherTimeOrRoom() throws Exception {
    BookingId booked = booked(room);
    String id = id(send("", closing(room, "")));
    String hit = hit(id, booked);
    send(hit + "/move", "{\"reason\":\"Atap\"}")
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value("from"));
    send(hit + "/move", moved(day, 14, "")).andExpect(status().isConflict());
    send(hit + "/move", "{\"reason\":\"Atap\",\"facility\":\"%s\"}".formatted(room.id().value()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[*].field").value(hasItem("facility")));
    JsonNode choices = node(look(hit).andExpect(jsonPath("$.hit.claim").value("BOOKED")));
    String other = choices.path("rooms").get(0).path("facility").asString();
    send(hit + "/move", "{\"reason\":\"Atap\",\"facility\":\"%s\"}".formatted(other))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.dates[0].state").value("IN_FORCE"));
    assertThat(uses.now(booked).booking().facility().value()).hasToString(other);
    assertThat(uses.now(booked).booking().period()).isEqualTo(new Period(at(9), at(11)));
  }

  @Test
  void somethingElseIsHeldForTheGuestAndTheBookingStands() throws Exception {
    staff.room();
    BookingId booked = booked(room);
    String id = id(send("", closing(room, "")));
    String hit = hit(id, booked);
    String code = node(look(hit)).path("alternatives").get(0).path("code").asString();
    send(hit + "/offer", "{\"alternatives\":[null],\"reason\":\"Atap\"}")
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value("alternatives"));
    send(hit + "/offer", "{\"alternatives\":[\"1~tidak-ada\"],\"reason\":\"Atap\"}")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.now.id").value(id));
    send(hit + "/offer", "{\"alternatives\":[\"%s\"],\"reason\":\"Atap\"}".formatted(code))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.dates[0].state").value("PLANNED"))
        .andExpect(jsonPath("$.dates[0].hits[0].offeredUntil").isNotEmpty());
    look(hit).andExpect(jsonPath("$.offers[0].state").value("OPEN"));
    assertThat(told(booked)).contains("Kami menahan pilihan ini");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          {}; items,reason,from,until
          {"items":[null],"reason":"OTHER","from":"FROM","until":"UNTIL"}; items[0].facility
          {"items":[{"facility":"%s"},{"facility":"%s"}],"reason":"OTHER","from":"FROM","until":"UNTIL"}; items[1].facility
          {"items":[{"facility":"00000000-0000-0000-0000-000000000000"}],"reason":"OTHER","from":"FROM","until":"UNTIL"}; items[0].facility
          {"items":[{"facility":"x"}]}; items[0].facility
          {"items":"semua"}; items
          {"items":[{"facility":"%s"}],"reason":"WEDDING"}; reason
          {"items":[{"facility":"%s"}],"reason":"OTHER","from":"besok","until":"UNTIL"}; from
          {"items":[{"facility":"%s"}],"reason":"OTHER","from":"UNTIL","until":"FROM"}; until
          {"items":[{"facility":"%s"}],"reason":"OTHER","from":"2020-01-01T09:00:00Z","until":"2020-01-01T10:00:00Z"}; until
          {"items":[{"facility":"%s"}],"reason":"OTHER","from":"2027-01-05T09:00:30Z","until":"2027-01-05T10:00:00Z"}; from
          {"items":[{"facility":"%s"}],"reason":"OTHER","from":"FROM","until":"+999999999-12-31T10:00:00Z"}; until
          {"items":[{"facility":"%s"}],"reason":"OTHER","from":"FROM","until":"9999-12-01T10:00:00Z"}; until
          {"items":[{"facility":"%s"}],"reason":"OTHER","from":"9999-12-01T09:00:00Z","until":"9999-12-01T10:00:00Z"}; from
          {"items":[{"facility":"%s"}],"reason":"OTHER","from":"FROM","until":"UNTIL","repeat":{}}; repeat.every
          {"items":[{"facility":"%s"}],"reason":"OTHER","from":"FROM","until":"UNTIL","repeat":{"every":"DAILY"}}; repeat.until
          {"items":[{"facility":"%s"}],"reason":"OTHER","from":"FROM","until":"UNTIL","repeat":{"every":"YEARLY","until":"2027-01-01"}}; repeat.every
          {"items":[{"facility":"%s"}],"reason":"OTHER","from":"FROM","until":"UNTIL","repeat":{"every":"DAILY","until":"9999-12-31"}}; repeat.until
          """)
  void everyFieldThatCannotBeTakenIsNamed(String body, String fields) throws Exception {
    send(
            "",
            body.replace("%s", room.id().value().toString())
                .replace("FROM", at(8).toString())
                .replace("UNTIL", at(17).toString()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().contentType("application/problem+json"))
        .andExpect(jsonPath("$.errors[*].field").value(hasItems(fields.split(","))));
  }

  @Test
  void someOfTheChairsAreClosed() throws Exception {
    Facility chairs = uses.chairs(100, Optional.empty());
    for (String quantity : List.of("101", "0", "-1", "null", "2147483647")) {
      send("", closing(chairs, "").replace("\"}],", "\",\"quantity\":" + quantity + "}],"))
          .andExpect(status().isUnprocessableContent())
          .andExpect(jsonPath("$.errors[0].field").value("items[0].quantity"));
    }
    send("", closing(chairs, "").replace("\"}],", "\",\"quantity\":40}],"))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.items[0].quantity").value(40));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "null", "[]", "7"})
  void whatIsNoBodyIsRefused(String body) throws Exception {
    String hit = hit(id(send("", closing(room, ""))), BookingId.next());
    for (String place : List.of("", hit + "/move", hit + "/offer", hit + "/cancellation")) {
      String told =
          send(place, body)
              .andExpect(content().contentType("application/problem+json"))
              .andReturn()
              .getResponse()
              .getContentAsString();
      assertThat(told).containsAnyOf("problems/malformed", "problems/invalid");
    }
  }

  @Test
  void onlyWhoMayOnThePageMayHere() throws Exception {
    BookingId booked = booked(room);
    String id = id(send("", closing(room, "")));
    String date = node(look("/" + id)).path("dates").get(0).path("id").asString();
    for (Role role : List.of(Role.FRONT_DESK, Role.BUREAU_HEAD)) {
      other(fresh(role), "", closing(room, ""));
      other(fresh(role), "/" + id + "/lifting", "");
      other(fresh(role), "/" + id + "/dates/" + date + "/lifting", "");
      other(fresh(role), hit(id, booked) + "/cancellation", "{\"reason\":\"x\"}");
      other(fresh(role), hit(id, booked) + "/move", moved(day.plusDays(1), 9, ""));
      other(fresh(role), hit(id, booked) + "/offer", "{\"alternatives\":[\"x\"],\"reason\":\"x\"}");
    }
    Officer keeper = staff.officer(Role.COMPLAINT_OFFICER);
    uses.hall(Optional.of(keeper));
    send("", closing(room, ""), Machine.by(Machine.token(tokens, keeper, TokenScope.WRITE)))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[*].field").value(hasItem("items[0].facility")));
    assertThat(uses.now(booked).booking().state()).isEqualTo(BookingState.BOOKED);
    web.perform(get(CLOSURES)).andExpect(status().isUnauthorized());
    send("", closing(room, ""), Machine.by(Machine.token(tokens, admin, TokenScope.READ)))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.type").value(containsString("read-only")));
  }

  @Test
  void whatIsNotThereIsMissing() throws Exception {
    look("/" + Ids.next()).andExpect(status().isNotFound());
    look("/bukan-id").andExpect(status().isNotFound());
    send("/" + Ids.next() + "/lifting", "").andExpect(status().isNotFound());
    String id = id(send("", closing(room, "")));
    BookingId elsewhere = booked(staff.room());
    look(hit(id, elsewhere)).andExpect(status().isNotFound());
    look("?standing=mungkin")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("standing"));
    look("?page=-7").andExpect(status().isOk());
  }

  private RequestPostProcessor fresh(Role role) {
    return Machine.by(Machine.token(tokens, staff.officer(role), TokenScope.WRITE));
  }

  private void other(RequestPostProcessor by, String place, String body) throws Exception {
    send(place, body, by)
        .andExpect(status().isForbidden())
        .andExpect(content().contentType("application/problem+json"));
  }

  private String closing(Facility thing, String more) {
    return """
    {"items":[{"facility":"%s"}],"reason":"MAINTENANCE","details":"Atap","from":"%s","until":"%s"%s}
    """
        .formatted(thing.id().value(), at(8), at(17), more);
  }

  private String moved(LocalDate on, int from, String more) {
    return "{\"from\":\"%s\",\"until\":\"%s\",\"reason\":\"Atap\"%s}"
        .formatted(at(on, from), at(on, from + 1), more);
  }

  private BookingId booked(Facility thing) {
    return uses.approved(List.of(new Period(at(9), at(11))), Borrowings.of(thing, 1)).getFirst();
  }

  private Instant at(int hour) {
    return at(day, hour);
  }

  private Instant at(LocalDate on, int hour) {
    return on.atTime(hour, 0).atZone(staff.unit().zone()).toInstant();
  }

  private static String hit(String closure, BookingId booking) {
    return "/" + closure + "/hits/" + booking.value();
  }

  private String told(BookingId id) {
    return notifications
        .of(staff.unit().id(), uses.now(id).request().id().value())
        .getFirst()
        .body();
  }

  private String id(ResultActions made) throws Exception {
    return node(made).path("id").asString();
  }

  private JsonNode node(ResultActions made) throws Exception {
    return json.readTree(made.andReturn().getResponse().getContentAsString());
  }

  private ResultActions look(String place) throws Exception {
    return web.perform(get(CLOSURES + place).with(Machine.by(token)));
  }

  private ResultActions send(String place, String body) throws Exception {
    return send(place, body, Machine.by(token));
  }

  private ResultActions send(String place, String body, RequestPostProcessor by) throws Exception {
    return web.perform(
        post(CLOSURES + place).contentType("application/json").content(body).with(by));
  }
}
