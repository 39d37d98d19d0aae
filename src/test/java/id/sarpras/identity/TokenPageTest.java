package id.sarpras.identity;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.letter.Specimens;
import id.sarpras.shared.Ids;
import id.sarpras.testing.Machine;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// An officer makes tokens for other systems, and what the door for machines does with them.
@PageTest
class TokenPageTest {

  static final String PASSWORD = "delapan kuda menyeberang";
  static final String CLOSED = "/api/v1/requests";
  static final Pattern TOKEN = Pattern.compile(">(sarpras_[A-Za-z0-9_-]{43})<");

  @Autowired Staff staff;
  @Autowired Officers officers;
  @Autowired Passwords passwords;
  @Autowired Tokens tokens;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc web;

  Officer maya;

  @BeforeEach
  void cast() {
    maya = staff.officer(Role.FRONT_DESK);
    passwords.set(maya, PASSWORD);
  }

  @Test
  void aTokenIsShownOnceAndNeverAgain() throws Exception {
    String token = made(maya, "Agenda pimpinan", "WRITE");
    web.perform(get("/petugas/akun/token").with(Staff.as(maya)))
        .andExpect(content().string(containsString("Agenda pimpinan")))
        .andExpect(content().string(containsString(token.substring(0, 12) + "…")))
        .andExpect(content().string(not(containsString(token))));
    web.perform(get("/petugas/riwayat/" + maya.id().value()).with(Staff.as(maya)))
        .andExpect(content().string(containsString("Token dibuat")));
  }

  @Test
  void aPageThatIsSentAgainMakesNoSecondOne() throws Exception {
    made(maya, "Agenda", "READ");
    web.perform(form(maya, "Agenda", "READ"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("nama ini sudah ada")));
    assertThat(tokens.of(maya)).hasSize(1);
  }

  @Test
  void itIsGoodToTheEndOfItsLastDay() throws Exception {
    made(maya, "Agenda", "READ");
    ZoneId zone = staff.unit().zone();
    assertThat(tokens.of(maya).getFirst().expires())
        .isEqualTo(today().plusDays(11).atStartOfDay(zone).toInstant());
  }

