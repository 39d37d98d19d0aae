package id.sarpras.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.facility.Facility;
import id.sarpras.identity.Role;
import id.sarpras.identity.TokenScope;
import id.sarpras.identity.Tokens;
import id.sarpras.testing.Machine;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// A series by the interface for machines: looked through before it is sent, and sent only where
/// every date is free, left out or moved.
@PageTest
class SeriesApiPageTest {

  static final String REQUESTS = "/api/v1/requests";
  static final String PREVIEW = REQUESTS + "/preview";

  @Autowired Staff staff;
  @Autowired Tokens tokens;
  @Autowired InstantSource clock;
  @Autowired MockMvc web;

  Facility room;
  LocalDate first;
  ApiCaller desk;

  @BeforeEach
  void cast() {
    room = staff.room();
    first = staff.quietTuesday(LocalDate.ofInstant(clock.instant(), staff.unit().zone()));
    String token = Machine.token(tokens, staff.officer(Role.FRONT_DESK), TokenScope.WRITE);
    desk = new ApiCaller(web, token);
  }

  @Test
  void everyDateOfTheRuleIsABookingOfOneRequest() throws Exception {
    ResultActions made =
        desk.send(REQUESTS, body("FREQ=WEEKLY;COUNT=3"))
            .andExpect(status().isCreated())
            .andExpect(jsonPath("$.bookings", hasSize(3)))
            .andExpect(jsonPath("$.bookings[2].from").value(at(2, "09")))
            .andExpect(jsonPath("$.bookings[0].heldUntil").isNotEmpty())
            .andExpect(jsonPath("$.series.rule").value(containsString("COUNT=3")))
            .andExpect(jsonPath("$.series.except", empty()));
    String id = ApiCaller.of(made, "$.id");
    desk.read(REQUESTS + "/" + id + "/bookings").andExpect(jsonPath("$.items", hasSize(3)));
  }

  @Test
  void thePreviewHoldsNothingAndSaysTheRuleInTheReadersWords() throws Exception {
    for (int i = 0; i < 2; i++) {
      desk.send(PREVIEW, body("FREQ=WEEKLY;COUNT=3"))
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.rhythm").value(startsWith("setiap minggu")))
          .andExpect(jsonPath("$.open").value(0))
          .andExpect(jsonPath("$.dates", hasSize(3)))
          .andExpect(jsonPath("$.dates[*].state", contains("FREE", "FREE", "FREE")));
    }
    desk.read("/api/v1/schedule?from=" + first + "&facility=" + room.id().value())
        .andExpect(jsonPath("$.items[0].taken", empty()));
  }

