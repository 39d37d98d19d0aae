package id.sarpras.complaint;

import static id.sarpras.complaint.ComplaintHouse.WIB;
import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.calendar.CalendarLaw;
import id.sarpras.identity.Role;
import id.sarpras.page.Due.Pressure;
import id.sarpras.promise.Watch;
import id.sarpras.shared.Actor;
import id.sarpras.standard.Standards;
import id.sarpras.workingtime.CalendarContent;
import id.sarpras.workingtime.Calendars;
import id.sarpras.workingtime.Holiday;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// By when a complaint is answered, to the minute, on a clock that the test ticks.
class ComplaintClockDbTest {

  static final ComplaintHouse MOST = ComplaintHouse.at("2026-02-10T09:00");

  ComplaintHouse office = MOST;

  @BeforeEach
  void onTuesdayMorning() {
    MOST.clock("2026-02-10T09:00");
  }

  @AfterEach
  void closeOther() {
    if (office != MOST) {
      office.close();
    }
  }

  @AfterAll
  static void close() {
    MOST.close();
  }

  @ParameterizedTest
  @CsvSource({
    "LIGHT,       2026-02-10T09:00, 2026-02-10T12:00",
    "LIGHT,       2026-02-10T10:30, 2026-02-10T14:30",
    "LIGHT,       2026-02-10T13:00, 2026-02-10T16:00",
    "LIGHT,       2026-02-10T13:01, 2026-02-11T07:31",
    "LIGHT,       2026-02-13T15:30, 2026-02-18T09:30",
    "LIGHT,       2026-12-31T15:30, 2027-01-04T10:00",
    "NORMATIVE,   2026-02-12T10:00, 2026-02-23T16:00",
    "NORMATIVE,   2026-02-12T16:00, 2026-02-23T16:00",
    "NORMATIVE,   2026-02-12T16:01, 2026-02-24T16:00",
    "NORMATIVE,   2026-03-02T17:00, 2026-03-10T16:00",
    "SUPERVISORY, 2026-01-05T10:00, 2026-04-10T16:30"
  })
  void eachClassIsDueByItsLimitFromTheReceipt(String code, String received, String due) {
    office.clock(received);
    ComplaintId id = office.aComplaint().made();
    office.classified(id, code);
    assertThat(office.due(id)).isEqualTo(LocalDateTime.parse(due));
  }

  @Test
  void untilItIsClassifiedTheShortestLimitRuns() {
    assertThat(office.due(office.aComplaint().made())).isEqualTo("2026-02-10T12:00");
    office.clock("2026-02-13T15:30");
    assertThat(office.due(office.aComplaint().made())).isEqualTo("2026-02-18T09:30");
  }

  @Test
  void theClockBeginsWhenItWasReceivedAndNotWhenItWasWrittenDown() {
    ComplaintId id =
        office
            .aComplaint()
            .by(ComplaintChannel.BOX)
            .receivedAt(ComplaintHouse.instant("2026-02-09T08:00"))
            .writtenDownBy(office.siska.actor(), "Kotak dibuka hari Senin")
            .made();
    Complaint now = office.now(id);
    assertThat(now.receivedAt()).isEqualTo(ComplaintHouse.instant("2026-02-09T08:00"));
    assertThat(now.registeredAt()).isEqualTo(ComplaintHouse.instant("2026-02-10T09:00"));
    assertThat(office.due(id)).isEqualTo("2026-02-09T11:00");
    assertThat(Standing.due(now, office.house.instant()).pressure()).isEqualTo(Pressure.LATE);
    assertThat(details(id, "complaint.registered")).contains("Kotak dibuka hari Senin");
  }

  @Test
  void whatComesFromTheFutureIsReceivedNow() {
    ComplaintId id =
        office.aComplaint().receivedAt(ComplaintHouse.instant("2026-02-10T11:00")).made();
    assertThat(office.now(id).receivedAt()).isEqualTo(office.house.instant());
  }

