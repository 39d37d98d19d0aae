package id.sarpras.handover;

import static id.sarpras.handover.HandoverCalls.THING;
import static id.sarpras.handover.HandoverCalls.USES;
import static id.sarpras.handover.HandoverCalls.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.facility.Facility;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.identity.TokenScope;
import id.sarpras.identity.Tokens;
import id.sarpras.letter.Specimens;
import id.sarpras.request.BookingState;
import id.sarpras.schedule.BookingId;
import id.sarpras.testing.Borrowings;
import id.sarpras.testing.Machine;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.ObjectMapper;

/// Machines hand over and take back for those who keep things.
@PageTest
@Import(Borrowings.class)
class UsesApiPageTest {

  static final Duration SOON = Duration.ofMinutes(10);
  private static final String READING = "{\"handover\":\"%s\",\"odometer\":%d}";

  @Autowired Staff staff;
  @Autowired Borrowings uses;
  @Autowired Tokens tokens;
  @Autowired ObjectMapper json;
  @Autowired MockMvc web;

  Officer joko;
  String token;

  @BeforeEach
  void aKeeperWithAMachine() {
    joko = staff.officer(Role.COMPLAINT_OFFICER);
    token = Machine.token(tokens, joko, TokenScope.WRITE);
  }

  @Test
  void aCarGoesOutWithItsPhotoAndComesBack() throws Exception {
    Facility car = uses.car(Optional.of(joko));
    BookingId id = uses.from(SOON, Borrowings.of(car, 1));
    String photo = photo();
    String out =
        THING.formatted(
            car.id().value(),
            1,
            ",\"good\":false,\"remarks\":\"Gores\",\"odometer\":45210,\"fuel\":\"HALF\",\"photos\":[\"%s\"]"
                .formatted(photo));
    send(place(id, "/handover"), out.replace("{\"things\"", "{\"person\":\"Pak Dedi\",\"things\""))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("IN_USE"))
        .andExpect(jsonPath("$.things[0].away").value(1))
        .andExpect(jsonPath("$.things[0].handovers[0].person").value("Pak Dedi"))
        .andExpect(jsonPath("$.things[0].handovers[0].odometer").value(45210))
        .andExpect(jsonPath("$.things[0].handovers[0].photos[0]").value(photo));
    web.perform(get(place(id, "/photos/" + photo)).with(Machine.by(token)))
        .andExpect(status().isOk())
        .andExpect(header().string("Content-Type", "image/jpeg"));
    send(place(id, "/return"), THING.formatted(car.id().value(), 1, ",\"odometer\":45200"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value("things[0].odometer"))
        .andExpect(jsonPath("$.errors[0].detail").value(containsString("45.210")));
    String handover =
        json.readTree(
                web.perform(get(place(id, "")).with(Machine.by(token)))
                    .andReturn()
                    .getResponse()
                    .getContentAsString())
            .at("/things/0/handovers/0/id")
            .asString();
    send(place(id, "/odometer"), READING.formatted(handover, 45190))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.things[0].handovers[0].odometer").value(45190));
    send(place(id, "/odometer"), READING.formatted(id.value(), -1))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value("odometer"))
        .andExpect(jsonPath("$.errors[1].field").value("handover"));
    send(place(id, "/return"), THING.formatted(car.id().value(), 1, ",\"odometer\":45260"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("RETURNED"));
  }

