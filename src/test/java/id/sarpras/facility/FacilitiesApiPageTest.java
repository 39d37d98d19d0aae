package id.sarpras.facility;

import static id.sarpras.facility.FacilityCalls.FACILITIES;
import static id.sarpras.facility.FacilityCalls.place;
import static id.sarpras.facility.FacilityCalls.room;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.identity.TokenScope;
import id.sarpras.identity.Tokens;
import id.sarpras.schedule.BookingId;
import id.sarpras.schedule.Lot;
import id.sarpras.schedule.Schedule;
import id.sarpras.shared.Ids;
import id.sarpras.shared.Period;
import id.sarpras.testing.Machine;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.ObjectMapper;

/// Machines of an administrator keep up what is lent.
@PageTest
class FacilitiesApiPageTest {

  @Autowired Staff staff;
  @Autowired Facilities facilities;
  @Autowired Schedule schedule;
  @Autowired Tokens tokens;
  @Autowired ObjectMapper json;
  @Autowired InstantSource clock;
  @Autowired MockMvc web;

  Officer admin;
  String token;
  String name;

  @BeforeEach
  void anAdministratorWithAMachine() {
    admin = staff.officer(Role.ADMINISTRATOR);
    token = Machine.token(tokens, admin, TokenScope.WRITE);
    name = "Sarana " + Ids.next();
  }

  @Test
  void allThatTheFormKeepsIsKept() throws Exception {
    Officer keeper = staff.officer(Role.FRONT_DESK);
    String body =
        room(name).replace("\"lent\"", "\"keeper\":\"" + keeper.username() + "\",\"lent\"");
    add(body).andExpect(status().isCreated());
    Facility added = named(name);
    assertThat(added.building()).isEqualTo("Gedung Uji, lantai 2");
    assertThat(added.capacity()).isEqualTo(80);
    assertThat(added.layouts()).containsEntry(Layout.U_SHAPE, 25);
    assertThat(added.fittings()).containsExactlyInAnyOrder(Fitting.PROJECTOR, Fitting.HEARING_LOOP);
    assertThat(added.keeper()).contains(keeper.id());
    assertThat(added.rules())
        .isEqualTo(
            new LendingRules(
                Duration.ofMinutes(30),
                Duration.ofHours(48),
                180,
                Duration.ofHours(10),
                Pending.COMPETES,
                Duration.ofHours(72),
                Duration.ofMinutes(45)));
    assertThat(added.hours().week()).containsOnlyKeys(DayOfWeek.MONDAY, DayOfWeek.SATURDAY);
    assertThat(added.hours().days())
        .containsEntry(LocalDate.of(2026, 12, 31), new SpecialDay(Optional.empty(), "Perbaikan AC"))
        .containsEntry(
            LocalDate.of(2026, 12, 24),
            new SpecialDay(Optional.of(new Opening(LocalTime.of(7, 0), LocalTime.of(12, 0))), ""));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void whatIsToldCanBeSentBackAsItIs(Kind kind) throws Exception {
    add(least(kind)).andExpect(status().isCreated());
    Facility before = named(name);
    assertThat(before.lent()).isTrue();
    assertThat(before.hours().week()).hasSize(5);
    String told =
        web.perform(get(place(before, "")).with(Machine.by(token)))
            .andReturn()
            .getResponse()
            .getContentAsString();
    change(before, told).andExpect(status().isOk()).andExpect(content().json(told));
    assertThat(named(name)).isEqualTo(before);
    change(before, told.replace("\"lent\":true", "\"lent\":false")).andExpect(status().isOk());
    assertThat(named(name).lent()).isFalse();
    change(before, told)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value(containsString("overtaken")))
        .andExpect(jsonPath("$.now.lent").value(false));
    assertThat(named(name).lent()).as("nobody else’s change is lost").isFalse();
    change(before, told.replaceFirst(",\"revision\":\"[^\"]+\"", "")).andExpect(status().isOk());
    assertThat(named(name).lent()).isTrue();
  }

