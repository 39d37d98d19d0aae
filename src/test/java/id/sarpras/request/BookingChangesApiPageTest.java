package id.sarpras.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.LendingRules;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.identity.TokenScope;
import id.sarpras.identity.Tokens;
import id.sarpras.notification.Channel;
import id.sarpras.notification.Notifications;
import id.sarpras.notification.SentNotice;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Ids;
import id.sarpras.testing.Machine;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// Changes to one date, to it and those after it, and to all, and the decision for each date, by
/// the interface for machines.
@PageTest
class BookingChangesApiPageTest {

  @Autowired Staff staff;
  @Autowired Facilities facilities;
  @Autowired Tokens tokens;
  @Autowired Requests requests;
  @Autowired Notifications notifications;
  @Autowired InstantSource clock;
  @Autowired MockMvc web;

  Facility room;
  LocalDate first;
  RequestId id;
  ApiCaller desk;
  ApiCaller head;

  @BeforeEach
  void aSeriesOfFourTuesdays() {
    room = staff.room();
    first = staff.quietTuesday(LocalDate.ofInstant(clock.instant(), staff.unit().zone()));
    desk = caller(Role.FRONT_DESK);
    head = caller(Role.SECTION_HEAD);
    id =
        staff.series(
            room,
            List.of(first, first.plusWeeks(1), first.plusWeeks(2), first.plusWeeks(3)),
            "FREQ=WEEKLY;COUNT=4");
  }

  @ParameterizedTest
  @EnumSource(Reach.class)
  void theReachOfAChangeIsShiftedOnTheWallClock(Reach reach) throws Exception {
    approve();
    int before = told().size();
    ResultActions changed =
        desk.send(path(3, "change"), move(reach, 2, first.plusWeeks(2).plusDays(1), "10", "13"))
            .andExpect(status().isOk())
            .andExpect(jsonPath("$.revision").value(3));
    for (int i = 0; i < 4; i++) {
      boolean reached =
          switch (reach) {
            case ONE -> i == 2;
            case FOLLOWING -> i >= 2;
            case ALL -> true;
          };
      LocalDate day = first.plusWeeks(i);
      changed.andExpect(
          jsonPath("$.bookings[" + i + "].from")
              .value(reached ? at(day.plusDays(1), "10") : at(day, "09")));
    }
    assertThat(told()).as("one notice for all dates").hasSize(before + 1);
    assertThat(told().getFirst().body()).contains("Gedung dicat");
  }

