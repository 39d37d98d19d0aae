package id.sarpras.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.sarpras.complaint.store.IdentityStore;
import id.sarpras.shared.EmailAddress;
import id.sarpras.shared.TrackingCodes;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.ObjectMapper;

/// Who complained, sealed; found by marks, and opened with a reason.
class IdentitiesDbTest {

  static final ComplaintHouse office = ComplaintHouse.at("2026-02-09T09:00");

  private static final byte[] OLD = new byte[32];
  private static final byte[] NEW =
      "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  void theNewestKeyIsPutInPlaceAndTheOldOneIsNotNeededAnyMore() {
    ComplaintId id = fitri();
    Identities both = under(Map.of(1, OLD, 2, NEW));
    assertThat(both.older()).isPositive();
    while (both.rewrap() > 0) {
      // some hundred at a time
    }
    assertThat(both.older()).isZero();
    assertThat(under(Map.of(2, NEW)).of(office.unit, id).orElseThrow().name())
        .isEqualTo("Fitri Amelia");
    assertThatExceptionOfType(Vault.CannotOpen.class)
        .isThrownBy(() -> under(Map.of(1, OLD)).of(office.unit, id));
    removeAll();
  }

  @Test
  void aSealInAnothersPlaceIsNotOpened() {
    ComplaintId one = fitri();
    ComplaintId other = fitri();
    office
        .database
        .sql()
        .sql(
            """
            UPDATE complainant SET sealed = (SELECT sealed FROM complainant WHERE complaint_id = :one)
            WHERE complaint_id = :other
            """)
        .param("one", one.value())
        .param("other", other.value())
        .update();
    assertThatExceptionOfType(Vault.CannotOpen.class)
        .isThrownBy(() -> office.get(Identities.class).of(office.unit, other));
    remove(other);
  }

  @Test
  void withoutItsKeyACaseIsAnsweredAndItsMailWaitsForTheKey() {
    ComplaintId id = fitri();
    office.classified(id, "LIGHT");
    office
        .database
        .sql()
        .sql(
            "UPDATE complainant SET sealed = overlay(sealed placing '\\x00000009' from 1) WHERE complaint_id = :id")
        .param("id", id.value())
        .update();
    assertThat(office.answered(office.siska, id)).isEqualTo(new Outcome.Done());
    assertThat(office.get(Ways.class).known(office.now(id))).isNotEmpty();
    assertThat(
            office
                .database
                .sql()
                .sql(
                    """
                    SELECT channel FROM delivery d JOIN notice n ON (n.unit_id, n.id) = (d.unit_id, d.notice_id)
                    WHERE n.subject_id = :id AND n.title LIKE 'Jawaban%'
                    """)
                .param("id", id.value())
                .query(String.class)
                .list())
        .contains("EMAIL", "PAGE");
    remove(id);
  }

  @Test
  void anAnonymousOneHasNothingToOpen() {
    ComplaintId id = office.aComplaint().made();
    Identities identities = office.get(Identities.class);
    assertThat(identities.isKnown(office.unit, id)).isFalse();
    assertThat(identities.open(office.siska, id, "Ingin tahu")).isEmpty();
    assertThat(identities.openings(office.unit, id)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fitri amelia",
        "AMÉLIA",
        "Ｆｉｔｒｉ",
        "0812-3456-7890",
        "+62 812 3456 7890",
        "FITRI@contoh.id"
      })
  void aComplainantIsFoundHoweverItIsTyped(String typed) {
    ComplaintId id = fitri();
    assertThat(office.register.search(office.siska, RegisterQuery.of(typed), 0))
        .extracting(Complaint::id)
        .contains(id);
  }

  @Test
  void onlyTheOwnerOfAnAddressIsItsOwner() {
    ComplaintId id = fitri();
    Identities identities = office.get(Identities.class);
    assertThat(
            identities.isFrom(office.unit, id, EmailAddress.read("Fitri@contoh.id").orElseThrow()))
        .isTrue();
    assertThat(
            identities.isFrom(office.unit, id, EmailAddress.read("lain@contoh.id").orElseThrow()))
        .isFalse();
  }

  @Test
  void eachOpeningIsWrittenDown() {
    ComplaintId id = fitri();
    Identities identities = office.get(Identities.class);
    identities.open(office.siska, id, "Menelepon");
    assertThat(identities.openings(office.unit, id))
        .extracting(Opening::reason)
        .isEqualTo(List.of("Menelepon"));
    assertThat(office.deeds(id)).contains("complaint.identity-opened");
  }

  private static ComplaintId fitri() {
    return office
        .aComplaint()
        .from("Fitri Amelia")
        .phone("081234567890")
        .email("fitri@contoh.id")
        .made();
  }

  private static Identities under(Map<Integer, byte[]> keys) {
    return new Identities(
        office.get(IdentityStore.class),
        new Vault(keys),
        office.get(TrackingCodes.class),
        office.get(ObjectMapper.class),
        deed -> {},
        office.get(InstantSource.class));
  }

  private static void removeAll() {
    office.database.sql().sql("DELETE FROM complainant").update();
  }

  private static void remove(ComplaintId id) {
    office
        .database
        .sql()
        .sql("DELETE FROM complainant WHERE complaint_id = :id")
        .param("id", id.value())
        .update();
  }
}