  @ParameterizedTest(name = "{0}={1}")
  @CsvSource(
      textBlock =
          """
          namaToken, ''
          cakupan, ''
          cakupan, ALLES
          sampai, ''
          sampai, kemarin
          sampai, 2020-01-01
          sampai, 2199-01-01
          sandi, salah
          sandi, ''
          """)
  void whatCannotBeTakenIsNamedAndNoTokenIsMade(String field, String value) throws Exception {
    web.perform(form(maya, "Agenda", "READ").with(changed(field, value)))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("href=\"#" + field)));
    assertThat(tokens.of(maya)).isEmpty();
  }

  @Test
  void aYearIsTheLongest() throws Exception {
    web.perform(
            form(maya, "Agenda", "READ")
                .with(changed("sampai", today().plusYears(1).plusDays(1).toString())))
        .andExpect(status().isUnprocessableContent());
    web.perform(
            form(maya, "Agenda", "READ").with(changed("sampai", today().plusYears(1).toString())))
        .andExpect(status().isOk());
  }

  @Test
  void theOwnerAndAnAdministratorRevokeItAndNobodyElse() throws Exception {
    String first = made(maya, "Satu", "WRITE");
    Officer other = staff.officer(Role.BUREAU_HEAD);
    revoke(other, "Satu").andExpect(status().isNotFound());
    call(get(CLOSED), first).andExpect(status().isOk());
    revoke(maya, "Satu").andExpect(status().isSeeOther());
    call(get(CLOSED), first).andExpect(status().isUnauthorized());
    String second = made(maya, "Dua", "WRITE");
    Officer admin = staff.officer(Role.ADMINISTRATOR);
    web.perform(get("/petugas/akun/token").with(Staff.as(admin)))
        .andExpect(content().string(containsString("Dua")));
    web.perform(get("/petugas/akun/token").with(Staff.as(other)))
        .andExpect(content().string(not(containsString("Dua"))));
    revoke(admin, "Dua").andExpect(status().isSeeOther());
    call(get(CLOSED), second).andExpect(status().isUnauthorized());
  }

  @Test
  void withoutATokenAMachineIsAskedForOne() throws Exception {
    web.perform(get(CLOSED))
        .andExpect(status().isUnauthorized())
        .andExpect(header().string("WWW-Authenticate", "Bearer realm=\"sarpras\""))
        .andExpect(content().contentType("application/problem+json"))
        .andExpect(jsonPath("$.type").value(endsWith("/api/v1/problems/unauthenticated")))
        .andExpect(jsonPath("$.title").value("Token diperlukan"))
        .andExpect(jsonPath("$.instance").value(CLOSED));
    web.perform(get(CLOSED).header("Accept-Language", "en"))
        .andExpect(jsonPath("$.title").value("A token is needed"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer", "Bearer ", "Bearer x", "bearer sarpras_", "Basic dXNlcjpwYXNz"})
  void whatIsNoTokenLetsNobodyIn(String authorization) throws Exception {
    web.perform(get(CLOSED).with(Machine.from("192.0.2.71")).header("Authorization", authorization))
        .andExpect(status().isUnauthorized());
  }

  @Test
  void aTokenThatIsNotGoodIsRefusedAlsoWhereNoneIsNeeded() throws Exception {
    web.perform(
            get("/api/v1/statistics")
                .with(Machine.from("192.0.2.72"))
                .header("Authorization", "Bearer sarpras_lama"))
        .andExpect(status().isUnauthorized())
        .andExpect(header().string("WWW-Authenticate", containsString("invalid_token")))
        .andExpect(jsonPath("$.detail", containsString("tidak dikenal, sudah dicabut")));
  }

  @Test
  void anEndedTokenIsGoodForNothing() throws Exception {
    String token = made(maya, "Agenda", "WRITE");
    jdbc.sql(
            "UPDATE api_token SET made_at = '2020-01-01', expires_at = '2020-01-02' WHERE id = :id")
        .param("id", tokens.of(maya).getFirst().id())
        .update();
    call(get(CLOSED), token).andExpect(status().isUnauthorized());
  }

  @Test
  void theTokenOfAnOfficerWhoIsMadeInactiveIsGoodForNothing() throws Exception {
    String token = made(maya, "Agenda", "WRITE");
    call(get(CLOSED), token).andExpect(status().isOk());
    officers.change(
        new Officer(maya.unit(), maya.id(), maya.username(), maya.name(), "", maya.roles(), false),
        maya.actor());
    call(get(CLOSED), token).andExpect(status().isUnauthorized());
  }

  @Test
  void aTokenForReadingChangesNothing() throws Exception {
    String token = made(maya, "Papan", "READ");
    call(get(CLOSED), token).andExpect(status().isOk());
    call(scan(), token)
        .andExpect(status().isForbidden())
        .andExpect(header().string("WWW-Authenticate", containsString("insufficient_scope")))
        .andExpect(jsonPath("$.title").value("Token hanya untuk membaca"));
    call(scan(), made(maya, "Agenda", "WRITE")).andExpect(status().isCreated());
  }

  @Test
  void aSessionLetsNobodyInHereAndATokenNobodyElsewhere() throws Exception {
    var signedIn =
        web.perform(
                post("/masuk").with(csrf()).param("nama", maya.username()).param("sandi", PASSWORD))
            .andExpect(status().isSeeOther())
            .andReturn();
    Cookie cookie = requireNonNull(signedIn.getResponse().getCookie("sarpras"));
    web.perform(get("/petugas").cookie(cookie)).andExpect(status().isOk());
    web.perform(get(CLOSED).cookie(cookie)).andExpect(status().isUnauthorized());
    web.perform(scan().cookie(cookie).header("Idempotency-Key", "x"))
        .andExpect(status().isUnauthorized());
    call(get("/petugas"), made(maya, "Agenda", "WRITE")).andExpect(status().isSeeOther());
  }

  @Test
  void aCallBeginsNoSession() throws Exception {
    String token = made(maya, "Agenda", "READ");
    int before = sessions();
    call(get(CLOSED), token).andExpect(header().doesNotExist("Set-Cookie"));
    assertThat(sessions()).isEqualTo(before);
  }

  @Test
  void whoGuessesWaitsAlsoWithTheRightOne() throws Exception {
    String token = made(maya, "Agenda", "READ");
    for (int i = 0; i < 12; i++) {
      web.perform(
          get(CLOSED)
              .with(Machine.from("192.0.2.73"))
              .header("Authorization", "Bearer sarpras_" + Ids.next()));
    }
    web.perform(get(CLOSED).with(Machine.from("192.0.2.73")).with(Machine.by(token)))
        .andExpect(status().isTooManyRequests())
        .andExpect(header().exists("Retry-After"))
        .andExpect(content().contentType("application/problem+json"));
    web.perform(get(CLOSED).with(Machine.from("192.0.2.74")).with(Machine.by(token)))
        .andExpect(status().isOk());
  }

  @Test
  void whatIsNotThereIsNotThereForAMachineEither() throws Exception {
    call(get("/api/nothing"), made(maya, "Agenda", "READ"))
        .andExpect(status().isNotFound())
        .andExpect(content().contentType("application/problem+json"));
  }

  private ResultActions call(MockHttpServletRequestBuilder call, String token) throws Exception {
    return web.perform(call.with(Machine.from("192.0.2.70")).with(Machine.by(token)));
  }

  private static MockHttpServletRequestBuilder scan() {
    return post("/api/v1/scans").contentType("application/pdf").content(Specimens.pdf(1));
  }

  private String made(Officer officer, String name, String scope) throws Exception {
    String page =
        web.perform(form(officer, name, scope))
            .andExpect(status().isOk())
            .andExpect(header().string("Cache-Control", containsString("no-store")))
            .andReturn()
            .getResponse()
            .getContentAsString();
    Matcher token = TOKEN.matcher(page);
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  private MockHttpServletRequestBuilder form(Officer officer, String name, String scope) {
    return post("/petugas/akun/token")
        .with(Staff.as(officer))
        .with(csrf())
        .param("namaToken", name)
        .param("cakupan", scope)
        .param("sampai", today().plusDays(10).toString())
        .param("sandi", PASSWORD);
  }

  private static RequestPostProcessor changed(String field, String value) {
    return (MockHttpServletRequest request) -> {
      request.setParameter(field, value);
      return request;
    };
  }

  private ResultActions revoke(Officer by, String name) throws Exception {
    ApiToken token =
        tokens.all(by.unit()).stream()
            .filter(one -> one.name().equals(name) && one.officer().equals(maya.id()))
            .findFirst()
            .orElseThrow();
    return web.perform(
        post("/petugas/akun/token/" + token.id() + "/pencabutan").with(Staff.as(by)).with(csrf()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(Instant.now(), staff.unit().zone());
  }

  private int sessions() {
    return jdbc.sql("SELECT count(*) FROM spring_session").query(Integer.class).single();
  }
}
