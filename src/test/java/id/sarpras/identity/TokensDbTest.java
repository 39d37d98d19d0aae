package id.sarpras.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.sarpras.identity.store.OfficerStore;
import id.sarpras.identity.store.TokenStore;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Happened;
import id.sarpras.shared.Ids;
import id.sarpras.shared.UnitId;
import id.sarpras.testing.TestDatabase;
import id.sarpras.testing.TestHouse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.event.EventListener;

/// Tokens: made once, known by their hash, good until they end.
class TokensDbTest {

  static final TestDatabase DATABASE = TestDatabase.fresh();
  static final Instant START = Instant.parse("2026-11-23T01:00:00Z");
  static final Instant END = START.plus(Duration.ofDays(30));

  static TestHouse house;
  static Tokens tokens;
  static UnitId unit;

  Officer rina;

  /// Hears what happened.
  static class Ear {
    final List<Happened> heard = Collections.synchronizedList(new ArrayList<>());

    @EventListener
    void hear(Happened deed) {
      heard.add(deed);
    }
  }

  @BeforeAll
  static void open() {
    house =
        new TestHouse(
            DATABASE,
            START,
            Officers.class,
            OfficerStore.class,
            Tokens.class,
            TokenStore.class,
            Ear.class);
    tokens = house.get(Tokens.class);
    unit = house.unit();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void start() {
    house.set(START);
    rina = officer("Rina");
    house.get(Ear.class).heard.clear();
  }

  @Test
  void aTokenActsForItsOfficerUntilItEnds() {
    String secret = make("Agenda");
    assertThat(secret).startsWith("sarpras_").hasSize(51);
    house.set(END.minusSeconds(1));
    ByToken by = tokens.holder(secret).orElseThrow();
    assertThat(by.officer()).isEqualTo(rina.id());
    assertThat(by.name()).isEqualTo("Agenda");
    assertThat(by.scope()).isEqualTo(TokenScope.WRITE);
    house.set(END);
    assertThat(tokens.holder(secret)).isEmpty();
    assertThat(only().state(END)).isEqualTo(ApiToken.State.EXPIRED);
  }

  @Test
  void onlyItsHashLiesInTheDatabase() {
    String secret = make("Agenda");
    String all =
        DATABASE
            .sql()
            .sql("SELECT string_agg(t::text || encode(token_hash, 'escape'), '') FROM api_token t")
            .query(String.class)
            .single();
    assertThat(all).doesNotContain(secret).doesNotContain(secret.substring(16));
    assertThat(only().hint()).isEqualTo(secret.substring(0, 12));
  }

  @Test
  void aRevokedTokenIsGoodForNothingAndThatIsWrittenDownOnce() {
    String secret = make("Agenda");
    Officer admin = officer("Admin");
    tokens.revoke(only(), admin);
    tokens.revoke(only(), rina);
    assertThat(tokens.holder(secret)).isEmpty();
    assertThat(only().state(START)).isEqualTo(ApiToken.State.REVOKED);
    assertThat(house.get(Ear.class).heard)
        .filteredOn(deed -> deed.subject().equals(rina.id().value()))
        .extracting(Happened::action, Happened::actor)
        .containsExactly(
            tuple("officer.token-made", rina.actor()),
            tuple("officer.token-revoked", admin.actor()));
  }

  @Test
  void theTokenOfAnOfficerWhoIsNoLongerActiveIsGoodForNothing() {
    String secret = make("Agenda");
    house
        .get(Officers.class)
        .change(
            new Officer(unit, rina.id(), rina.username(), "Rina", "", rina.roles(), false),
            new Actor.Program());
    assertThat(tokens.holder(secret)).isEmpty();
  }

  @Test
  void theLastUseIsSeenToTheMinute() {
    String secret = make("Agenda");
    assertThat(only().used()).isEmpty();
    tokens.holder(secret);
    assertThat(only().used()).contains(START);
    house.set(START.plusSeconds(60));
    tokens.holder(secret);
    assertThat(only().used()).contains(START);
    house.set(START.plusSeconds(61));
    tokens.holder(secret);
    assertThat(only().used()).contains(START.plusSeconds(61));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sarpras_", "x", "sarpras_ééé", "sarpras_\u0000", "'--"})
  void whatCannotBeATokenIsNone(String typed) {
    assertThat(tokens.holder(typed)).isEmpty();
  }

  @Test
  void aTokenLikeAnotherIsNone() {
    String secret = make("Agenda");
    String other = secret.substring(0, 50) + (secret.endsWith("A") ? "E" : "A");
    assertThat(tokens.holder(other)).isEmpty();
    assertThat(tokens.holder(secret.toLowerCase(Locale.ROOT))).isEmpty();
  }

  @Test
  void anOfficerHasTwentyAtMostAlsoWhenAllAreMadeAtOnce() throws Exception {
    List<Callable<Boolean>> all =
        Collections.nCopies(
            24, () -> tokens.make(rina, "Banyak", TokenScope.READ, END).isPresent());
    try (var threads = Executors.newFixedThreadPool(8)) {
      assertThat(threads.invokeAll(all).stream().map(future -> future.resultNow()))
          .filteredOn(made -> made)
          .hasSize(Tokens.MOST);
    }
    tokens.revoke(tokens.of(rina).getFirst(), rina);
    assertThat(tokens.make(rina, "Satu lagi", TokenScope.READ, END)).isPresent();
  }

  @Test
  void whatAnOfficerDoesByATokenSaysSo() {
    assertThat(rina.actor()).isEqualTo(new Actor.Officer(rina.id().value(), "Rina"));
    assertThat(rina.by("Agenda").actor())
        .isEqualTo(new Actor.Officer(rina.id().value(), "Rina", "Agenda"));
  }

  private String make(String name) {
    return tokens.make(rina, name, TokenScope.WRITE, END).orElseThrow();
  }

  private ApiToken only() {
    assertThat(tokens.of(rina)).hasSize(1);
    return tokens.of(rina).getFirst();
  }

  private static Officer officer(String name) {
    return house
        .get(Officers.class)
        .add(
            unit,
            "t" + Ids.next().toString().replace("-", ""),
            name,
            "",
            Set.of(Role.FRONT_DESK),
            new Actor.Program())
        .orElseThrow();
  }
}