  @Test
  void whatIsMissingStaysAwayUntilItIsSettled() throws Exception {
    Facility chairs = uses.chairs(100, Optional.of(joko));
    BookingId id = uses.from(SOON, Borrowings.of(chairs, 60));
    send(place(id, "/handover"), THING.formatted(chairs.id().value(), 61, ""))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value("things[0].quantity"));
    send(place(id, "/handover"), THING.formatted(chairs.id().value(), 60, ""))
        .andExpect(status().isOk());
    send(place(id, "/return"), THING.formatted(chairs.id().value(), 50, ""))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value("things[0].remarks"));
    send(
            place(id, "/return"),
            THING.formatted(chairs.id().value(), 50, ",\"remarks\":\"10 di panggung\""))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.things[0].away").value(10));
    send(
            place(id, "/settlement"),
            "{\"facility\":\"%s\",\"agreed\":\"Diganti baru\"}".formatted(chairs.id().value()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("RETURNED"));
  }

  @Test
  void theSameKeyHandsOverOnceAndAnotherKeyIsToldHowItIs() throws Exception {
    Facility chairs = uses.chairs(20, Optional.of(joko));
    BookingId id = uses.from(SOON, Borrowings.of(chairs, 5));
    String body = THING.formatted(chairs.id().value(), 5, "");
    RequestPostProcessor once = Machine.by(token, "serah-" + id.value());
    send(place(id, "/handover"), body, once).andExpect(status().isOk());
    send(place(id, "/handover"), body, once)
        .andExpect(status().isOk())
        .andExpect(header().string("Idempotent-Replayed", "true"));
    send(place(id, "/handover"), body)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value(containsString("overtaken")))
        .andExpect(jsonPath("$.now.things[0].away").value(5));
  }

  @Test
  void nothingIsHandedOverDaysBefore() throws Exception {
    Facility chairs = uses.chairs(20, Optional.of(joko));
    BookingId id = uses.from(Duration.ofDays(3), Borrowings.of(chairs, 5));
    web.perform(
            post(place(id, "/handover"))
                .contentType("application/json")
                .content(THING.formatted(chairs.id().value(), 5, ""))
                .header("Accept-Language", "en")
                .with(Machine.by(token)))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value(containsString("not-now")))
        .andExpect(jsonPath("$.detail").value(containsString("from the day before")));
  }

  @Test
  void onlyWhoMayOnThePageMayHere() throws Exception {
    Facility chairs = uses.chairs(20, Optional.of(joko));
    BookingId id = uses.from(SOON, Borrowings.of(chairs, 5));
    String other = Machine.token(tokens, staff.officer(Role.BUREAU_HEAD), TokenScope.WRITE);
    for (String noun :
        List.of(
            "/handover",
            "/return",
            "/not-taken",
            "/settlement",
            "/odometer",
            "/check-in",
            "/no-show",
            "/reinstatement")) {
      send(place(id, noun), "{}", Machine.by(other)).andExpect(status().isForbidden());
    }
    web.perform(get(place(id, "")).with(Machine.by(other))).andExpect(status().isOk());
    assertThat(uses.now(id).booking().state()).isEqualTo(BookingState.BOOKED);
  }

  @Test
  void nobodyHandsOverWhatAnotherKeeps() throws Exception {
    Facility car = uses.car(Optional.of(joko));
    Facility chairs = uses.chairs(20, Optional.of(staff.officer(Role.COMPLAINT_OFFICER)));
    BookingId id = uses.from(SOON, Borrowings.of(car, 1), Borrowings.of(chairs, 5));
    send(place(id, "/handover"), THING.formatted(chairs.id().value(), 5, ""))
        .andExpect(status().isForbidden());
    send(place(id, "/handover"), THING.formatted(uses.car(Optional.of(joko)).id().value(), 1, ""))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value("things[0].facility"));
  }

  @Test
  void aGuestComesOrDoesNotAndAMistakeIsTakenBack() throws Exception {
    Facility hall = uses.hall(Optional.of(joko));
    BookingId early = uses.from(Duration.ofHours(3), Borrowings.of(hall, 1));
    send(place(early, "/check-in"), "")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.now.state").value("BOOKED"));
    send(place(early, "/no-show"), "").andExpect(status().isConflict());
    BookingId past =
        uses.from(Duration.ofMinutes(-70), Borrowings.of(uses.hall(Optional.of(joko)), 1));
    send(place(past, "/reinstatement"), "{\"reason\":\"Ternyata datang.\"}")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail").value(containsString("tidak tercatat")));
    send(place(past, "/no-show"), "")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("NO_SHOW"))
        .andExpect(jsonPath("$.missedAt").isNotEmpty());
    send(place(past, "/reinstatement"), "{\"reason\":\"Sudah di ruang\"}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.missedAt").isEmpty())
        .andExpect(jsonPath("$.state").value("BOOKED"));
    send(place(past, "/check-in"), "")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("IN_USE"));
  }

  @Test
  void theListHasTheKeepersOwnAndGoesOn() throws Exception {
    Facility chairs = uses.chairs(20, Optional.of(joko));
    BookingId mine = uses.from(SOON, Borrowings.of(chairs, 5));
    BookingId others = uses.from(SOON, Borrowings.of(uses.chairs(20, Optional.empty()), 5));
    web.perform(get(USES + "?mine=true").with(Machine.by(token)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items[*].id").value(hasItem(mine.value().toString())))
        .andExpect(jsonPath("$.items[*].id").value(not(hasItem(others.value().toString()))))
        .andExpect(jsonPath("$.next").isEmpty());
    web.perform(get(USES + "?mine=true&state=IN_USE").with(Machine.by(token)))
        .andExpect(jsonPath("$.items").isEmpty());
  }

  private String photo() throws Exception {
    String kept =
        web.perform(
                post("/api/v1/use-photos?name=gores.jpg")
                    .contentType("image/jpeg")
                    .content(Specimens.image("jpg", 40, 30))
                    .with(Machine.by(token)))
            .andExpect(status().isCreated())
            .andReturn()
            .getResponse()
            .getContentAsString();
    return json.readTree(kept).path("id").asString();
  }

  private ResultActions send(String path, String body) throws Exception {
    return send(path, body, Machine.by(token));
  }

  private ResultActions send(String path, String body, RequestPostProcessor by) throws Exception {
    return web.perform(post(path).contentType("application/json").content(body).with(by));
  }
}
