package id.sarpras.calendar;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.testing.PageTest;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// The interface for machines and the public calculator: one engine, two doors.
@PageTest
class DeadlineApiPageTest {

  static final String PREVIEW = "/api/v1/deadlines/preview";

  @Autowired MockMvc web;

  @Test
  void aDeadlineWithEveryStep() throws Exception {
    ask("kind=WORKING_DAYS&amount=5&receivedAt=2026-03-17T17:00")
        .andExpect(status().isOk())
        .andExpect(content().contentTypeCompatibleWith("application/json"))
        .andExpect(jsonPath("$.dueAt").value("2026-04-01T16:00:00+07:00"))
        .andExpect(jsonPath("$.dueLocal").value("2026-04-01T16:00:00"))
        .andExpect(jsonPath("$.provisional").value(false))
        .andExpect(jsonPath("$.calendarVersion").isString())
        .andExpect(jsonPath("$.steps[0].type").value("PASSED_OVER"))
        .andExpect(jsonPath("$.steps[*].holiday", hasItem("Cuti bersama Idulfitri")))
        .andExpect(jsonPath("$.steps[?(@.type == 'COUNTS_FROM')].from", hasItem("2026-03-25")))
        .andExpect(jsonPath("$.steps[-1].type").value("DUE"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          2026-02-10T09:00,                2026-02-10T12:00:00+07:00
          2026-02-10T09:00:00,             2026-02-10T12:00:00+07:00
          2026-02-10T09:00:30,             2026-02-10T13:00:30+07:00
          2026-02-10T09:00:00%2B07:00,     2026-02-10T12:00:00+07:00
          2026-02-10T09:00:00+07:00,       2026-02-10T12:00:00+07:00
          2026-02-10T02:00:00Z,            2026-02-10T12:00:00+07:00
          2026-02-10T11:00:00%2B09:00,     2026-02-10T12:00:00+07:00
          """)
  void anInstantInAnySpelling(String received, String due) throws Exception {
    ask("kind=WORKING_HOURS&amount=3&receivedAt=" + received)
        .andExpect(jsonPath("$.dueAt").value(due));
  }

  @Test
  void restsMoveIt() throws Exception {
    ask("kind=WORKING_HOURS&amount=3&receivedAt=2026-02-10T09:00"
            + "&rest=2026-02-10T10:00/2026-02-10T10:30&rest=2026-02-10T12:00/2026-02-10T13:00")
        .andExpect(jsonPath("$.dueLocal").value("2026-02-10T13:30:00"))
        .andExpect(jsonPath("$.steps[?(@.type == 'RESTED')].moved", hasItem("PT30M")));
  }

  @Test
  void aYearWithoutADecreeIsProvisional() throws Exception {
    ask("kind=CALENDAR_DAYS&amount=2&receivedAt=2031-02-10T09:00")
        .andExpect(jsonPath("$.provisional").value(true));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          amount=2&receivedAt=2026-02-10T09:00,                                     kind
          kind=DAYS&amount=2&receivedAt=2026-02-10T09:00,                           kind
          kind=WORKING_DAYS&receivedAt=2026-02-10T09:00,                            amount
          kind=WORKING_DAYS&amount=0&receivedAt=2026-02-10T09:00,                   amount
          kind=WORKING_DAYS&amount=-1&receivedAt=2026-02-10T09:00,                  amount
          kind=WORKING_DAYS&amount=2001&receivedAt=2026-02-10T09:00,                amount
          kind=WORKING_DAYS&amount=99999999999999999&receivedAt=2026-02-10T09:00,   amount
          kind=WORKING_DAYS&amount=1.5&receivedAt=2026-02-10T09:00,                 amount
          kind=WORKING_DAYS&amount=2,                                               receivedAt
          kind=WORKING_DAYS&amount=2&receivedAt=kemarin,                            receivedAt
          kind=WORKING_DAYS&amount=2&receivedAt=2027-02-29T09:00,                   receivedAt
          kind=WORKING_DAYS&amount=2&receivedAt=2026-02-10,                         receivedAt
          kind=WORKING_DAYS&amount=2&receivedAt=9999-02-10T09:00,                   receivedAt
          kind=WORKING_DAYS&amount=2&receivedAt=%2B999999999-01-01T00:00,           receivedAt
          kind=WORKING_DAYS&amount=2&receivedAt=2026-02-10T09:00&rest=x,            rest
          kind=WORKING_DAYS&amount=2&receivedAt=2026-02-10T09:00&rest=2026-02-11T00:00/2026-02-10T00:00, rest
          kind=WORKING_DAYS&amount=2&receivedAt=2026-02-10T09:00&rest=2026-02-11T00:00/2026-02-12T00:00/2026-02-13T00:00, rest
          """)
  void whatCannotBeTakenIsNamed(String query, String parameter) throws Exception {
    ask(query)
        .andExpect(status().isBadRequest())
        .andExpect(content().contentType("application/problem+json"))
        .andExpect(jsonPath("$.status").value(400))
        .andExpect(jsonPath("$.type").value(endsWith("/api/v1/problems/parameter")))
        .andExpect(jsonPath("$.title").value("Parameter tidak dapat dipakai"))
        .andExpect(jsonPath("$.instance").value(PREVIEW))
        .andExpect(jsonPath("$.errors", hasSize(1)))
        .andExpect(jsonPath("$.errors[0].field").value(parameter));
  }

  @Test
  void anUnknownUnitIsMissingAndTheHomeUnitHasItsName() throws Exception {
    ask("kind=WORKING_DAYS&amount=2&receivedAt=2026-02-10T09:00&unit=tidak-ada")
        .andExpect(status().isNotFound())
        .andExpect(content().contentType("application/problem+json"))
        .andExpect(jsonPath("$.detail").value("Unit layanan ini tidak ada."));
    ask("kind=WORKING_DAYS&amount=2&receivedAt=2026-02-10T09:00&unit=biro-umum")
        .andExpect(status().isOk());
  }

  @Test
  void theProblemIsInTheReadersLanguage() throws Exception {
    web.perform(
            get(URI.create(PREVIEW)).with(from("192.0.2.40")).cookie(new Cookie("bahasa", "en")))
        .andExpect(jsonPath("$.detail").value("A parameter cannot be used."));
    web.perform(
            get(URI.create(PREVIEW))
                .with(from("192.0.2.40"))
                .header("Accept-Language", "de, en-GB;q=0.8, id;q=0.5"))
        .andExpect(header().string("Content-Language", "en"))
        .andExpect(jsonPath("$.detail").value("A parameter cannot be used."));
    web.perform(get(URI.create(PREVIEW)).with(from("192.0.2.40")).header("Accept-Language", "id"))
        .andExpect(header().string("Content-Language", "id"))
        .andExpect(jsonPath("$.detail").value("Ada parameter yang tidak dapat dipakai."));
  }

  @Test
  void whoAsksTooOftenWaits() throws Exception {
    for (int i = 0; i < 125; i++) {
      web.perform(get(URI.create(PREVIEW)).with(from("192.0.2.41")));
    }
    web.perform(get(URI.create(PREVIEW)).with(from("192.0.2.41")))
        .andExpect(status().isTooManyRequests())
        .andExpect(header().string("Retry-After", "60"))
        .andExpect(content().contentType("application/problem+json"));
  }

  @Test
  void aMachineIsToldOfEveryErrorAsAProblem() throws Exception {
    web.perform(post(PREVIEW))
        .andExpect(status().isUnauthorized())
        .andExpect(content().contentType("application/problem+json"));
    web.perform(
            get("/error")
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/api/v1/nothing")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 404))
        .andExpect(status().isNotFound())
        .andExpect(content().contentType("application/problem+json"))
        .andExpect(jsonPath("$.status").value(404))
        .andExpect(jsonPath("$.title").value("Tidak ditemukan"));
  }

  @Test
  void itIsDescribed() throws Exception {
    web.perform(get("/api/openapi.json"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.paths['" + PREVIEW + "'].get.parameters[*].name", hasItem("rest")))
        .andExpect(jsonPath("$.info.title").value("Sarpras"))
        .andExpect(
            jsonPath(
                "$.paths['"
                    + PREVIEW
                    + "'].get.responses[*].content['application/problem+json'].schema",
                hasSize(3)));
  }

  @Test
  void theCalculatorExplains() throws Exception {
    web.perform(get("/kalkulator-batas-waktu"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Hitung batas waktu")));
    web.perform(
            get("/kalkulator-batas-waktu?jenis=WORKING_DAYS&jumlah=5&tanggal=2026-03-17&jam=17:00"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Rabu, 1 April 2026 pukul 16.00 WIB")))
        .andExpect(content().string(containsString("Cuti bersama Idulfitri")))
        .andExpect(content().string(containsString("SKB 3 Menteri")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          jenis=WORKING_DAYS&jumlah=0&tanggal=2026-03-17&jam=17:00, jumlah
          jenis=WORKING_DAYS&jumlah=lima&tanggal=2026-03-17&jam=17:00, jumlah
          jenis=lain&jumlah=5&tanggal=2026-03-17&jam=17:00, jenis
          jenis=WORKING_DAYS&jumlah=5&tanggal=2027-02-29&jam=17:00, tanggal
          jenis=WORKING_DAYS&jumlah=5&tanggal=1800-01-01&jam=17:00, tanggal
          jenis=WORKING_DAYS&jumlah=5&tanggal=2026-03-17&jam=25:00, jam
          jumlah=5, jenis
          """)
  void theCalculatorSaysWhatIsWrong(String query, String field) throws Exception {
    web.perform(get("/kalkulator-batas-waktu?" + query))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("href=\"#" + field)));
  }

  private ResultActions ask(String query) throws Exception {
    return web.perform(
        get(URI.create(PREVIEW + "?" + query))
            .with(from("192.0.2." + (1 + query.hashCode() % 30))));
  }

  private static RequestPostProcessor from(String address) {
    return request -> {
      request.setRemoteAddr(address);
      return request;
    };
  }
}