  @Test
  void anotherClassCountsFromTheReceiptAndIsToldWithItsReason() {
    ComplaintId id = office.aComplaint().made();
    office.classified(id, "LIGHT");
    office.clock("2026-02-12T10:00");
    assertThat(office.desk.classify(office.siska, id, office.revision(id), "NORMATIVE", "", ""))
        .as("without a reason")
        .isEqualTo(new Outcome.Refused("field.alasanKelas.missing"));
    assertThat(office.now(id).classCode()).isEqualTo("LIGHT");
    office.classified(id, "NORMATIVE");
    assertThat(office.due(id)).isEqualTo("2026-02-19T16:00");
    assertThat(details(id, "complaint.reclassified")).contains("Setelah dibaca lagi");
    assertThat(office.told(id)).last().asString().contains("berubah");
  }

  @Test
  void theFirstClassIsToldWithTheDateThatFollows() {
    ComplaintId id = office.aComplaint().made();
    office.classified(id, "NORMATIVE");
    assertThat(office.told(id)).hasSize(2).last().asString().contains("Batas waktu");
    assertThat(body(id)).contains("Selasa, 10 Februari 2026", "Kamis, 19 Februari 2026");
  }

  @Test
  void whereTheFirstClassChangesNoDateNothingIsTold() {
    ComplaintId id = office.light();
    assertThat(office.told(id)).hasSize(1);
  }

  @Test
  void aQuestionRestsTheClockUntilItsAnswer() {
    ComplaintId id = office.light();
    office.clock("2026-02-10T10:00");
    office.dialogue.say(office.siska, id, "Toilet yang mana?", true);
    assertThat(PublicStatus.of(office.now(id))).isEqualTo(PublicStatus.WAITING_FOR_YOU);
    office.clock("2026-02-10T11:30");
    hear(id, "2026-02-10T11:30");
    assertThat(office.now(id).restsSince()).isEmpty();
    assertThat(office.due(id)).as("an hour and a half later").isEqualTo("2026-02-10T14:30");
  }

  @Test
  void anAnswerThatArrivesLateCountsFromWhenItWasSent() {
    ComplaintId id = office.light();
    office.clock("2026-02-10T10:00");
    office.dialogue.say(office.siska, id, "Toilet yang mana?", true);
    office.clock("2026-02-10T15:30");
    hear(id, "2026-02-10T10:30");
    assertThat(office.due(id)).isEqualTo("2026-02-10T13:30");
  }

  @Test
  void anAnswerFromTheFutureCountsAsNowAndTheCaseGoesOn() {
    ComplaintId id = office.light();
    office.clock("2026-02-10T10:00");
    office.dialogue.say(office.siska, id, "Toilet yang mana?", true);
    office.clock("2026-02-10T10:10");
    hear(id, "2026-02-10T11:45");
    assertThat(office.due(id)).isEqualTo("2026-02-10T13:10");
    office.clock("2026-02-10T10:20");
    assertThat(office.answered(office.siska, id)).isEqualTo(new Outcome.Done());
  }

  @Test
  void aRestNeverHealsABreach() {
    ComplaintId id = office.light();
    office.clock("2026-02-10T13:30");
    office.dialogue.say(office.siska, id, "Toilet yang mana?", true);
    assertThat(Standing.due(office.now(id), office.house.instant()).pressure())
        .isEqualTo(Pressure.LATE);
    office.clock("2026-02-11T09:00");
    hear(id, "2026-02-11T09:00");
    assertThat(office.due(id)).isEqualTo("2026-02-10T12:00");
    office.answered(office.siska, id);
    assertThat(office.file(id).results()).extracting(Result::kept).containsExactly(false);
  }

  @Test
  void answeredInTheSecondOfTheDeadlineIsInTimeAndASecondLaterIsNot() {
    ComplaintId inTime = office.light();
    ComplaintId late = office.light();
    office.clock("2026-02-10T12:00");
    office.answered(office.siska, inTime);
    office.house.set(office.house.instant().plusSeconds(1));
    office.answered(office.siska, late);
    assertThat(office.file(inTime).results()).extracting(Result::kept).containsExactly(true);
    assertThat(office.file(late).results()).extracting(Result::kept).containsExactly(false);
  }

