package id.sarpras.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.LendingRules;
import id.sarpras.identity.Deputy;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Officers;
import id.sarpras.identity.Role;
import id.sarpras.identity.TokenScope;
import id.sarpras.identity.Tokens;
import id.sarpras.letter.Specimens;
import id.sarpras.schedule.Schedule;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Ids;
import id.sarpras.shared.Period;
import id.sarpras.testing.Machine;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// Requests by the interface for machines: handed in, read, and brought to an end.
@PageTest
class RequestsApiPageTest {

  static final String REQUESTS = "/api/v1/requests";

  @Autowired Staff staff;
  @Autowired Officers officers;
  @Autowired Tokens tokens;
  @Autowired Facilities facilities;
  @Autowired Schedule schedule;
  @Autowired InstantSource clock;
  @Autowired MockMvc web;

  Officer rina;
  Facility room;
  LocalDate day;
  String desk;
  String head;

  @BeforeEach
  void cast() {
    rina = staff.officer(Role.FRONT_DESK);
    room = staff.room();
    day = staff.day(LocalDate.ofInstant(clock.instant(), staff.unit().zone()));
    desk = token(rina);
    head = token(staff.officer(Role.SECTION_HEAD));
  }

  @Test
  void aRequestIsHandedInAndHoldsItsRoom() throws Exception {
    String id = handedIn();
    show(id)
        .andExpect(jsonPath("$.state").value("RECEIVED"))
        .andExpect(jsonPath("$.revision").value(0))
        .andExpect(jsonPath("$.applicant.phone").value("+6281234567890"))
        .andExpect(jsonPath("$.next.instruction").value("VERIFY"))
        .andExpect(jsonPath("$.next.role").value("FRONT_DESK"))
        .andExpect(jsonPath("$.bookings", hasSize(1)))
        .andExpect(jsonPath("$.bookings[0].state").value("PENDING"))
        .andExpect(jsonPath("$.bookings[0].from").value(day + "T09:00:00+07:00"));
    web.perform(get("/api/v1/schedule?from=" + day + "&facility=" + room.id().value()))
        .andExpect(jsonPath("$.items[0].taken[0].kind").value("HOLD"))
        .andExpect(content().string(not(containsString("Panitia"))));
    web.perform(get("/petugas/riwayat/" + id).with(Staff.as(rina)))
        .andExpect(content().string(containsString("(lewat token “Sistem Uji”)")));
  }