  @Test
  void whatStandsInTheWayIsToldWithOtherTimes() throws Exception {
    staff.request(room, first.plusWeeks(1));
    desk.send(PREVIEW, body("FREQ=WEEKLY;COUNT=3"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.open").value(1))
        .andExpect(jsonPath("$.dates[1].state").value("OPEN"))
        .andExpect(jsonPath("$.dates[1].date").value(first.plusWeeks(1).toString()))
        .andExpect(jsonPath("$.dates[1].clashes[0].why").value("TAKEN"))
        .andExpect(jsonPath("$.dates[1].clashes[0].name").value(room.name()))
        .andExpect(jsonPath("$.dates[1].clashes[0].detail").value("Tidak bebas"))
        .andExpect(jsonPath("$.dates[1].instead[*].from", hasItem(at(1, "11"))));
  }

  @Test
  void datesOffAndDatesOutsideTheTermsAreToldDateByDate() throws Exception {
    desk.send(PREVIEW, body("FREQ=DAILY;COUNT=5"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.open").value(1))
        .andExpect(jsonPath("$.dates[4].clashes[0].why").value("REFUSED"))
        .andExpect(jsonPath("$.dates[4].clashes[0].refusal").value("CLOSED_DAY"));
  }

  @Test
  void aDateThatCannotBeHadIsLeftOutOrMoved() throws Exception {
    staff.request(room, first.plusWeeks(1));
    staff.request(room, first.plusWeeks(2));
    String rule = "FREQ=WEEKLY;COUNT=4";
    desk.send(REQUESTS, body(rule))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value(endsWith("/taken")))
        .andExpect(jsonPath("$.detail").value(containsString("OPEN")))
        .andExpect(jsonPath("$.dates[*].state", contains("FREE", "OPEN", "OPEN", "FREE")));
    String chosen =
        body(
            rule,
            "{\"date\":\"%s\",\"skip\":true}".formatted(first.plusWeeks(1)),
            "{\"date\":\"%s\",\"from\":\"%s\"}".formatted(first.plusWeeks(2), at(2, "13")));
    desk.send(PREVIEW, chosen)
        .andExpect(jsonPath("$.dates[*].state", contains("FREE", "SKIPPED", "MOVED", "FREE")));
    desk.send(REQUESTS, chosen)
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.bookings", hasSize(3)))
        .andExpect(jsonPath("$.bookings[1].from").value(at(2, "13")))
        .andExpect(jsonPath("$.bookings[1].until").value(at(2, "15")))
        .andExpect(jsonPath("$.series.except", contains(first.plusWeeks(1).toString())));
  }

  @Test
  void aDateThatIsMovedToWhereSomebodyIsStaysOpen() throws Exception {
    staff.request(room, first.plusDays(1));
    String moved = "{\"date\":\"%s\",\"from\":\"%sT10:00:00+07:00\"}";
    desk.send(REQUESTS, body("FREQ=WEEKLY;COUNT=2", moved.formatted(first, first.plusDays(1))))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.dates[0].state").value("OPEN"));
  }

  @Test
  void notEveryDateCanBeLeftOut() throws Exception {
    String skip = "{\"date\":\"%s\",\"skip\":true}";
    desk.send(
            REQUESTS,
            body("FREQ=WEEKLY;COUNT=2", skip.formatted(first), skip.formatted(first.plusWeeks(1))))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value("series.choices"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FREQ=WEEKLY;COUNT=1000000                | Paling banyak 104 tanggal
          FREQ=DAILY;UNTIL=99991231                | Paling banyak 104 tanggal
          FREQ=SECONDLY;COUNT=3                    |
          FREQ=HOURLY;COUNT=3                      |
          FREQ=WEEKLY                              |
          FREQ=WEEKLY;COUNT=3;UNTIL=20991231       |
          FREQ=WEEKLY;COUNT=-1                     |
          FREQ=WEEKLY;COUNT=99999999999999999999   |
          FREQ=WEEKLY;INTERVAL=1000;COUNT=2        |
          FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2 |
          FREQ=WEEKLY;BYDAY=XX;COUNT=2             |
          RRULE:FREQ=WEEKLY;COUNT=2                |
          FREQ=WEEKLY;COUNT=2;DROP TABLE booking   |
          setiap minggu                            |
          ''                                       |
          """)
  void aRuleThatCannotBeTakenIsNamedWithASentence(String rule, String sentence) throws Exception {
    for (String path : List.of(PREVIEW, REQUESTS)) {
      desk.send(path, body(rule))
          .andExpect(status().isUnprocessableContent())
          .andExpect(content().contentType("application/problem+json"))
          .andExpect(jsonPath("$.errors[0].field").value("series.rule"))
          .andExpect(
              jsonPath("$.errors[0].detail")
                  .value(sentence == null ? not("") : containsString(sentence)));
    }
  }

  @Test
  void aRuleOfManyLettersIsRefused() throws Exception {
    desk.send(PREVIEW, body("FREQ=WEEKLY;COUNT=2;BYDAY=" + "MO,".repeat(100_000) + "TU"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value("series.rule"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                                                       | series.choices[0].date
          null                                                     | series.choices[0].date
          {"date":"2020-01-01","skip":true}                        | series.choices[0].date
          {"date":"FIRST"}                                         | series.choices[0]
          {"date":"FIRST","skip":false}                            | series.choices[0]
          {"date":"FIRST","skip":true,"from":"FIRSTT10:00:00+07:00"} | series.choices[0]
          {"date":"FIRST","from":"+999999999-12-31T00:00:00Z"}     | series.choices[0].from
          {"date":"FIRST","from":"besok"}                          | series.choices[0].from
          {"date":"besok","skip":true}                             | series.choices[0].date
          {"date":"FIRST","skip":true},{"date":"FIRST","skip":true} | series.choices[1].date
          """)
  void aChoiceThatCannotBeTakenIsNamed(String choice, String field) throws Exception {
    desk.send(PREVIEW, body("FREQ=WEEKLY;COUNT=2", choice.replace("FIRST", first.toString())))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value(field))
        .andExpect(jsonPath("$.errors[0].detail").isNotEmpty());
  }

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "people":30   | "people":"banyak"  | people
          "people":30   | "people":51        | items[0]
          "rule":       | "x":               | series.rule
          "series":{    | "x":{              | series
          "series":{    | "series":[],"x":{  | series
          "periods":[{  | "periods":[],"x":[{ | periods
          "periods":[{  | "periods":[{"from":"FIRSTT07:00:00+07:00","until":"FIRSTT08:00:00+07:00"},{ | periods
          "periods":[{  | "periods":[null],"x":[{ | periods[0]
          T11:00:00+07:00 | T08:00:00+07:00  | periods[0].until
          "until":      | "x":               | periods[0].until
          "items":[{    | "items":[null],"x":[{ | items[0].facility
          "items":[{    | "items":[{"quantity":2, | items[0]
          """)
  void whatElseCannotBeTakenIsNamed(String good, String bad, String field) throws Exception {
    String body = body("FREQ=WEEKLY;COUNT=2");
    assertThat(body).contains(good);
    desk.send(
            PREVIEW, ApiCaller.withoutX(body.replace(good, bad.replace("FIRST", first.toString()))))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[*].field", hasItem(field)));
  }

  @Test
  void aYearThatNoCalendarReachesIsNamed() throws Exception {
    String far = body("FREQ=WEEKLY;COUNT=2").replace(first + "T", "+999999999-12-31T");
    for (String path : List.of(PREVIEW, REQUESTS)) {
      desk.send(path, far)
          .andExpect(status().isUnprocessableContent())
          .andExpect(jsonPath("$.errors[*].field", hasItem("periods[0].from")));
    }
    String past = body("FREQ=WEEKLY;COUNT=104").replace(first + "T", "2001-01-02T");
    desk.send(PREVIEW, past).andExpect(status().isOk()).andExpect(jsonPath("$.open").value(104));
  }

  @Test
  void severalRoomsHoldThePeopleTogetherAsOnThePage() throws Exception {
    Facility other = staff.room();
    String both =
        body("FREQ=WEEKLY;COUNT=2")
            .replace("\"people\":30", "\"people\":80")
            .replace("\"items\":[", "\"items\":[{\"facility\":\"" + other.id().value() + "\"},");
    desk.send(REQUESTS, both).andExpect(status().isCreated());
    desk.send(REQUESTS, both.replace("\"people\":80", "\"people\":101"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value("items"));
  }

  @Test
  void onlyATokenForWritingAsks() throws Exception {
    String readOnly = Machine.token(tokens, staff.officer(Role.FRONT_DESK), TokenScope.READ);
    new ApiCaller(web, readOnly)
        .send(PREVIEW, body("FREQ=WEEKLY;COUNT=2"))
        .andExpect(status().isForbidden());
    new ApiCaller(web, "sarpras_bukan-token")
        .send(PREVIEW, body("FREQ=WEEKLY;COUNT=2"))
        .andExpect(status().isUnauthorized());
  }

  private String at(int weeks, String hour) {
    return first.plusWeeks(weeks) + "T" + hour + ":00:00+07:00";
  }

  private String body(String rule, String... choices) {
    return body(first, room, rule, choices);
  }

  static String body(LocalDate day, Facility room, String rule, String... choices) {
    return RequestsApiPageTest.body(day, room)
        .replace(
            "\"letter\"",
            "\"series\":{\"rule\":\"%s\",\"choices\":[%s]},%n\"letter\""
                .formatted(rule, String.join(",", choices)));
  }
}