  @Test
  void theLimitIsProlongedOnceAndOnlyBeforeItIsOver() {
    office = ComplaintHouse.at("2026-02-10T09:00");
    withAFourthClass();
    ComplaintId id = office.aComplaint().made();
    office.classified(id, "OTHER");
    assertThat(office.due(id)).isEqualTo("2026-03-04T16:00");
    office.clock("2026-03-04T15:59");
    assertThat(office.desk.extend(office.siska, id, "Menunggu hasil uji"))
        .isEqualTo(new Outcome.Done());
    assertThat(office.due(id)).isEqualTo("2026-03-13T16:30");
    assertThat(office.desk.extend(office.siska, id, "Sekali lagi"))
        .isEqualTo(new Outcome.Refused("complaint-refused.no-extension"));
    assertThat(office.told(id)).last().asString().contains("berubah");
    ComplaintId late = office.aComplaint().made();
    office.classified(late, "OTHER");
    office.clock("2026-05-04T09:00");
    assertThat(office.desk.extend(office.siska, late, "Terlalu lambat"))
        .isEqualTo(new Outcome.Refused("complaint-refused.too-late-to-extend"));
  }

  @Test
  void whatRestsInTimeCanBeProlongedAfterItsOldDate() {
    office = ComplaintHouse.at("2026-02-10T09:00");
    withAFourthClass();
    ComplaintId id = office.aComplaint().made();
    office.classified(id, "OTHER");
    office.clock("2026-03-04T10:00");
    office.dialogue.say(office.siska, id, "Toilet yang mana?", true);
    office.clock("2026-03-06T10:00");
    assertThat(office.desk.extend(office.siska, id, "Menunggu hasil uji"))
        .isEqualTo(new Outcome.Done());
  }

  @Test
  void noneOfTheShippedClassesCanBeProlonged() {
    ComplaintId id = office.light();
    assertThat(office.desk.extend(office.siska, id, "Sibuk"))
        .isEqualTo(new Outcome.Refused("complaint-refused.no-extension"));
  }

  @Test
  void anObjectionHasAClockOfItsOwnAndTheFirstResultStays() {
    ComplaintId id = office.light();
    office.clock("2026-02-10T14:00");
    office.answered(office.siska, id);
    office.clock("2026-02-11T09:00");
    office.dialogue.object(office.now(id), "Belum bersih.");
    assertThat(office.now(id).stage()).isEqualTo(2);
    assertThat(office.due(id)).isEqualTo("2026-02-11T12:00");
    office.clock("2026-02-11T10:00");
    assertThat(office.answered(office.siska, id))
        .as("for the head")
        .isEqualTo(new Outcome.NotYours());
    assertThat(office.answered(office.hendra, id)).isEqualTo(new Outcome.Done());
    assertThat(office.file(id).results()).extracting(Result::kept).containsExactly(false, true);
    assertThat(office.file(id).answers()).hasSize(2);
  }

  @Test
  void whatIsTakenUpAgainHasAClockOfItsOwnAndLiesOnTheOfficialsDesk() {
    ComplaintId id = office.light();
    office.answered(office.siska, id);
    office.clock("2026-02-12T13:00");
    office.desk.reopen(office.siska, id, office.revision(id), "Kotor lagi");
    assertThat(office.due(id)).isEqualTo("2026-02-12T16:00");
    assertThat(office.register.waitingFor(office.siska)).extracting(Complaint::id).contains(id);
  }

  @Test
  void eachOfTwoMergedKeepsItsOwnDateAndHasTheAnswer() {
    ComplaintId early = office.aComplaint().from("Fitri Amelia").made();
    office.classified(early, "LIGHT");
    office.dialogue.say(office.siska, early, "Toilet yang mana?", true);
    office.clock("2026-02-10T10:00");
    ComplaintId main = office.aComplaint().made();
    office.classified(main, "NORMATIVE");
    office.desk.merge(office.siska, early, office.revision(early), office.now(main));
    assertThat(office.now(early).restsSince()).as("waits for nobody any more").isEmpty();
    assertThat(office.due(early)).isEqualTo("2026-02-10T14:00");
    assertThat(office.complaints.merged(office.siska, office.now(main)))
        .extracting(Complaint::id)
        .containsExactly(early);
    office.clock("2026-02-12T09:00");
    office.answered(office.hendra, main);
    assertThat(office.file(early).answers())
        .extracting(Answer::text)
        .containsExactly("Sudah dibersihkan.");
    assertThat(office.file(early).results()).extracting(Result::kept).containsExactly(false);
    assertThat(office.file(main).results()).extracting(Result::kept).containsExactly(true);
  }