  @Test
  void severalTimesAndThingsAreSoManyBookings() throws Exception {
    Facility chairs = chairs(200);
    String body =
        body(day, room)
            .replace(
                "}],\n\"items\":[",
                "}, {\"from\":\"%1$sT13:00:00+07:00\",\"until\":\"%1$sT15:00:00+07:00\"}],\n\"items\":["
                    .formatted(day))
            .replace(
                "\"}],\n\"letter\"",
                "\"},{\"facility\":\"%s\",\"quantity\":150}],%n\"letter\""
                    .formatted(chairs.id().value()));
    String id = id(send(desk, REQUESTS, body).andExpect(status().isCreated()));
    web.perform(get(REQUESTS + "/" + id + "/bookings").with(Machine.by(desk)))
        .andExpect(jsonPath("$.items", hasSize(2)))
        .andExpect(jsonPath("$.items[1].number").value(2))
        .andExpect(jsonPath("$.items[1].items[1].quantity").value(150));
    send(
            desk,
            REQUESTS,
            body(day, chairs).replace("\"}],\n\"letter\"", "\",\"quantity\":51}],\n\"letter\""))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value(endsWith("/taken")));
  }

  @Test
  void theTrackingCodeStandsOnlyInTheReceipt() throws Exception {
    String made =
        send(desk, REQUESTS, body(day, room)).andReturn().getResponse().getContentAsString();
    String id = JsonPath.read(made, "$.id");
    String receipt =
        web.perform(get(REQUESTS + "/" + id + "/receipt").with(Machine.by(desk)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    String code = JsonPath.read(receipt, "$.trackingCode");
    assertThat(made).doesNotContain(code);
    web.perform(get("/permohonan/" + code)).andExpect(status().isOk());
  }

  @Test
  void aScanThatWasSentBeforeBelongsToOneRequest() throws Exception {
    String scan =
        id(
            web.perform(
                post("/api/v1/scans?name=surat.pdf")
                    .with(Machine.by(desk))
                    .contentType("application/pdf")
                    .content(Specimens.pdf(2))));
    String body = body(day, room).replace("\"subject\"", "\"scan\":\"" + scan + "\",\"subject\"");
    String id = id(send(desk, REQUESTS, body).andExpect(status().isCreated()));
    show(id).andExpect(jsonPath("$.letter.scans[0]").value(scan));
    send(
            desk,
            REQUESTS,
            body.replace(room.id().value().toString(), staff.room().id().value().toString()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value("letter.scan"));
  }

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          "purpose":"Lomba debat", "purpose":"", purpose
          "people":30, "people":0, people
          "people":30, "people":"banyak", people
          "people":30, "people":3000000000, people
          "people":30, "people":51, items[0]
          "name":"Panitia", "name":" ", applicant.name
          "phone":"081234567890", "phone":"1", applicant.phone
          "email":"panitia@contoh.id", "email":"x", applicant.email
          "number":"12/SMA3/2026", "number":"", letter.number
          "date":"2026-01-05", "date":"2026-02-30", letter.date
          "date":"2026-01-05", "date":"2099-01-05", letter.date
          "language":"en", "language":"de", language
          T11:00:00+07:00, T08:00:00+07:00, periods[0].until
          T11:00:00+07:00, T18:00:00+07:00, items[0]
          "items":[{, "items":[{"quantity":0;, items[0].quantity
          "items":[{, "items":[{"quantity":2;, items[0]
          "items":[{, "items":[{"layout":"KREIS";, items[0].layout
          "periods":[{, "periods":[];"x":[{, periods
          "items":[{, "items":[];"x":[{, items
          "applicant":{, "x":{, applicant.name
          "letter":{, "x":{, letter.number
          """)
  void whatCannotBeTakenIsNamed(String good, String bad, String field) throws Exception {
    String body = body(day, room);
    assertThat(body).contains(good);
    send(desk, REQUESTS, ApiCaller.withoutX(body.replace(good, bad.replace(';', ','))))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().contentType("application/problem+json"))
        .andExpect(jsonPath("$.errors[*].field", hasItem(field)));
  }

  @Test
  void theSentenceIsThePagesOwnInTheReadersLanguage() throws Exception {
    web.perform(
            post(REQUESTS)
                .with(Machine.by(desk))
                .header("Accept-Language", "en")
                .contentType("application/json")
                .content(body(day, room).replace("\"people\":30", "\"people\":51")))
        .andExpect(jsonPath("$.title").value("Some fields cannot be used"))
        .andExpect(jsonPath("$.errors[0].detail").value(containsString("51")))
        .andExpect(jsonPath("$.errors[0].detail").value(containsString(room.name())));
    send(desk, REQUESTS, body(day, room).replace("\"people\":30", "\"people\":51"))
        .andExpect(jsonPath("$.title").value("Ada isian yang tidak dapat dipakai"));
  }

  @Test
  void theSameThingTwiceAndTimesThatOverlapAreNamed() throws Exception {
    String twice =
        body(day, room)
            .replace(
                "\"}],\n\"letter\"",
                "\"},{\"facility\":\"%s\"}],%n\"letter\"".formatted(room.id().value()));
    send(desk, REQUESTS, twice)
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value("items[1].facility"));
    String overlapping =
        body(day, room)
            .replace(
                "\"}],\n\"items\"",
                "\"},{\"from\":\"%1$sT10:00:00+07:00\",\"until\":\"%1$sT12:00:00+07:00\"}],\n\"items\""
                    .formatted(day));
    send(desk, REQUESTS, overlapping)
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value("periods[1]"));
  }

  @Test
  void whatIsNoJsonIsMalformed() throws Exception {
    send(desk, REQUESTS, "{\"purpose\":")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.type").value(endsWith("/malformed")));
  }

  @Test
  void whatIsTakenIsAnsweredWithWhatIsFree() throws Exception {
    handedIn();
    send(desk, REQUESTS, body(day, room))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value(endsWith("/api/v1/problems/taken")))
        .andExpect(jsonPath("$.instead", not(empty())));
  }

  @Test
  void ofManyWhoWantTheSameRoomAtOnceOneHasIt() throws Exception {
    var calls = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < 8; i++) {
      calls.add(() -> send(desk, REQUESTS, body(day, room)).andReturn().getResponse().getStatus());
    }
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Integer> statuses =
          threads.invokeAll(calls).stream().map(future -> future.resultNow()).toList();
      assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
      assertThat(statuses).filteredOn(status -> status == 409).hasSize(7);
    }
  }

  @Test
  void theChainIsGoneThroughAndTheRoomIsBooked() throws Exception {
    String id = handedIn();
    step(desk, id, "verification", 0, "\"note\":\"lengkap\"")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("VERIFIED"))
        .andExpect(jsonPath("$.steps[0].reason").value("lengkap"));
    step(head, id, "approval", 1, "\"message\":\"Silakan\"")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("APPROVED"))
        .andExpect(jsonPath("$.next").doesNotExist())
        .andExpect(jsonPath("$.bookings[0].state").value("BOOKED"));
  }

  @Test
  void aRefusalNeedsAReasonAndFreesTheRoom() throws Exception {
    String id = handedIn();
    step(desk, id, "verification", 0, "");
    step(head, id, "refusal", 1, "\"reason\":\" \"")
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value("reason"));
    step(head, id, "refusal", 1, "\"reason\":\"Ruang diperbaiki.\"")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("REJECTED"))
        .andExpect(jsonPath("$.bookings[0].state").value("REFUSED"));
    assertThat(isFree()).isTrue();
  }

  @Test
  void whatIsSentBackIsCompleted() throws Exception {
    String id = handedIn();
    step(desk, id, "completion", 0, "\"answer\":\"Ini.\"")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.now.state").value("RECEIVED"));
    step(desk, id, "sending-back", 0, "\"missing\":\"Tanda tangan\"")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("INCOMPLETE"))
        .andExpect(jsonPath("$.missing").value("Tanda tangan"));
    step(desk, id, "completion", 1, "")
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value("answer"));
    step(desk, id, "completion", 1, "\"answer\":\"Sudah ditandatangani.\"")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("RECEIVED"))
        .andExpect(jsonPath("$.missing").doesNotExist());
  }

  @Test
  void whatIsWithdrawnIsFreeAgainAndCannotBeWithdrawnTwice() throws Exception {
    String id = handedIn();
    step(desk, id, "withdrawal", 0, "")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("WITHDRAWN"));
    assertThat(isFree()).isTrue();
    step(desk, id, "withdrawal", 1, "").andExpect(status().isConflict());
  }

  @Test
  void aStepBeforeItsTimeIsNobodyElsesFault() throws Exception {
    String id = handedIn();
    step(head, id, "approval", 0, "")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value(endsWith("/api/v1/problems/not-now")))
        .andExpect(jsonPath("$.now.state").value("RECEIVED"));
  }

  @Test
  void whatIsNoStateOrTooLargeIsToldWhatItShouldBe() throws Exception {
    web.perform(get(REQUESTS + "?state=DONE").with(Machine.by(desk)))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].detail").value(containsString("RECEIVED, ")));
    send(desk, REQUESTS, body(day, room).replace("\"people\":30", "\"people\":3000000000"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].detail").value(containsString("2.147.483.647")));
  }

  @Test
  void whoWasOvertakenSeesHowItIsNow() throws Exception {
    String id = handedIn();
    step(desk, id, "verification", 0, "");
    for (String late : List.of("verification", "sending-back", "withdrawal")) {
      step(desk, id, late, 0, late.equals("sending-back") ? "\"missing\":\"Stempel\"" : "")
          .andExpect(status().isConflict())
          .andExpect(jsonPath("$.type").value(endsWith("/api/v1/problems/overtaken")))
          .andExpect(jsonPath("$.now.revision").value(1))
          .andExpect(jsonPath("$.now.state").value("VERIFIED"));
    }
    step(head, id, "approval", 0, "").andExpect(status().isConflict());
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"FRONT_DESK"})
  void onlyTheFrontDeskVerifiesAndSendsBack(Role role) throws Exception {
    String id = handedIn();
    String other = token(staff.officer(role));
    step(other, id, "verification", 0, "").andExpect(status().isForbidden());
    step(other, id, "sending-back", 0, "\"missing\":\"Stempel\"")
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.type").value(endsWith("/api/v1/problems/forbidden")));
    show(id).andExpect(jsonPath("$.revision").value(0));
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"SECTION_HEAD"})
  void onlyTheHeadOfSectionDecides(Role role) throws Exception {
    String id = handedIn();
    step(desk, id, "verification", 0, "");
    String other = token(staff.officer(role));
    step(other, id, "approval", 1, "").andExpect(status().isForbidden());
    step(other, id, "refusal", 1, "\"reason\":\"Tidak.\"").andExpect(status().isForbidden());
    step(other, id, "endorsement", 1, "").andExpect(status().isForbidden());
    show(id).andExpect(jsonPath("$.state").value("VERIFIED"));
  }

  @Test
  void aDeputyDecidesForTheAbsentOneAlsoByToken() throws Exception {
    Officer hendra = staff.officer(Role.SECTION_HEAD);
    LocalDate today = LocalDate.ofInstant(clock.instant(), staff.unit().zone());
    officers.appoint(new Deputy(Ids.next(), hendra, rina, today, today), new Actor.Program());
    String id = handedIn();
    step(desk, id, "verification", 0, "");
    step(desk, id, "approval", 1, "")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.steps[1].onBehalfOf").value(hendra.name()));
  }

  @Test
  void aStepThatIsSentTwiceIsDoneOnce() throws Exception {
    String id = handedIn();
    String key = Ids.next().toString();
    for (int i = 0; i < 2; i++) {
      web.perform(
              post(REQUESTS + "/" + id + "/verification")
                  .with(Machine.by(desk, key))
                  .contentType("application/json")
                  .content("{\"revision\":0}"))
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.revision").value(1));
    }
  }

  @Test
  void aStepNamesTheRevisionAndACaseThatIsThere() throws Exception {
    String id = handedIn();
    send(desk, REQUESTS + "/" + id + "/verification", "{}")
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value("revision"));
    step(desk, Ids.next().toString(), "verification", 0, "").andExpect(status().isNotFound());
    step(desk, "tidak-ada", "verification", 0, "")
        .andExpect(status().isNotFound())
        .andExpect(content().contentType("application/problem+json"));
  }

  @Test
  void theRegisterIsSearchedInPages() throws Exception {
    String word = "kata" + Ids.next().toString().substring(24);
    String id = id(send(desk, REQUESTS, body(day, room).replace("Lomba debat", word)));
    web.perform(get(REQUESTS + "?search=" + word).with(Machine.by(desk)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items", hasSize(1)))
        .andExpect(jsonPath("$.items[0].id").value(id))
        .andExpect(jsonPath("$.next").doesNotExist());
    web.perform(get(REQUESTS + "?state=APPROVED&search=" + word).with(Machine.by(desk)))
        .andExpect(jsonPath("$.items", hasSize(0)));
    web.perform(
            get(REQUESTS + "?state=APPROVED&state=RECEIVED&search=" + word).with(Machine.by(desk)))
        .andExpect(jsonPath("$.items", hasSize(1)));
    web.perform(get(REQUESTS + "?state=DONE").with(Machine.by(desk)))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("state"));
  }

  @Test
  void aFullPageNamesTheNext() throws Exception {
    for (int i = 0; i < Requests.PAGE; i++) {
      staff.request(staff.room(), day);
    }
    String next =
        JsonPath.read(
            web.perform(get(REQUESTS + "?search=lomba debat").with(Machine.by(desk)))
                .andExpect(jsonPath("$.items", hasSize(Requests.PAGE)))
                .andReturn()
                .getResponse()
                .getContentAsString(),
            "$.next");
    assertThat(next).isEqualTo("/api/v1/requests?search=lomba%20debat&page=1");
    web.perform(get(URI.create(next)).with(Machine.by(desk))).andExpect(status().isOk());
  }

  private boolean isFree() {
    var days = Period.ofDay(day, staff.unit().zone());
    return schedule.uses(staff.unit().id(), days).stream()
        .filter(uses -> uses.facility().id().equals(room.id()))
        .allMatch(uses -> uses.taken().isEmpty());
  }

  private Facility chairs(int many) {
    var chairs =
        Facility.equipment("Kursi " + Ids.next(), "Gudang", many, room.hours(), LendingRules.USUAL);
    facilities.add(staff.unit().id(), chairs, new Actor.Program());
    return chairs;
  }

  private String token(Officer officer) {
    return Machine.token(tokens, officer, TokenScope.WRITE);
  }

  private String handedIn() throws Exception {
    ResultActions made = send(desk, REQUESTS, body(day, room)).andExpect(status().isCreated());
    String id = id(made);
    made.andExpect(header().string("Location", REQUESTS + "/" + id));
    return id;
  }

  private ResultActions show(String id) throws Exception {
    return web.perform(get(REQUESTS + "/" + id).with(Machine.by(desk))).andExpect(status().isOk());
  }

  private ResultActions step(String token, String id, String noun, int revision, String more)
      throws Exception {
    String rest = more.isEmpty() ? "" : "," + more;
    return send(token, REQUESTS + "/" + id + "/" + noun, "{\"revision\":" + revision + rest + "}");
  }

  private ResultActions send(String token, String path, String body) throws Exception {
    return web.perform(
        post(path).with(Machine.by(token)).contentType("application/json").content(body));
  }

  private static String id(ResultActions made) throws Exception {
    return JsonPath.read(made.andReturn().getResponse().getContentAsString(), "$.id");
  }

  static String body(LocalDate day, Facility facility) {
    return """
    {"language":"en","purpose":"Lomba debat","people":30,
    "applicant":{"name":"Panitia","organisation":"SMA 3","phone":"081234567890","email":"panitia@contoh.id"},
    "periods":[{"from":"%1$sT09:00:00+07:00","until":"%1$sT11:00:00+07:00"}],
    "items":[{"facility":"%2$s"}],
    "letter":{"number":"12/SMA3/2026","date":"2026-01-05","sender":"Kepala SMA 3","subject":"Permohonan ruang"}}
    """
        .formatted(day, facility.id().value());
  }
}