  @Test
  void aCarComesWithADriverAndOnlyOfficersAreToldWhoKeepsIt() throws Exception {
    Officer keeper = staff.officer(Role.FRONT_DESK);
    add(least(Kind.VEHICLE)
            .replace("}", ",\"driver\":true,\"keeper\":\"" + keeper.username() + "\"}"))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.driver").value(true))
        .andExpect(jsonPath("$.keeper").value(keeper.username()));
    web.perform(get(place(named(name), "")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.keeper").doesNotExist());
    web.perform(get(FACILITIES))
        .andExpect(content().string(not(containsString(keeper.username()))));
  }

  @Test
  void theSameKeyAddsOnceAndANameIsTakenOnce() throws Exception {
    RequestPostProcessor once = Machine.by(token, name.replace(' ', '-'));
    send(least(Kind.ROOM), once).andExpect(status().isCreated());
    send(least(Kind.ROOM), once)
        .andExpect(status().isCreated())
        .andExpect(header().string("Idempotent-Replayed", "true"));
    add(least(Kind.ROOM))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value(containsString("not-now")))
        .andExpect(jsonPath("$.errors[0].field").value("name"));
    Facility other = staff.room();
    change(other, room(name)).andExpect(status().isConflict());
    assertThat(facilities.find(staff.unit().id(), other.id())).contains(other);
  }

  @Test
  void thereCannotBeFewerThanArePromised() throws Exception {
    add(least(Kind.EQUIPMENT));
    Facility chairs = named(name);
    Instant from = clock.instant().plus(Duration.ofDays(3));
    schedule.hold(
        staff.unit().id(),
        BookingId.next(),
        List.of(new Lot(chairs, 70)),
        new Period(from, from.plusSeconds(3600)),
        Instant.MAX);
    String told =
        web.perform(get(place(chairs, ""))).andReturn().getResponse().getContentAsString();
    change(chairs, told.replace("\"stock\":100", "\"stock\":69"))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.errors[0].field").value("stock"))
        .andExpect(jsonPath("$.errors[0].detail").value(containsString("70")));
    assertThat(named(name).stock()).isEqualTo(100);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          "name":"NAME"; "name":" "; name
          "name":"NAME"; "name":["a"]; name
          "capacity":80; "capacity":0; capacity
          "capacity":80; "capacity":"banyak"; capacity
          "stock":1; "stock":2; stock
          "driver":false; "driver":true; driver
          "PROJECTOR"; "POOL"; fittings[0]
          "PROJECTOR"; null; fittings[0]
          "THEATRE":80; "THEATRE":81; layouts.THEATRE
          "THEATRE":80; "THEATRE":-1; layouts.THEATRE
          "THEATRE":80; "STANDING":80; layouts
          "PT30M"; "PT30M20S"; rules.turnRound
          "PT30M"; "PT24H1M"; rules.turnRound
          "PT30M"; "-PT30M"; rules.turnRound
          "PT30M"; "lama"; rules.turnRound
          "PT48H"; "PT30M"; rules.notice
          "PT10H"; "PT0S"; rules.longest
          "PT10H"; "PT99999999999H"; rules.longest
          "horizonDays":180; "horizonDays":0; rules.horizonDays
          "COMPETES"; "MAYBE"; rules.pending
          "07:00","closes":"17:00"; "18:00","closes":"17:00"; openings[0]
          "07:00","closes":"17:00"; "07:00:30","closes":"17:00"; openings[0]
          "07:00","closes":"17:00"; "07:00"; openings[0]
          "07:00","closes":"17:00"; "25:00","closes":"17:00"; openings[0].opens
          "MONDAY"; "SATURDAY"; openings[1].day
          "MONDAY"; null; openings[0].day
          "openings":[; "openings":[null,; openings[0].day
          "date":"2026-12-31"; "date":"2026-02-30"; specialDays[0].date
          "date":"2026-12-31"; "date":"1026-12-31"; specialDays
          "date":"2026-12-31"; "date":"2026-12-24"; specialDays
          "date":"2026-12-31"; "opens":"07:00"; specialDays[0].date
          "date":"2026-12-31"; "date":"2026-12-31","closes":"07:00"; specialDays[0]
          "lent":true; "lent":true,"keeper":"tidak.ada"; keeper
          "lent":true; "lent":"mungkin"; lent
          """)
  void whatCannotBeTakenIsNamedAndNothingIsAdded(String good, String bad, String field)
      throws Exception {
    String body = room(name).replace(good.replace("NAME", name), bad);
    assertThat(body).isNotEqualTo(room(name));
    add(body)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().contentType("application/problem+json"))
        .andExpect(jsonPath("$.errors[*].field").value(hasItems(field)));
    assertThat(facilities.all(staff.unit().id())).noneMatch(one -> one.name().equals(name));
  }

  @Test
  void aReasonOfSeveralLinesIsNoSecondDate() throws Exception {
    add(room(name).replace("Perbaikan AC", "Perbaikan\\n25/12/2026 tutup | AC"))
        .andExpect(status().isCreated());
    assertThat(named(name).hours().days())
        .hasSize(2)
        .containsEntry(
            LocalDate.of(2026, 12, 31),
            new SpecialDay(Optional.empty(), "Perbaikan 25/12/2026 tutup / AC"));
  }

  @Test
  void aFieldThatIsNotKnownIsRefusedAndNotLeftOut() throws Exception {
    add(room(name).replaceFirst("\\{", "{\"kapasitas\":5,"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value("kapasitas"))
        .andExpect(jsonPath("$.errors[0].detail").value(containsString("building, capacity,")));
    assertThat(facilities.all(staff.unit().id())).noneMatch(one -> one.name().equals(name));
  }

  @Test
  void whatWasToldCanBeSentBackAsItIs() throws Exception {
    Facility room = staff.room();
    String told =
        web.perform(get(place(room, "")).with(Machine.by(token)))
            .andReturn()
            .getResponse()
            .getContentAsString();
    change(room, told).andExpect(status().isOk());
    assertThat(facilities.find(staff.unit().id(), room.id())).contains(room);
  }

  @Test
  void nothingIsLeftOutOfAChange() throws Exception {
    Facility room = staff.room();
    change(room, "{\"name\":\"%s\",\"capacity\":5,\"kind\":\"VEHICLE\"}".formatted(name))
        .andExpect(status().isUnprocessableContent())
        .andExpect(
            jsonPath("$.errors[*].field")
                .value(
                    hasItems(
                        "kind",
                        "building",
                        "lent",
                        "fittings",
                        "layouts",
                        "openings",
                        "specialDays",
                        "rules.turnRound",
                        "rules.pending",
                        "rules.grace")));
    assertThat(facilities.find(staff.unit().id(), room.id())).contains(room);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "null", "[]", "7", "{\"capacity\":2147483648}"})
  void whatIsNoBodyIsRefused(String body) throws Exception {
    for (ResultActions answer : List.of(add(body), change(staff.room(), body))) {
      String told =
          answer
              .andExpect(content().contentType("application/problem+json"))
              .andReturn()
              .getResponse()
              .getContentAsString();
      assertThat(told).containsAnyOf("problems/malformed", "problems/invalid");
    }
  }

  @Test
  void onlyAdministratorsChangeWhatIsLent() throws Exception {
    Facility room = staff.room();
    for (Role role : new Role[] {Role.FRONT_DESK, Role.SECTION_HEAD, Role.BUREAU_HEAD}) {
      Officer other = staff.officer(role);
      String theirs = Machine.token(tokens, other, TokenScope.WRITE);
      send(least(Kind.ROOM), Machine.by(theirs)).andExpect(status().isForbidden());
      send(put(place(room, "")), room(name), Machine.by(theirs)).andExpect(status().isForbidden());
    }
    String reading = Machine.token(tokens, admin, TokenScope.READ);
    send(least(Kind.ROOM), Machine.by(reading))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.type").value(containsString("read-only")));
    send(least(Kind.ROOM), request -> request).andExpect(status().isUnauthorized());
    send(put(FACILITIES + "/" + Ids.next()), room(name), Machine.by(token))
        .andExpect(status().isNotFound());
    send(put(FACILITIES + "/bukan-id"), room(name), Machine.by(token))
        .andExpect(status().isNotFound());
  }

  /// No more than is needed of a kind.
  private String least(Kind kind) {
    return "{\"kind\":\"%s\",\"name\":\"%s\",\"%s\":100}"
        .formatted(kind, name, kind == Kind.EQUIPMENT ? "stock" : "capacity");
  }

  private ResultActions add(String body) throws Exception {
    return send(body, Machine.by(token));
  }

  private ResultActions change(Facility facility, String body) throws Exception {
    return send(put(place(facility, "")), body, Machine.by(token));
  }

  private ResultActions send(String body, RequestPostProcessor by) throws Exception {
    return send(post(FACILITIES), body, by);
  }

  private ResultActions send(
      MockHttpServletRequestBuilder call, String body, RequestPostProcessor by) throws Exception {
    return web.perform(call.contentType("application/json").content(body).with(by));
  }

  private Facility named(String wanted) {
    return facilities.all(staff.unit().id()).stream()
        .filter(one -> one.name().equals(wanted))
        .findFirst()
        .orElseThrow();
  }
}