  @Test
  void whatWasMergedIsOnItsOwnAgainWhenItsMainOneIsWithdrawnButNotWhatWasWithdrawn() {
    ComplaintId main = office.light();
    ComplaintId stays = office.light();
    ComplaintId left = office.light();
    for (ComplaintId id : List.of(stays, left)) {
      office.desk.merge(office.siska, id, office.revision(id), office.now(main));
    }
    office.dialogue.withdraw(office.now(left));
    office.desk.withdraw(office.siska, main, office.revision(main));
    assertThat(office.now(stays).state()).isEqualTo(ComplaintState.REGISTERED);
    assertThat(office.now(stays).mergedInto()).isEmpty();
    assertThat(office.deeds(stays)).contains("complaint.separated");
    assertThat(office.now(left).state()).isEqualTo(ComplaintState.WITHDRAWN);
  }

  @Test
  void whatWasWithdrawnIsNotReferredWithItsFormerMainOne() {
    ComplaintId main = office.light();
    ComplaintId left = office.light();
    office.desk.merge(office.siska, left, office.revision(left), office.now(main));
    office.dialogue.withdraw(office.now(left));
    office.desk.refer(office.siska, main, office.revision(main), "Dinas Perhubungan");
    assertThat(office.now(left).state()).isEqualTo(ComplaintState.WITHDRAWN);
  }

  @Test
  void aPartIsReceivedWhenTheWholeWas() {
    ComplaintId whole = office.aComplaint().from("Fitri Amelia").made();
    office.clock("2026-02-10T11:00");
    office.desk.split(office.siska, whole, Report.of("Petugas parkir tidak ada."));
    ComplaintId part =
        office.register.board(office.siska, 0).stream()
            .filter(one -> one.splitFrom().filter(whole::equals).isPresent())
            .findFirst()
            .orElseThrow()
            .id();
    assertThat(office.due(part)).isEqualTo("2026-02-10T12:00");
    assertThat(office.get(Identities.class).of(office.unit, part).orElseThrow().name())
        .isEqualTo("Fitri Amelia");
  }

  @Test
  void whatIsWithdrawnIsPromisedToNobodyAndWhatIsReferredIsSettled() {
    office = ComplaintHouse.at("2026-02-10T09:00");
    ComplaintId withdrawn = office.light();
    office.dialogue.withdraw(office.now(withdrawn));
    ComplaintId referred = office.light();
    office.desk.refer(office.siska, referred, office.revision(referred), "Dinas Perhubungan");
    assertThat(Standing.due(office.now(withdrawn), office.house.instant()).pressure())
        .isEqualTo(Pressure.NONE);
    assertThat(office.file(referred).results())
        .extracting(Result::outcome)
        .containsExactly("OUT_OF_SCOPE");
    office.clock("2026-02-10T13:30");
    assertThat(office.get(Watch.class).sweep(office.get(Standards.class).home())).isZero();
  }

  @Test
  void answeredOnTheSpotIsRegisteredClassifiedAndAnsweredAtOnce() {
    var handover =
        office
            .aComplaint()
            .by(ComplaintChannel.FACE_TO_FACE)
            .writtenDownBy(office.siska.actor(), "");
    Registered registered =
        office
            .get(OnTheSpot.class)
            .settle(office.siska, handover.handover(), "LIGHT", "Kuncinya ada di meja depan.")
            .orElseThrow();
    assertThat(office.now(registered.id()).state()).isEqualTo(ComplaintState.ANSWERED);
    assertThat(office.file(registered.id()).results())
        .extracting(Result::kept)
        .containsExactly(true);
  }

