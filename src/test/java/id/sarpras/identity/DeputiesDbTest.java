package id.sarpras.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sarpras.identity.store.OfficerStore;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Ids;
import id.sarpras.shared.UnitId;
import id.sarpras.testing.TestDatabase;
import id.sarpras.testing.TestHouse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/// Who may act in which role on which day.
class DeputiesDbTest {

  static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  final TestHouse house =
      new TestHouse(
          TestDatabase.fresh(),
          Instant.parse("2026-11-23T01:00:00Z"),
          Officers.class,
          OfficerStore.class);
  final Officers officers = house.get(Officers.class);
  final UnitId unit = house.unit();
  Officer hendra;
  Officer maya;

  @BeforeEach
  void cast() {
    hendra = officer("hendra", Role.SECTION_HEAD, Role.ADMINISTRATOR);
    maya = officer("maya", Role.FRONT_DESK);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aDeputyActsFromTheFirstDayToTheLastBothIncluded() {
    appoint(hendra, maya, MONDAY, MONDAY.plusDays(2));
    assertThat(officers.capacities(maya, MONDAY.minusDays(1))).containsExactly(own());
    assertThat(officers.capacities(maya, MONDAY)).containsExactly(own(), asHendra());
    assertThat(officers.capacities(maya, MONDAY.plusDays(2))).containsExactly(own(), asHendra());
    assertThat(officers.capacities(maya, MONDAY.plusDays(3))).containsExactly(own());
  }

  @Test
  void lookingAfterTheInstallationIsNotPassedOn() {
    appoint(hendra, maya, MONDAY, MONDAY);
    assertThat(officers.capacities(maya, MONDAY))
        .extracting(Capacity::role)
        .doesNotContain(Role.ADMINISTRATOR);
  }

  @Test
  void aDeputysDeputyDoesNotActForTheFirst() {
    Officer sari = officer("sari", Role.BUREAU_HEAD);
    appoint(hendra, maya, MONDAY, MONDAY);
    appoint(maya, sari, MONDAY, MONDAY);
    assertThat(officers.capacities(sari, MONDAY))
        .extracting(Capacity::role)
        .containsExactly(Role.BUREAU_HEAD, Role.FRONT_DESK);
  }

  @Test
  void whatIsEndedIsEndedAtOnce() {
    Deputy deputy = appoint(hendra, maya, MONDAY, MONDAY);
    officers.dismiss(deputy, hendra.actor());
    assertThat(officers.capacities(maya, MONDAY)).containsExactly(own());
  }

  @Test
  void theDatabaseRefusesOnesOwnDeputyAndDaysTurnedRound() {
    assertThatThrownBy(() -> appoint(maya, maya, MONDAY, MONDAY))
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThatThrownBy(() -> appoint(hendra, maya, MONDAY, MONDAY.minusDays(1)))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void aUserNameIsThereOnce() {
    assertThat(officers.add(unit, "maya", "Maya lain", "", Set.of(Role.FRONT_DESK), hendra.actor()))
        .isEmpty();
  }

  private Deputy appoint(Officer absent, Officer acting, LocalDate first, LocalDate last) {
    var deputy = new Deputy(Ids.next(), absent, acting, first, last);
    officers.appoint(deputy, absent.actor());
    return deputy;
  }

  private Officer officer(String name, Role... roles) {
    return officers.add(unit, name, name, "", Set.of(roles), new Actor.Program()).orElseThrow();
  }

  private static Capacity own() {
    return new Capacity(Role.FRONT_DESK, "");
  }

  private static Capacity asHendra() {
    return new Capacity(Role.SECTION_HEAD, "hendra");
  }
}
