package id.sarpras.request.proof;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.LendingRules;
import id.sarpras.facility.Pending;
import id.sarpras.schedule.SelfCheck;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Ids;
import id.sarpras.testing.Locks;
import id.sarpras.testing.PageTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.dao.PessimisticLockingFailureException;

/// The whole way of a request, from the letter to the decision and beyond, gone by many at once
/// with the same cases and the same few things. Whatever came of it, the rows of the cases, of
/// their bookings, of the offers and of the schedule say the same. Besides the rings that come by
/// themselves the database gives up some writes on purpose. `bin/prove` does it with a twentieth of
/// its steps.
@PageTest
@Import({Office.class, Attempts.class})
class NeverTwiceRequestsPageTest {

  private static final int THREADS = 6;
  private static final int STEPS = Math.max(600, Integer.getInteger("sarpras.proof.steps", 0) / 20);

  @Autowired Office office;
  @Autowired Attempts attempts;
  @Autowired Facilities facilities;
  @Autowired SelfCheck selfCheck;

  @Autowired
  @Qualifier("owner")
  DataSource owner;

  private final long seed = Long.getLong("sarpras.proof.seed", System.nanoTime());
  private final Told told = new Told();

  @Test
  void whateverIsDoneToTheCasesTheirRowsAgree() throws Exception {
    Office.Cast cast = office.cast(things());
    try (var ignored = BadLuck.with(cast.things(), owner);
        var pool = Executors.newFixedThreadPool(THREADS)) {
      var visitors = new ArrayList<Future<?>>();
      for (int i = 0; i < THREADS; i++) {
        var visitor = new Visitor(office, cast, told, new Random(seed + i));
        visitors.add(
            pool.submit(
                () -> {
                  for (int step = 0; step < STEPS / THREADS; step++) {
                    step(visitor);
                  }
                }));
      }
      for (Future<?> visitor : visitors) {
        visitor.get();
      }
    }
    System.out.printf(
        "Never twice: %d steps with %d cases, %s, %d deadlocks, seed %d%n",
        STEPS, told.cases().size(), told.answers(), Locks.deadlocks(office.database()), seed);
    var rows = new CaseRows(office.database(), office.unit(), told.cases());
    rows.holdAtOnce(office.clock().instant());
    rows.have(told.accepted(), told.count("approval Done"));
    assertThat(selfCheck.look(office.unit()).found()).isZero();
    assertThat(told.count("submission Taken"))
        .as("a trial without rivals proves nothing")
        .isPositive();
  }

  private void step(Visitor visitor) {
    attempts.begin();
    try {
      visitor.step();
    } catch (PessimisticLockingFailureException unlucky) {
      if (!attempts.hadBadLuck()) {
        throw unlucky;
      }
      told.count("step", unlucky);
    }
  }

  /// Two rooms that are held, one for which all compete, and chairs.
  private List<Facility> things() {
    LendingRules tidied = LendingRules.USUAL.withTurnRound(Duration.ofMinutes(30));
    Facility room = office.staff().room(tidied);
    var chairs =
        Facility.equipment("Kursi " + Ids.next(), "Gudang", 10, room.hours(), LendingRules.USUAL);
    facilities.add(office.unit(), chairs, new Actor.Program());
    return List.of(
        room,
        chairs,
        office.staff().room(LendingRules.USUAL.withPending(Pending.COMPETES)),
        office.staff().room());
  }
}
