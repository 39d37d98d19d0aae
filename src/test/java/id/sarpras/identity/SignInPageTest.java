package id.sarpras.identity;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import jakarta.servlet.http.Cookie;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// The officers' door, and the sessions behind it.
@PageTest
class SignInPageTest {

  static final String PASSWORD = "delapan kuda menyeberang";

  @Autowired Staff staff;
  @Autowired Passwords passwords;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc web;

  Officer rina;

  @BeforeEach
  void anOfficerWithAPassword() {
    rina = staff.officer(Role.FRONT_DESK);
    passwords.set(rina, PASSWORD);
  }

  @Test
  void goingFromPageToPageWritesTheSessionOnceAMinute() throws Exception {
    Cookie session = signIn();
    long before = lastAccess(rina);
    web.perform(get("/petugas").cookie(session)).andExpect(status().isOk());
    assertThat(lastAccess(rina)).isEqualTo(before);
    jdbc.sql(
            """
            UPDATE spring_session SET last_access_time = last_access_time - 61000, expiry_time = expiry_time - 61000
            WHERE principal_name = :name
            """)
        .param("name", rina.username())
        .update();
    web.perform(get("/petugas").cookie(session)).andExpect(status().isOk());
    assertThat(lastAccess(rina)).isGreaterThanOrEqualTo(before);
  }

  private long lastAccess(Officer officer) {
    return jdbc.sql("SELECT last_access_time FROM spring_session WHERE principal_name = :name")
        .param("name", officer.username())
        .query(Long.class)
        .single();
  }

