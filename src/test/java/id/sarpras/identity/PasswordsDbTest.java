package id.sarpras.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sarpras.identity.Passwords.Tried;
import id.sarpras.identity.store.OfficerStore;
import id.sarpras.identity.store.SignInStore;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Happened;
import id.sarpras.shared.UnitId;
import id.sarpras.testing.TestDatabase;
import id.sarpras.testing.TestHouse;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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

/// Passwords, the lock against guessing, and links that are good once.
class PasswordsDbTest {

  static final TestDatabase DATABASE = TestDatabase.fresh();
  static final String RIGHT = "delapan kuda menyeberang";
  static final Instant START = Instant.parse("2026-11-23T01:00:00Z");

  static TestHouse house;
  static Passwords passwords;
  static UnitId unit;
  static int officers;

  Officer rina;

  /// Hears what happened.
  static class Ear {
    final List<String> heard = Collections.synchronizedList(new java.util.ArrayList<>());

    @EventListener
    void hear(Happened deed) {
      heard.add(deed.action());
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
            SignInStore.class,
            Passwords.class,
            FirstAdministrator.class,
            Ear.class);
    passwords = house.get(Passwords.class);
    unit = house.unit();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void anOfficer() {
    house.set(START);
    rina = invited();
    passwords.set(rina, RIGHT);
    house.get(Ear.class).heard.clear();
  }

  @Test
  void theRightPasswordIsWelcomeHoweverTheNameIsWritten() {
    assertThat(passwords.sign(rina.username(), RIGHT)).isEqualTo(new Tried.Welcome(rina));
    assertThat(passwords.sign(" " + rina.username().toUpperCase(java.util.Locale.ROOT), RIGHT))
        .isEqualTo(new Tried.Welcome(rina));
  }

  @Test
  void afterFiveWrongOnesTheRightOneWaitsAQuarterOfAnHour() {
    for (int i = 0; i < 5; i++) {
      assertThat(passwords.sign(rina.username(), "salah " + i)).isEqualTo(new Tried.Wrong());
    }
    assertThat(passwords.sign(rina.username(), RIGHT)).isEqualTo(new Tried.Locked());
    house.set(START.plus(Duration.ofMinutes(15)).minusSeconds(1));
    assertThat(passwords.sign(rina.username(), RIGHT)).isEqualTo(new Tried.Locked());
    house.set(START.plus(Duration.ofMinutes(15)));
    assertThat(passwords.sign(rina.username(), RIGHT)).isEqualTo(new Tried.Welcome(rina));
    assertThat(house.get(Ear.class).heard)
        .containsExactly(
            "officer.refused",
            "officer.refused",
            "officer.refused",
            "officer.refused",
            "officer.locked",
            "officer.signed-in");
  }

