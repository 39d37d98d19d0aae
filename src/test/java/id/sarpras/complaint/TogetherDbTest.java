package id.sarpras.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.promise.Promises;
import id.sarpras.shared.Actor;
import id.sarpras.workingtime.Calendars;
import id.sarpras.workingtime.Holiday;
import id.sarpras.workingtime.OfficeCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/// Two who work on the same case at once: one is first, the other is told, nothing breaks.
class TogetherDbTest {

  static final Outcome DONE = new Outcome.Done();
  static final Outcome OVERTAKEN = new Outcome.Overtaken();
  static final ComplaintHouse office = ComplaintHouse.at("2026-02-09T09:00");

  @AfterAll
  static void close() {
    office.close();
  }

  @RepeatedTest(5)
  void ofTwoAnswersOneGoesOut() throws Exception {
    ComplaintId id = office.light();
    int seen = office.revision(id);
    List<Outcome> both =
        ComplaintHouse.atOnce(
            () -> office.answers.answer(office.siska, id, seen, "Sudah dibersihkan."),
            () -> office.answers.answer(office.hendra, id, seen, "Sedang diperbaiki."));
    assertThat(both).containsExactlyInAnyOrder(DONE, OVERTAKEN);
    assertThat(office.file(id).answers()).hasSize(1);
    assertThat(office.told(id)).filteredOn(title -> title.startsWith("Jawaban")).hasSize(1);
  }

  @Test
  void whoAnswersAfterTheAnswerIsToldSoAndNotThatItIsForbidden() {
    ComplaintId id = office.light();
    int seen = office.revision(id);
    office.answers.answer(office.hendra, id, seen, "Sudah.");
    assertThat(office.answers.answer(office.siska, id, seen, "Belum.")).isEqualTo(OVERTAKEN);
  }

  @RepeatedTest(5)
  void ofApprovingAndGivingBackOneHappens() throws Exception {
    ComplaintId id = office.aComplaint().made();
    office.classified(id, "NORMATIVE");
    office.answers.propose(office.siska, id, office.revision(id), "Akan diganti.");
    int seen = office.revision(id);
    List<Outcome> both =
        ComplaintHouse.atOnce(
            () -> office.answers.answer(office.hendra, id, seen, "Akan diganti."),
            () -> office.answers.giveBack(office.hendra, id, seen, "Sebutkan kapan."));
    assertThat(both).containsExactlyInAnyOrder(DONE, OVERTAKEN);
  }

  @RepeatedTest(5)
  void ofAnsweringAndAnotherClassOneHappens() throws Exception {
    ComplaintId id = office.light();
    int seen = office.revision(id);
    List<Outcome> both =
        ComplaintHouse.atOnce(
            () -> office.answers.answer(office.siska, id, seen, "Sudah dibersihkan."),
            () -> office.desk.classify(office.siska, id, seen, "NORMATIVE", "", "Berulang"));
    assertThat(both).containsExactlyInAnyOrder(DONE, OVERTAKEN);
  }

  @RepeatedTest(5)
  void whatIsMergedWhileTheOtherIsAnsweredHasTheAnswerOrIsNotMerged() throws Exception {
    ComplaintId main = office.light();
    ComplaintId same = office.light();
    int seen = office.revision(main);
    int merged = office.revision(same);
    Complaint into = office.now(main);
    ComplaintHouse.atOnce(
        () -> office.answers.answer(office.siska, main, seen, "Sudah dibersihkan."),
        () -> office.desk.merge(office.siska, same, merged, into));
    assertThat(office.now(same).state()).isIn(ComplaintState.ANSWERED, ComplaintState.CLASSIFIED);
  }

  @RepeatedTest(5)
  void ofTwoThatAreMergedIntoEachOtherOneIs() throws Exception {
    ComplaintId one = office.light();
    ComplaintId other = office.light();
    Complaint first = office.now(one);
    Complaint second = office.now(other);
    List<Outcome> both =
        ComplaintHouse.atOnce(
            () -> office.desk.merge(office.siska, one, first.revision(), second),
            () -> office.desk.merge(office.siska, other, second.revision(), first));
    assertThat(both).containsOnlyOnce(DONE);
  }