  @Test
  void whatNobodySpeaksOfAnyMoreIsClosedAndWhatIsSpokenOfIsNot() {
    office = ComplaintHouse.at("2026-02-10T09:00");
    ComplaintId silent = office.light();
    ComplaintId spokenOf = office.light();
    office.answered(office.siska, silent);
    office.answered(office.siska, spokenOf);
    office.clock("2026-02-20T08:00");
    hear(spokenOf, "2026-02-20T08:00");
    office.clock("2026-02-20T08:59");
    assertThat(office.dialogue.closeSilent(Duration.ofDays(10))).isZero();
    office.clock("2026-02-20T09:01");
    assertThat(office.dialogue.closeSilent(Duration.ofDays(10))).isEqualTo(1);
    assertThat(office.now(silent).state()).isEqualTo(ComplaintState.CLOSED);
    assertThat(office.now(spokenOf).state()).isEqualTo(ComplaintState.ANSWERED);
    office.clock("2026-03-02T09:00");
    assertThat(office.dialogue.closeSilent(Duration.ofDays(10))).isEqualTo(1);
  }

  @Test
  void aDayOffMovesWhatIsOpenAndTellsItsComplainantsAndLeavesWhatIsAnswered() {
    office = ComplaintHouse.at("2026-02-10T09:00");
    ComplaintId open = office.aComplaint().made();
    office.classified(open, "NORMATIVE");
    ComplaintId answered = office.aComplaint().made();
    office.classified(answered, "NORMATIVE");
    office.answered(office.hendra, answered);
    var law = office.get(CalendarLaw.class);
    var day = LocalDate.parse("2026-02-12");
    var off = new Holiday(day, Holiday.Kind.ONE_OFF, "Pemungutan suara", "Keppres 7", day);
    CalendarContent before = office.get(Calendars.class).of(office.unit, WIB).content();
    var holidays = new ArrayList<>(before.holidays());
    holidays.add(off);
    UUID proposal =
        law.propose(office.hendra, WIB, "Keppres 7", new CalendarContent(before.hours(), holidays))
            .orElseThrow();
    law.approve(office.officer("Maya", Role.BUREAU_HEAD), WIB, proposal);
    assertThat(office.due(open)).isEqualTo("2026-02-20T16:30");
    assertThat(office.deeds(open)).contains("deadline.moved");
    assertThat(office.told(open)).last().asString().contains("berubah");
    assertThat(body(open)).contains("Keppres 7");
    assertThat(office.due(answered)).isEqualTo("2026-02-19T16:00");
  }

  /// As the bureau may add it: 14 working days, once prolonged by 7. Written over the first version
  /// before anybody has read it.
  private void withAFourthClass() {
    office
        .database
        .owner()
        .sql(
            """
            UPDATE service_standard SET content = jsonb_set(content, '{complaints,classes}',
              content #> '{complaints,classes}' || :more::jsonb)
            """)
        .param(
            "more",
            """
            [{"code": "OTHER", "name": {"id": "Lainnya", "en": "Other"},
              "time": {"id": "14 hari kerja", "en": "14 working days"}, "limitKind": "WORKING_DAYS",
              "limitAmount": 14, "extension": 7, "approved": false, "confidential": false}]
            """)
        .update();
  }

  private void hear(ComplaintId id, String at) {
    office.dialogue.hear(
        office.now(id),
        "Yang timur.",
        List.of(),
        "WHATSAPP",
        ComplaintHouse.instant(at),
        new Actor.Guest());
  }

  private String details(ComplaintId id, String deed) {
    return office
        .database
        .sql()
        .sql("SELECT details::text FROM audit_entry WHERE subject_id = :id AND action = :deed")
        .param("id", id.value())
        .param("deed", deed)
        .query(String.class)
        .single();
  }

  /// What was told last.
  private String body(ComplaintId id) {
    return office
        .database
        .sql()
        .sql("SELECT body FROM notice WHERE subject_id = :id ORDER BY id DESC LIMIT 1")
        .param("id", id.value())
        .query(String.class)
        .single();
  }
}