  @Test
  void theRightOneForgetsTheWrongOnes() {
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 4; i++) {
        passwords.sign(rina.username(), "salah");
      }
      assertThat(passwords.sign(rina.username(), RIGHT)).isEqualTo(new Tried.Welcome(rina));
    }
  }

  @Test
  void aNameThatNobodyHasIsAnsweredAlike() {
    for (int i = 0; i < 5; i++) {
      assertThat(passwords.sign("tidak.ada", "salah")).isEqualTo(new Tried.Wrong());
    }
    assertThat(passwords.sign("tidak.ada", "salah")).isEqualTo(new Tried.Locked());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "rina\u0000", "rina'--", "Ⅸ", "\uD83D\uDE00\uD83D\uDE00", "a b"})
  void whatCannotBeANameIsAnsweredAlike(String name) {
    assertThat(passwords.sign(name, "salah")).isEqualTo(new Tried.Wrong());
  }

  @Test
  void manyGuessesAtOnceAreNotMoreThanFive() throws Exception {
    List<Callable<Tried>> guesses =
        Collections.nCopies(32, () -> passwords.sign(rina.username(), "salah"));
    try (var threads = Executors.newFixedThreadPool(32)) {
      var outcomes = threads.invokeAll(guesses).stream().map(future -> future.resultNow()).toList();
      assertThat(outcomes).filteredOn(Tried.Wrong.class::isInstance).hasSize(5);
      assertThat(outcomes).filteredOn(Tried.Locked.class::isInstance).hasSize(27);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nobody has this password", "nobody", "null"})
  void whoHasNoPasswordYetCannotSignIn(String guess) {
    assertThat(passwords.sign(invited().username(), guess)).isEqualTo(new Tried.Wrong());
  }

  @Test
  void whoIsNoLongerActiveCannotSignIn() {
    Officer gone =
        new Officer(unit, rina.id(), rina.username(), rina.name(), "", rina.roles(), false);
    house.get(Officers.class).change(gone, new Actor.Program());
    assertThat(passwords.sign(rina.username(), RIGHT)).isEqualTo(new Tried.Wrong());
    assertThat(passwords.holder(passwords.link(gone, new Actor.Program()))).isEmpty();
  }

  @Test
  void bcryptReadsSeventyTwoBytesAndAPasswordHasNoMore() {
    String longest = "é".repeat(36);
    passwords.set(rina, longest);
    assertThat(passwords.sign(rina.username(), longest)).isEqualTo(new Tried.Welcome(rina));
    assertThat(passwords.sign(rina.username(), longest + "x")).isEqualTo(new Tried.Wrong());
    assertThatThrownBy(() -> passwords.set(rina, longest + "x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLinkIsGoodOnceWithinADay() {
    Officer budi = invited();
    String link = passwords.link(budi, rina.actor());
    house.set(START.plus(Duration.ofHours(24)).minusSeconds(1));
    assertThat(passwords.holder(link)).contains(budi);
    assertThat(passwords.redeem(link, RIGHT)).contains(budi);
    assertThat(passwords.redeem(link, "yang lain sekali")).isEmpty();
    assertThat(passwords.sign(budi.username(), RIGHT)).isEqualTo(new Tried.Welcome(budi));
    String late = passwords.link(budi, rina.actor());
    house.set(START.plus(Duration.ofHours(48)));
    assertThat(passwords.redeem(late, RIGHT)).isEmpty();
  }

  @Test
  void aNewLinkMakesTheOldOneVoid() {
    String first = passwords.link(rina, rina.actor());
    String second = passwords.link(rina, rina.actor());
    assertThat(passwords.holder(first)).isEmpty();
    assertThat(passwords.holder(second)).contains(rina);
    assertThat(passwords.holder("")).isEmpty();
  }

  @Test
  void ofManyWhoUseALinkAtOnceOneDoes() throws Exception {
    String link = passwords.link(rina, rina.actor());
    List<Callable<Optional<Officer>>> all =
        Collections.nCopies(8, () -> passwords.redeem(link, RIGHT));
    try (var threads = Executors.newFixedThreadPool(8)) {
      assertThat(threads.invokeAll(all).stream().map(future -> future.resultNow()))
          .filteredOn(Optional::isPresent)
          .hasSize(1);
    }
  }

  @Test
  void neitherPasswordNorLinkLiesInTheDatabase() {
    String link = passwords.link(rina, rina.actor());
    String all =
        DATABASE
                .sql()
                .sql("SELECT string_agg(o::text, '') FROM officer o")
                .query(String.class)
                .single()
            + DATABASE
                .sql()
                .sql("SELECT string_agg(encode(token_hash, 'escape'), '') FROM one_time_link")
                .query(String.class)
                .single();
    assertThat(all).contains("$2a$12$").doesNotContain(RIGHT).doesNotContain(link);
  }

  @Test
  void theFirstAdministratorIsInvitedUntilSomebodyHasAPassword() {
    UnitId fresh = house.unit();
    var first = house.get(FirstAdministrator.class);
    String voided = first.invite(fresh).orElseThrow();
    String link = first.invite(fresh).orElseThrow();
    assertThat(passwords.holder(voided)).isEmpty();
    Officer admin = passwords.redeem(link, RIGHT).orElseThrow();
    assertThat(admin.roles()).containsExactly(Role.ADMINISTRATOR);
    assertThat(first.invite(fresh)).isEmpty();
  }

  private static Officer invited() {
    return house
        .get(Officers.class)
        .add(unit, "rina" + officers++, "Rina", "", Set.of(Role.FRONT_DESK), new Actor.Program())
        .orElseThrow();
  }
}