  @RepeatedTest(5)
  void ofTwoQuestionsOneIsAskedAndTheClockRestsOnce() throws Exception {
    ComplaintId id = office.light();
    List<Outcome> both =
        ComplaintHouse.atOnce(
            () -> office.dialogue.say(office.siska, id, "Toilet yang mana?", true),
            () -> office.dialogue.say(office.hendra, id, "Jam berapa?", true));
    assertThat(both).containsOnlyOnce(DONE);
    assertThat(office.file(id).messages()).hasSize(1);
  }

  @RepeatedTest(5)
  void ofTwoRepliesAtOnceBothAreKeptAndTheClockGoesOn() throws Exception {
    ComplaintId id = office.light();
    office.dialogue.say(office.siska, id, "Toilet yang mana?", true);
    Complaint seen = office.now(id);
    ComplaintHouse.atOnce(() -> heard(seen, "Yang timur."), () -> heard(seen, "Lantai dua."));
    assertThat(office.file(id).messages()).hasSize(3);
    assertThat(office.now(id).restsSince()).isEmpty();
  }

  @RepeatedTest(5)
  void whoeverIsShutOutWhileAnsweringHasAnsweredBeforeOrNotAtAll() throws Exception {
    ComplaintId id = office.light();
    Complaint seen = office.now(id);
    List<Outcome> both =
        ComplaintHouse.atOnce(
            () -> office.answers.answer(office.siska, id, seen.revision(), "Sudah."),
            () -> {
              office.secrecy.shutOut(seen, office.siska, office.hendra.actor());
              return DONE;
            });
    assertThat(both.getFirst()).isIn(DONE, new Outcome.NotYours());
    assertThat(office.answers.draft(office.siska, id, "Masih ada")).isNotEqualTo(DONE);
  }

  @RepeatedTest(5)
  void aCalendarThatChangesWhileACaseIsWorkedOnWaitsForNobodyInACircle() throws Exception {
    ComplaintId id = office.aComplaint().made();
    office.classified(id, "NORMATIVE");
    int seen = office.revision(id);
    OfficeCalendar now = office.get(Calendars.class).of(office.unit, ComplaintHouse.WIB);
    var holidays = new ArrayList<>(now.content().holidays());
    LocalDate day = LocalDate.parse("2026-02-11");
    holidays.add(new Holiday(day, Holiday.Kind.ONE_OFF, "Pemungutan suara", "Keppres 7", day));
    var next = new OfficeCalendar("1", now.zone(), now.content().hours(), holidays);
    List<Boolean> done =
        ComplaintHouse.atOnce(
            () ->
                office.desk.classify(office.siska, id, seen, "SUPERVISORY", "", "Ada pungutan")
                    instanceof Outcome.Done,
            () -> recomputed(next));
    assertThat(done).containsExactly(true, true);
  }

  @RepeatedTest(3)
  void aFormSentTwiceAtOnceIsOneCase() throws Exception {
    var handover = office.aComplaint().from("Fitri Amelia").handover();
    ComplaintIntake intake = office.get(ComplaintIntake.class);
    List<Registered> both =
        ComplaintHouse.atOnce(() -> intake.register(handover), () -> intake.register(handover));
    assertThat(both.getFirst()).isEqualTo(both.getLast());
  }

  @RepeatedTest(3)
  void aFormAnsweredOnTheSpotAndSentTwiceAtOnceIsOneAnswer() throws Exception {
    var handover = office.aComplaint().writtenDownBy(office.siska.actor(), "").handover();
    OnTheSpot spot = office.get(OnTheSpot.class);
    List<Registered> both =
        ComplaintHouse.atOnce(
            () -> spot.settle(office.siska, handover, "LIGHT", "Sudah.").orElseThrow(),
            () -> spot.settle(office.siska, handover, "LIGHT", "Sudah.").orElseThrow());
    assertThat(both.getFirst()).isEqualTo(both.getLast());
    assertThat(office.file(both.getFirst().id()).answers()).hasSize(1);
  }

  private static boolean recomputed(OfficeCalendar next) {
    return office
            .get(TransactionOperations.class)
            .execute(
                ignored -> {
                  office.get(Calendars.class).toChange(office.unit, ComplaintHouse.WIB);
                  return office
                      .get(Promises.class)
                      .recompute(office.unit, next, "Keppres 7", new Actor.Program());
                })
        > 0;
  }

  private static boolean heard(Complaint seen, String text) {
    office.dialogue.hear(
        seen,
        text,
        List.of(),
        "PAGE",
        ComplaintHouse.instant("2026-02-09T09:30"),
        new Actor.Guest());
    return true;
  }
}
