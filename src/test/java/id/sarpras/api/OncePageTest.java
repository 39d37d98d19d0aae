package id.sarpras.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.identity.Role;
import id.sarpras.identity.TokenScope;
import id.sarpras.identity.Tokens;
import id.sarpras.letter.Specimens;
import id.sarpras.shared.Ids;
import id.sarpras.testing.Machine;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// A call that is sent twice is done once.
@PageTest
class OncePageTest {

  static final byte[] PDF = Specimens.pdf(1);

  @Autowired Staff staff;
  @Autowired Tokens tokens;
  @Autowired IdempotencyKeys keys;
  @Autowired JdbcClient jdbc;
  @Autowired DataSource database;
  @Autowired MockMvc web;

  String token;
  String key;
  String name;

  @BeforeEach
  void aMachine() {
    token = Machine.token(tokens, staff.officer(Role.FRONT_DESK), TokenScope.WRITE);
    key = Ids.next().toString();
    name = "surat-" + key + ".pdf";
  }

  @Test
  void theSameCallIsAnsweredAgainAndNotDoneAgain() throws Exception {
    var first = send(key).andExpect(status().isCreated()).andReturn().getResponse();
    send(key)
        .andExpect(status().isCreated())
        .andExpect(header().string("Idempotent-Replayed", "true"))
        .andExpect(content().contentType(String.valueOf(first.getContentType())))
        .andExpect(content().bytes(first.getContentAsByteArray()));
    send("\"" + key + "\"")
        .andExpect(header().string("Idempotent-Replayed", "true"))
        .andExpect(content().bytes(first.getContentAsByteArray()));
    assertThat(scans()).isEqualTo(1);
  }

  @Test
  void anotherCallWithTheSameKeyIsRefused() throws Exception {
    send(key).andExpect(status().isCreated());
    web.perform(scan("lain.pdf").with(Machine.by(token, key)))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.type").value(endsWith("/api/v1/problems/key-used")))
        .andExpect(jsonPath("$.title").value("Idempotency-Key sudah dipakai"));
    web.perform(scan(name).content(Specimens.pdf(2)).with(Machine.by(token, key)))
        .andExpect(status().isUnprocessableContent());
    assertThat(scans()).isEqualTo(1);
  }

  @Test
  void anotherTokensKeysAreOthers() throws Exception {
    send(key).andExpect(status().isCreated());
    String other = Machine.token(tokens, staff.officer(Role.FRONT_DESK), TokenScope.WRITE);
    web.perform(scan(name).with(Machine.by(other, key)))
        .andExpect(status().isCreated())
        .andExpect(header().doesNotExist("Idempotent-Replayed"));
    assertThat(scans()).isEqualTo(2);
  }

  @Test
  void whatWasRefusedUsesNoKeyUpAndLeavesNothing() throws Exception {
    web.perform(
            scan(name)
                .content("bukan PDF".getBytes(StandardCharsets.UTF_8))
                .with(Machine.by(token, key)))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].field").value("content"));
    assertThat(rows()).isZero();
    send(key).andExpect(status().isCreated());
    assertThat(scans()).isEqualTo(1);
  }

  @Test
  void aPostWithoutAKeyIsRefused() throws Exception {
    web.perform(scan(name).header("Authorization", "Bearer " + token))
        .andExpect(status().isBadRequest())
        .andExpect(content().contentType("application/problem+json"))
        .andExpect(jsonPath("$.type").value(endsWith("/api/v1/problems/key-missing")));
    assertThat(scans()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\"\"", "\"", "a b", "é", "a\"b", "\"a\\b\""})
  void whatCannotBeAKeyIsNone(String typed) throws Exception {
    send(typed).andExpect(status().isBadRequest());
  }

  @Test
  void aKeyHasTwoHundredLettersAtMost() throws Exception {
    send("k".repeat(201)).andExpect(status().isBadRequest());
    send("k".repeat(200)).andExpect(status().isCreated());
  }

  @Test
  void theSameKeyOnSixteenThreadsAtOnceHasOneEffect() throws Exception {
    List<Callable<MockHttpServletResponse>> calls =
        Collections.nCopies(16, () -> send(key).andReturn().getResponse());
    try (var threads = Executors.newFixedThreadPool(16)) {
      var answers = threads.invokeAll(calls).stream().map(future -> future.resultNow()).toList();
      assertThat(answers)
          .allSatisfy(answer -> assertThat(answer.getStatus()).isIn(201, 409))
          .anySatisfy(answer -> assertThat(answer.getStatus()).isEqualTo(201));
      assertThat(
              answers.stream()
                  .filter(answer -> answer.getStatus() == 201)
                  .filter(answer -> answer.getHeader("Idempotent-Replayed") == null))
          .hasSize(1);
    }
    assertThat(scans()).isEqualTo(1);
    send(key).andExpect(status().isCreated());
  }

  @Test
  void aCallThatIsStillBeingDoneIsNotDoneBesideIt() throws Exception {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (var statement =
          connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended(?, 9457))")) {
        statement.setString(1, tokenId() + " " + key);
        statement.execute();
        send(key)
            .andExpect(status().isConflict())
            .andExpect(header().string("Retry-After", "1"))
            .andExpect(jsonPath("$.type").value(endsWith("/api/v1/problems/running")));
      }
      connection.rollback();
    }
    send(key).andExpect(status().isCreated());
  }

  @Test
  void afterADayAKeyIsForgotten() throws Exception {
    send(key).andExpect(status().isCreated());
    age("23 hours 59 minutes");
    keys.tidy();
    send(key).andExpect(header().string("Idempotent-Replayed", "true"));
    age("25 hours");
    send(key)
        .andExpect(status().isCreated())
        .andExpect(header().doesNotExist("Idempotent-Replayed"));
    assertThat(scans()).isEqualTo(2);
    age("25 hours");
    keys.tidy();
    assertThat(rows()).isZero();
  }

  @Test
  void aBodyThatIsTooLargeIsRefused() throws Exception {
    web.perform(scan(name).content(new byte[13 * 1024 * 1024]).with(Machine.by(token, key)))
        .andExpect(status().isContentTooLarge())
        .andExpect(content().contentType("application/problem+json"));
  }

  private ResultActions send(String typedKey) throws Exception {
    return web.perform(scan(name).with(Machine.by(token, typedKey)));
  }

  private static MockHttpServletRequestBuilder scan(String name) {
    return post("/api/v1/scans?name=" + name).contentType("application/pdf").content(PDF);
  }

  private int scans() {
    return jdbc.sql("SELECT count(*) FROM scan WHERE file_name = :name")
        .param("name", name)
        .query(Integer.class)
        .single();
  }

  private int rows() {
    return jdbc.sql("SELECT count(*) FROM idempotency_key WHERE key = :key")
        .param("key", key)
        .query(Integer.class)
        .single();
  }

  private UUID tokenId() {
    return tokens.holder(token).orElseThrow().token();
  }

  private void age(String by) {
    jdbc.sql("UPDATE idempotency_key SET at = now() - :by::interval WHERE key = :key")
        .param("by", by)
        .param("key", key)
        .update();
  }
}
