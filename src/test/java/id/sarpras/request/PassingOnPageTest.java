package id.sarpras.request;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.LendingRules;
import id.sarpras.facility.SpaceId;
import id.sarpras.schedule.Schedule;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Ids;
import id.sarpras.standard.Standards;
import id.sarpras.testing.PageTest;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What two have passes to one who waits for both of it, in whatever order they give it up.
@PageTest
@Import(Cases.class)
class PassingOnPageTest {

  @Autowired Cases cases;
  @Autowired Intake intake;
  @Autowired Standards standards;
  @Autowired Desk desk;
  @Autowired Offers offers;
  @Autowired WaitingList list;
  @Autowired Facilities facilities;
  @Autowired Schedule schedule;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;

  LocalDate day;

  @BeforeEach
  void aDay() {
    cases.begin();
    day = cases.day();
  }

  @Test
  void whoeverFreesSomethingLinesUpForAllThatThoseAskForWhoWaitForIt() {
    Facility hall = cases.staff.room();
    Facility beside = cases.staff.room();
    Facility another = cases.staff.room();
    RequestId has = cases.approved(hall, day);
    waits(hall, beside);
    transaction.executeWithoutResult(
        status -> {
          schedule.free(cases.unit(), cases.booking(has).id());
          assertThat(canBeLinedUpFor(hall)).isFalse();
          assertThat(canBeLinedUpFor(beside)).as("beside it").isFalse();
          assertThat(canBeLinedUpFor(another)).as("any other").isTrue();
          status.setRollbackOnly();
        });
    assertThat(canBeLinedUpFor(beside)).isTrue();
  }

  @Test
  void whatTwoGiveUpAtOnceIsOfferedToWhoWaitsForBothOfIt() throws Exception {
    for (int i = 0; i < 5; i++) {
      Facility hall = cases.staff.room();
      Facility beside = cases.staff.room();
      RequestId one = cases.approved(hall, day);
      RequestId other = cases.approved(beside, day);
      RequestId waits = waits(hall, beside);
      assertThat(Cases.atOnce(List.of(withdrawal(one), withdrawal(other))))
          .as("round %d", i)
          .containsExactly(true, true);
      assertThat(offers.of(cases.file(waits).request()))
          .as("round %d", i)
          .extracting(Offer::state)
          .containsExactly(OfferState.OPEN);
    }
  }

  /// Of rooms the law against overlaps lets nobody have two offers; of chairs there are enough for
  /// two.
  @Test
  void whoGoThroughTheListAtOnceOfferTheSameChairsOnce() throws Exception {
    Facility chairs = chairs(10);
    RequestId has = asked(List.of(some(10, chairs)));
    RequestId waits = asked(List.of(some(5, chairs)));
    database
        .sql("DELETE FROM stock_use WHERE booking_id = :id")
        .param("id", cases.booking(has).id().value())
        .update();
    assertThat(
            Cases.atOnce(Collections.<Callable<Integer>>nCopies(4, () -> list.offer(cases.unit()))))
        .as("the job that goes through the list may have been there before them")
        .filteredOn(one -> one > 0)
        .hasSizeLessThanOrEqualTo(1);
    assertThat(offers.of(cases.file(waits).request()))
        .extracting(Offer::state)
        .containsExactly(OfferState.OPEN);
  }

  private static Item some(int quantity, Facility facility) {
    return new Item(facility.id(), quantity, Optional.empty(), false);
  }

  private Facility chairs(int quantity) {
    Facility room = cases.staff.room();
    var chairs =
        Facility.equipment(
            "Kursi " + Ids.next(), "Gudang", quantity, room.hours(), LendingRules.USUAL);
    facilities.add(cases.unit(), chairs, new Actor.Program());
    return chairs;
  }

  private Callable<Boolean> withdrawal(RequestId id) {
    return () -> desk.withdraw(cases.file(id), new Actor.Guest());
  }

  /// Somebody who waits for a bundle.
  private RequestId waits(Facility room, Facility beside) {
    return asked(List.of(Item.of(room.id()), Item.of(beside.id())));
  }

  /// What others have is waited for.
  private RequestId asked(List<Item> items) {
    Submission like = cases.staff.letter(cases.staff.room(), day);
    var submission =
        new Submission(
            UUID.randomUUID(),
            like.door(),
            like.by(),
            like.language(),
            like.applicant(),
            Need.of("Lomba debat", 30, items, List.of(like.need().bookings().getFirst().period())),
            like.letter(),
            like.scan());
    var standard = standards.inForce(cases.unit()).getFirst();
    Submitted outcome = intake.submitOrWait(cases.staff.unit(), standard, submission);
    return ((Submitted.Accepted) outcome).id();
  }

  /// Whether another transaction would not have to wait.
  private boolean canBeLinedUpFor(Facility room) {
    SpaceId space = room.spaces().getFirst();
    return CompletableFuture.supplyAsync(
            () ->
                database
                    .sql("SELECT id FROM space WHERE id = :id FOR NO KEY UPDATE SKIP LOCKED")
                    .param("id", space.value())
                    .query(UUID.class)
                    .optional()
                    .isPresent())
        .join();
  }
}
