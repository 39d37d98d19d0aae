package id.sarpras.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sarpras.api.IdempotencyKeys;
import id.sarpras.api.Problems;
import id.sarpras.api.store.KeyStore;
import id.sarpras.identity.ByToken;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Officers;
import id.sarpras.identity.Role;
import id.sarpras.identity.TokenScope;
import id.sarpras.identity.Tokens;
import id.sarpras.identity.store.OfficerStore;
import id.sarpras.identity.store.TokenStore;
import id.sarpras.page.Texts;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Ids;
import id.sarpras.testing.TestDatabase;
import id.sarpras.testing.TestHouse;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

/// A call and the note of its answer are there together, or neither of them.
class OnceFilterDbTest {

  static final TestDatabase DATABASE = TestDatabase.fresh();
  static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

  static TestHouse house;
  static ByToken by;

  String key;
  int tries;

  @BeforeAll
  static void open() {
    house =
        new TestHouse(
            DATABASE,
            NOW,
            Officers.class,
            OfficerStore.class,
            Tokens.class,
            TokenStore.class,
            KeyStore.class,
            IdempotencyKeys.class,
            Texts.class,
            FixedLocaleResolver.class,
            Problems.class,
            OnceFilter.class);
    Officer officer =
        house
            .get(Officers.class)
            .add(house.unit(), "rina", "Rina", "", Set.of(Role.FRONT_DESK), new Actor.Program())
            .orElseThrow();
    Tokens tokens = house.get(Tokens.class);
    by =
        tokens
            .make(officer, "Agenda", TokenScope.WRITE, NOW.plus(Duration.ofDays(1)))
            .flatMap(tokens::holder)
            .orElseThrow();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void aMachine() {
    key = Ids.next().toString();
    tries = 0;
    SecurityContextHolder.getContext()
        .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(by, "", List.of()));
  }

  @AfterEach
  void nobody() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void aCallThatTheDatabaseGaveUpIsDoneAgainAndOnce() throws Exception {
    var answer =
        call(
            (request, response) -> {
              write();
              if (++tries < 3) {
                throw new ServletException(new CannotAcquireLockException("given up"));
              }
              created((HttpServletResponse) response);
            });
    assertThat(answer.getStatus()).isEqualTo(201);
    assertThat(answer.getContentAsString()).isEqualTo("{}");
    assertThat(tries).isEqualTo(3);
    assertThat(written()).isEqualTo(1);
    assertThat(kept()).isEqualTo(1);
  }

  @Test
  void alsoWhereSomebodyInsideWentOnInTheLostTransaction() throws Exception {
    call(
        (request, response) -> {
          write();
          if (++tries == 1) {
            loseTheTransaction();
            write();
          }
          created((HttpServletResponse) response);
        });
    assertThat(tries).isEqualTo(2);
    assertThat(written()).isEqualTo(1);
  }

  @Test
  void whatAnswersAnErrorHasDoneNothing() throws Exception {
    var answer =
        call(
            (request, response) -> {
              write();
              ((HttpServletResponse) response).setStatus(409);
            });
    assertThat(answer.getStatus()).isEqualTo(409);
    assertThat(written()).isZero();
    assertThat(kept()).isZero();
  }

  @Test
  void whatBreaksHasDoneNothing() {
    assertThatThrownBy(
            () ->
                call(
                    (request, response) -> {
                      write();
                      created((HttpServletResponse) response);
                      throw new IllegalStateException("broken");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(written()).isZero();
    assertThat(kept()).isZero();
  }

  @Test
  void whatIsLostAgainAndAgainIsGivenUp() {
    assertThatThrownBy(
            () ->
                call(
                    (request, response) -> {
                      tries++;
                      throw new CannotAcquireLockException("given up");
                    }))
        .isInstanceOf(CannotAcquireLockException.class);
    assertThat(tries).isEqualTo(5);
  }

  @Test
  void theBodyCanBeReadAgainWithEachTry() throws Exception {
    call(
        (request, response) -> {
          String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
          assertThat(body).isEqualTo("{\"isi\":1}");
          if (++tries < 2) {
            throw new CannotAcquireLockException("given up");
          }
          created((HttpServletResponse) response);
        });
    assertThat(tries).isEqualTo(2);
  }

  private MockHttpServletResponse call(FilterChain chain) throws Exception {
    var request = new MockHttpServletRequest("POST", "/api/v1/things");
    request.addHeader("Idempotency-Key", key);
    request.setContent("{\"isi\":1}".getBytes(StandardCharsets.UTF_8));
    var response = new MockHttpServletResponse();
    house.get(OnceFilter.class).doFilter(request, response, chain);
    return response;
  }

  private static void created(HttpServletResponse response) throws IOException {
    response.setStatus(201);
    response.setContentType("application/json");
    response.getOutputStream().write("{}".getBytes(StandardCharsets.UTF_8));
  }

  /// As after a deadlock: the database does nothing more in it.
  private static void loseTheTransaction() {
    JdbcClient jdbc = house.get(JdbcClient.class);
    assertThatThrownBy(
            () -> jdbc.sql("DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '40P01'; END $$").update())
        .isInstanceOf(PessimisticLockingFailureException.class);
  }

  /// An effect that can be counted.
  private void write() {
    house
        .get(JdbcClient.class)
        .sql("INSERT INTO sign_in_failure (id, username, at) VALUES (:id, :key, now())")
        .param("id", Ids.next())
        .param("key", key)
        .update();
  }

  private int written() {
    return count("SELECT count(*) FROM sign_in_failure WHERE username = :key");
  }

  private int kept() {
    return count("SELECT count(*) FROM idempotency_key WHERE key = :key");
  }

  private int count(String sql) {
    return DATABASE.sql().sql(sql).param("key", key).query(Integer.class).single();
  }
}