  @Test
  void aSignInIsASessionInTheDatabase() throws Exception {
    Cookie session = signIn();
    assertThat(session.isHttpOnly()).isTrue();
    assertThat(session.getAttribute("SameSite")).isEqualTo("Lax");
    assertThat(sessions(rina)).isEqualTo(1);
    assertThat(
            jdbc.sql(
                    "SELECT max_inactive_interval FROM spring_session WHERE principal_name = :name")
                .param("name", rina.username())
                .query(Integer.class)
                .single())
        .isEqualTo(8 * 60 * 60);
    web.perform(get("/petugas").cookie(session))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString(rina.name())));
  }

  @Test
  void signingOutEndsIt() throws Exception {
    Cookie session = signIn();
    web.perform(post("/keluar").cookie(session).with(csrf()))
        .andExpect(header().string("Location", "/"));
    assertThat(sessions(rina)).isZero();
    web.perform(get("/petugas").cookie(session)).andExpect(status().isSeeOther());
  }

  @Test
  void nobodyCanLayASessionReady() throws Exception {
    Cookie laid =
        requireNonNull(
            web.perform(post("/petugas/wakil").with(csrf()))
                .andReturn()
                .getResponse()
                .getCookie("sarpras"));
    Cookie own =
        requireNonNull(
            enter(rina.username(), PASSWORD, laid).andReturn().getResponse().getCookie("sarpras"));
    assertThat(own.getValue()).isNotEqualTo(laid.getValue());
    web.perform(get("/petugas").cookie(laid)).andExpect(status().isSeeOther());
  }

  @Test
  void wrongAndUnknownAreAnsweredAlike() throws Exception {
    String wrong =
        body(enter(rina.username(), "bukan-ini").andExpect(status().isUnprocessableContent()));
    String unknown =
        body(enter("tidak.ada.1", "bukan-ini").andExpect(status().isUnprocessableContent()));
    assertThat(wrong).contains("tidak cocok").doesNotContain("bukan-ini");
    assertThat(plain(wrong, rina.username())).isEqualTo(plain(unknown, "tidak.ada.1"));
  }

  @Test
  void afterFiveWrongOnesEvenTheRightOneWaits() throws Exception {
    for (int i = 0; i < 5; i++) {
      enter(rina.username(), "salah").andExpect(status().isUnprocessableContent());
    }
    String locked = body(enter(rina.username(), PASSWORD).andExpect(status().isTooManyRequests()));
    assertThat(locked).contains("Tunggu 15 menit");
    assertThat(sessions(rina)).isZero();
  }

  @Test
  void anAddressThatTriesManyNamesWaitsToo() throws Exception {
    String address = "198.51.100.9";
    for (int i = 0; i < 30; i++) {
      web.perform(trying("tidak.ada." + i % 10, "salah", address));
    }
    web.perform(trying(rina.username(), PASSWORD, address)).andExpect(status().isTooManyRequests());
    web.perform(trying(rina.username(), PASSWORD, "198.51.100.10"))
        .andExpect(status().isSeeOther());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          /petugas/wakil,                    /petugas/wakil
          /petugas/permohonan?halaman=2,     /petugas/permohonan?halaman=2
          '',                                /petugas
          https://evil.example/petugas,      /petugas
          //evil.example,                    /petugas
          /petugasevil.example,              /petugas
          /\\evil.example,                    /petugas
          /petugas\\@evil.example,            /petugas
          """)
  void afterwardsOnlyToAPageOfOurs(String wanted, String place) throws Exception {
    web.perform(
            post("/masuk")
                .with(csrf())
                .param("nama", rina.username())
                .param("sandi", PASSWORD)
                .param("lanjut", wanted))
        .andExpect(status().isSeeOther())
        .andExpect(header().string("Location", place));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/petugas\r\nSet-Cookie: a=b", "/petugas/\u0000", "/petugas/é"})
  void whatIsNoAddressIsNotFollowed(String wanted) throws Exception {
    web.perform(
            post("/masuk")
                .with(csrf())
                .param("nama", rina.username())
                .param("sandi", PASSWORD)
                .param("lanjut", wanted))
        .andExpect(header().string("Location", "/petugas"));
    web.perform(get("/masuk").param("lanjut", wanted)).andExpect(status().isOk());
  }

  @Test
  void aPasswordIsNeverSentBack() throws Exception {
    assertThat(body(enter(rina.username(), "rahasia sekali ini"))).doesNotContain("rahasia");
  }

  @Test
  void anotherPasswordEndsTheOtherSessions() throws Exception {
    Cookie here = signIn();
    Cookie elsewhere = signIn();
    web.perform(
            post("/petugas/akun")
                .cookie(here)
                .with(csrf())
                .param("lama", PASSWORD)
                .param("sandi", "sembilan perahu berlayar")
                .param("ulang", "sembilan perahu berlayar"))
        .andExpect(header().string("Location", "/petugas/akun?berubah=true"));
    web.perform(get("/petugas").cookie(here)).andExpect(status().isOk());
    web.perform(get("/petugas").cookie(elsewhere)).andExpect(status().isSeeOther());
    enter(rina.username(), PASSWORD).andExpect(status().isUnprocessableContent());
    enter(rina.username(), "sembilan perahu berlayar").andExpect(status().isSeeOther());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          salah, sembilan perahu berlayar, sembilan perahu berlayar, tidak cocok
          delapan kuda menyeberang, sebelas huf, sebelas huf, paling sedikit 12
          delapan kuda menyeberang, sembilan perahu berlayar, sembilan perahu, tidak sama
          """)
  void aNewPasswordIsRefusedWithASentence(String old, String fresh, String again, String sentence)
      throws Exception {
    String page =
        body(
            web.perform(
                    post("/petugas/akun")
                        .with(Staff.as(rina))
                        .with(csrf())
                        .param("lama", old)
                        .param("sandi", fresh)
                        .param("ulang", again))
                .andExpect(status().isUnprocessableContent()));
    assertThat(page).contains(sentence).doesNotContain("perahu");
  }

  @Test
  void aLinkLetsInOnceAndEndsTheOtherSessions() throws Exception {
    Cookie elsewhere = signIn();
    String place = "/masuk/pertama/" + passwords.link(rina, rina.actor());
    web.perform(get(place)).andExpect(status().isOk());
    web.perform(post(place).with(csrf()).param("sandi", "pendek").param("ulang", "pendek"))
        .andExpect(status().isUnprocessableContent());
    web.perform(choose(place)).andExpect(header().string("Location", "/petugas"));
    web.perform(choose(place)).andExpect(status().isGone());
    web.perform(get(place)).andExpect(status().isGone());
    web.perform(get("/masuk/pertama/tidak-ada")).andExpect(status().isGone());
    web.perform(get("/petugas").cookie(elsewhere)).andExpect(status().isSeeOther());
    assertThat(sessions(rina)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/layanan/fasilitasi-sarana-prasarana",
        "/jadwal",
        "/permohonan/baru",
        "/tidak/ada",
        "/petugas",
        "/petugas/permohonan",
        "/health",
        "/api/openapi.json"
      })
  void whoOnlyLooksHasNoSession(String path) throws Exception {
    int before = sessions();
    web.perform(get(path))
        .andExpect(header().string("Set-Cookie", Matchers.not(Matchers.startsWith("sarpras"))));
    assertThat(sessions()).isEqualTo(before);
  }

  @Test
  void outsideADemonstrationNoAccountsAreShown() throws Exception {
    assertThat(body(web.perform(get("/masuk")))).doesNotContain("Akun peragaan");
  }

  private Cookie signIn() throws Exception {
    return requireNonNull(
        enter(rina.username(), PASSWORD)
            .andExpect(status().isSeeOther())
            .andReturn()
            .getResponse()
            .getCookie("sarpras"));
  }

  private ResultActions enter(String name, String password, Cookie... cookies) throws Exception {
    var request = post("/masuk").with(csrf()).param("nama", name).param("sandi", password);
    return web.perform(cookies.length == 0 ? request : request.cookie(cookies));
  }

  private static org.springframework.test.web.servlet.RequestBuilder trying(
      String name, String password, String address) {
    return post("/masuk")
        .with(csrf())
        .with(
            request -> {
              request.setRemoteAddr(address);
              return request;
            })
        .param("nama", name)
        .param("sandi", password);
  }

  private static org.springframework.test.web.servlet.RequestBuilder choose(String place) {
    return post(place)
        .with(csrf())
        .param("sandi", "sembilan perahu berlayar")
        .param("ulang", "sembilan perahu berlayar");
  }

  private int sessions() {
    return jdbc.sql("SELECT count(*) FROM spring_session").query(Integer.class).single();
  }

  private int sessions(Officer officer) {
    return jdbc.sql("SELECT count(*) FROM spring_session WHERE principal_name = :name")
        .param("name", officer.username())
        .query(Integer.class)
        .single();
  }

  private static String body(ResultActions answer) throws Exception {
    return answer.andReturn().getResponse().getContentAsString();
  }

  private static String plain(String page, String name) {
    return page.replace(name, "").replaceAll("[A-Za-z0-9_-]{80,}", "");
  }
}