  @Test
  void whereOneDateClashesAllAreListedAndNoneIsChanged() throws Exception {
    staff.request(room, first.plusWeeks(1).plusDays(1));
    desk.send(path(1, "change"), move(Reach.ALL, 0, first.plusDays(1), "10", "12"))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value(endsWith("/taken")))
        .andExpect(jsonPath("$.detail").value(containsString("belum disimpan")))
        .andExpect(jsonPath("$.dates[*].state", contains("FREE", "OPEN", "FREE", "FREE")))
        .andExpect(jsonPath("$.dates[1].clashes[0].why").value("TAKEN"));
    show().andExpect(jsonPath("$.revision").value(0));
    show().andExpect(jsonPath("$.bookings[0].from").value(at(first, "09")));
  }

  @Test
  void otherThingsOfTheSameKindAreTakenInstead() throws Exception {
    Facility other = staff.room();
    String body =
        with(move(Reach.FOLLOWING, 0, first.plusWeeks(2), "09", "11"), other.id().value(), null);
    desk.send(path(3, "change"), body)
        .andExpect(status().isOk())
        .andExpect(
            jsonPath(
                "$.bookings[*].items[0].facility",
                contains(
                    room.id().value().toString(),
                    room.id().value().toString(),
                    other.id().value().toString(),
                    other.id().value().toString())));
  }

  @Test
  void aThingOfAnotherKindMoreThingsAndFewerAreNamed() throws Exception {
    Facility chairs = chairs();
    String same = move(Reach.ONE, 0, first, "09", "11");
    for (UUID wrong : List.of(chairs.id().value(), Ids.next())) {
      desk.send(path(1, "change"), with(same, wrong, null))
          .andExpect(status().isUnprocessableContent())
          .andExpect(jsonPath("$.errors[0].field").value("items[0].facility"))
          .andExpect(jsonPath("$.errors[0].detail").value("Pilih sarana yang sejenis."));
    }
    for (String items : List.of("[]", "[{},{}]", "[null]")) {
      desk.send(path(1, "change"), same.replace("}", ",\"items\":" + items + "}"))
          .andExpect(status().isUnprocessableContent());
    }
  }

  @Test
  void ofEquipmentTheNumberMayChange() throws Exception {
    Facility chairs = chairs();
    id = staff.request(chairs, first);
    String same = move(Reach.ONE, 0, first, "09", "11");
    desk.send(path(1, "change"), with(same, chairs.id().value(), 0))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value("items[0].quantity"));
    desk.send(path(1, "change"), with(same, chairs.id().value(), 31))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.dates[0].clashes[0].refusal").value("NOT_ENOUGH"));
    desk.send(path(1, "change"), with(same, chairs.id().value(), 20))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.bookings[0].items[0].quantity").value(20));
  }

  @Test
  void theOfficeCallsOffWithAReasonAndTheGuestWithout() throws Exception {
    desk.send(path(3, "cancellation"), cancel(Reach.FOLLOWING, 0, ""))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value("reason"));
    desk.send(path(3, "cancellation"), cancel(Reach.FOLLOWING, 0, ",\"reason\":\"Gedung dicat\""))
        .andExpect(status().isOk())
        .andExpect(
            jsonPath(
                "$.bookings[*].state", contains("PENDING", "PENDING", "CANCELLED", "CANCELLED")))
        .andExpect(jsonPath("$.bookings[3].reason").value("Gedung dicat"));
    desk.send(path(1, "cancellation"), cancel(Reach.ALL, 1, ",\"askedByGuest\":true"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("WITHDRAWN"));
  }

  @Test
  void whatWasChangedMeanwhileOrHasEndedIsOvertaken() throws Exception {
    desk.send(path(1, "cancellation"), cancel(Reach.ONE, 0, ",\"askedByGuest\":true"))
        .andExpect(status().isOk());
    for (String stale : List.of("0", "7")) {
      desk.send(
              path(2, "cancellation"),
              cancel(Reach.ONE, Integer.parseInt(stale), ",\"askedByGuest\":true"))
          .andExpect(status().isConflict())
          .andExpect(jsonPath("$.type").value(endsWith("/overtaken")))
          .andExpect(jsonPath("$.now.revision").value(1));
    }
    desk.send(path(1, "change"), move(Reach.ONE, 1, first, "10", "12"))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.now.bookings[0].state").value("CANCELLED"));
  }

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "revision":0            | "x":0                          | revision
          "revision":0            | "revision":"nol"               | revision
          "reach":"ONE"           | "reach":"SEMUA"                | reach
          "reach":"ONE"           | "x":1                          | reach
          "reason":"Gedung dicat" | "reason":" "                   | reason
          "from":                 | "x":                           | from
          "until":                | "x":                           | until
          T11:00:00+07:00         | T08:00:00+07:00                | until
          "from":"                | "from":"x                      | from
          """)
  void whatCannotBeTakenIsNamed(String good, String bad, String field) throws Exception {
    String body = move(Reach.ONE, 0, first, "09", "11");
    assertThat(body).contains(good);
    desk.send(path(1, "change"), ApiCaller.withoutX(body.replace(good, bad)))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().contentType("application/problem+json"))
        .andExpect(jsonPath("$.errors[*].field", hasItem(field)));
  }

  @Test
  void onlyWhoHasAStepInTheChainChangesDates() throws Exception {
    for (Role role : List.of(Role.ADMINISTRATOR, Role.COMPLAINT_OFFICER)) {
      ApiCaller stranger = caller(role);
      stranger
          .send(path(1, "change"), move(Reach.ONE, 0, first, "10", "12"))
          .andExpect(status().isForbidden());
      stranger
          .send(path(1, "cancellation"), cancel(Reach.ONE, 0, ",\"askedByGuest\":true"))
          .andExpect(status().isForbidden());
    }
    head.send(path(1, "change"), move(Reach.ONE, 0, first, "10", "12")).andExpect(status().isOk());
  }

  @Test
  void aBookingOfAnotherRequestIsNotThere() throws Exception {
    RequestId other = staff.request(staff.room(), first);
    String body = cancel(Reach.ONE, 0, ",\"askedByGuest\":true");
    String foreign = path(1, "cancellation").replace(id.value().toString(), other.value() + "");
    for (String path :
        List.of(
            foreign,
            ApiCaller.REQUESTS + id.value() + "/bookings/" + Ids.next() + "/cancellation",
            ApiCaller.REQUESTS + id.value() + "/bookings/1/cancellation",
            ApiCaller.REQUESTS + Ids.next() + "/bookings/" + Ids.next() + "/cancellation")) {
      desk.send(path, body).andExpect(status().isNotFound());
    }
    desk.send(path(1, "change").replace(id.value().toString(), other.value() + ""), "{}")
        .andExpect(status().isNotFound());
  }

  @Test
  void oneDateIsRefusedWithItsReasonAndTheOthersAreApproved() throws Exception {
    verify();
    String path = ApiCaller.REQUESTS + id.value() + "/approval";
    head.send(path, approval(1, refusal(2, "Dipakai paripurna")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("APPROVED"))
        .andExpect(
            jsonPath("$.bookings[*].state", contains("BOOKED", "REFUSED", "BOOKED", "BOOKED")))
        .andExpect(jsonPath("$.bookings[1].reason").value("Dipakai paripurna"));
    head.send(path, approval(1, refusal(2, "Dipakai paripurna")))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.now.state").value("APPROVED"));
  }

  @Test
  void aDateWithoutAReasonOneThatIsNotPendingAndAllAreNamed() throws Exception {
    verify();
    String path = ApiCaller.REQUESTS + id.value() + "/approval";
    head.send(path, approval(1, refusal(2, " ")))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value("refused[0].reason"));
    head.send(path, approval(1, refusal(2, "Penuh") + "," + refusal(2, "Penuh")))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value("refused[1].booking"));
    for (String wrong : List.of("null", "{}", "{\"booking\":\"" + Ids.next() + "\"}")) {
      head.send(path, approval(1, wrong))
          .andExpect(status().isUnprocessableContent())
          .andExpect(jsonPath("$.errors[*].field", hasItem("refused[0].booking")));
    }
    String all =
        String.join(",", List.of(1, 2, 3, 4).stream().map(n -> refusal(n, "Penuh")).toList());
    head.send(path, approval(1, all))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value("refused"));
    show().andExpect(jsonPath("$.state").value("VERIFIED"));
  }

  private Facility chairs() {
    var chairs =
        Facility.equipment("Kursi " + Ids.next(), "Gudang", 30, room.hours(), LendingRules.USUAL);
    facilities.add(staff.unit().id(), chairs, new Actor.Program());
    return chairs;
  }

  private void verify() throws Exception {
    desk.send(ApiCaller.REQUESTS + id.value() + "/verification", "{\"revision\":0}")
        .andExpect(status().isOk());
  }

  private void approve() throws Exception {
    verify();
    head.send(ApiCaller.REQUESTS + id.value() + "/approval", "{\"revision\":1}")
        .andExpect(status().isOk());
  }

  private String refusal(int number, String reason) {
    return "{\"booking\":\"%s\",\"reason\":\"%s\"}".formatted(booking(number), reason);
  }

  private static String approval(int revision, String refused) {
    return "{\"revision\":%d,\"refused\":[%s]}".formatted(revision, refused);
  }

  private String move(Reach reach, int revision, LocalDate day, String from, String until) {
    return """
    {"revision":%d,"reach":"%s","from":"%s","until":"%s","reason":"Gedung dicat"}"""
        .formatted(revision, reach, at(day, from), at(day, until));
  }

  private static String with(String change, UUID facility, @Nullable Integer quantity) {
    return change.replace(
        "}",
        ",\"items\":[{\"facility\":\"%s\"%s}]}"
            .formatted(facility, quantity == null ? "" : ",\"quantity\":" + quantity));
  }

  private static String cancel(Reach reach, int revision, String more) {
    return "{\"revision\":%d,\"reach\":\"%s\"%s}".formatted(revision, reach, more);
  }

  private String path(int number, String noun) {
    return ApiCaller.REQUESTS + id.value() + "/bookings/" + booking(number) + "/" + noun;
  }

  private UUID booking(int number) {
    return requests
        .find(staff.unit().id(), id)
        .orElseThrow()
        .request()
        .need()
        .bookings()
        .get(number - 1)
        .id()
        .value();
  }

  private ResultActions show() throws Exception {
    return desk.read(ApiCaller.REQUESTS + id.value()).andExpect(status().isOk());
  }

  private static String at(LocalDate day, String hour) {
    return day + "T" + hour + ":00:00+07:00";
  }

  private ApiCaller caller(Role role) {
    Officer officer = staff.officer(role);
    return new ApiCaller(web, Machine.token(tokens, officer, TokenScope.WRITE));
  }

  /// What the guest reads.
  private List<SentNotice> told() {
    return notifications.of(staff.unit().id(), id.value()).stream()
        .filter(notice -> notice.by(Channel.PAGE).isPresent())
        .toList();
  }
}
