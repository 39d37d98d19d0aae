package id.sarpras.schedule.proof;

import static id.sarpras.facility.Kind.EQUIPMENT;

import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.schedule.Again;
import id.sarpras.schedule.BookingId;
import id.sarpras.schedule.HoldOutcome;
import id.sarpras.schedule.Taking;
import id.sarpras.shared.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// What every step of a trial needs: a node, chance, and the ledger into which each answer goes.
///
/// @param other the node at which a colleague sits
record Work(Node node, Node other, Ledger ledger, Batons batons, Random random) {

  /// Halls whose names begin so are divided in the course of a trial.
  static final String DIVIDED = "Aula";

  private static final Instant FIRST = Instant.parse("2026-12-01T00:00:00Z");
  private static final int DAYS = 20;

  private record Answer(boolean held, List<Had> had) {}

  int chance(int of) {
    return random.nextInt(of);
  }

  /// Frees what some have and takes other things, as one. Who has something afterwards lays it
  /// down.
  void exchange(List<Had> freed, List<Had> wanted) {
    Answer answer = answer(freed, wanted);
    (answer.held() ? answer.had() : freed).forEach(batons::lay);
  }

  /// Takes something and goes on with it.
  Optional<Had> got(Had wanted) {
    Answer answer = answer(List.of(), List.of(wanted));
    return answer.held() ? Optional.of(answer.had().getFirst()) : Optional.empty();
  }

  private Answer answer(List<Had> freed, List<Had> wanted) {
    List<BookingId> own = freed.stream().map(Had::booking).toList();
    long begun = ledger.tries(bookings(freed, wanted), claims(claiming(wanted, node.known())));
    Answer answer = Again.whenLost(() -> arrange(own, wanted));
    if (answer.held()) {
      own.forEach(ledger::gone);
      answer.had().forEach(had -> ledger.took(had, begun));
    } else {
      ledger.refused(claims(answer.had()), own, begun);
    }
    ledger.settled(begun);
    return answer;
  }

  void take(Had wanted) {
    exchange(List.of(), List.of(wanted));
  }

  /// What several do who begin at the same moment.
  static void atOnce(Stream<Runnable> deeds) {
    CompletableFuture.allOf(
            deeds
                .map(one -> CompletableFuture.runAsync(one, Thread::startVirtualThread))
                .toArray(CompletableFuture[]::new))
        .join();
  }

  /// Looks up anew what there is, each time that it is tried.
  private Answer arrange(List<BookingId> freed, List<Had> wanted) {
    Map<FacilityId, Facility> known = node.known();
    List<Taking> takings = wanted.stream().map(one -> one.taking(known)).toList();
    boolean held = node.schedule().arrange(node.unit(), freed, takings) == HoldOutcome.HELD;
    return new Answer(held, claiming(wanted, known));
  }

  private static List<Had> claiming(List<Had> wanted, Map<FacilityId, Facility> known) {
    return wanted.stream().map(one -> one.claiming(Claim.of(one.lots(known), one.use()))).toList();
  }

  static List<BookingId> bookings(List<Had> some, List<Had> more) {
    return Stream.concat(some.stream(), more.stream()).map(Had::booking).distinct().toList();
  }

  private static List<Claim> claims(List<Had> some) {
    return some.stream().flatMap(one -> one.claims().stream()).toList();
  }

  /// One to three of all that is lent.
  List<Had.Some> things() {
    return things(node.lent());
  }

  /// The same of what is never divided.
  List<Had.Some> lasting() {
    return things(node.lent().stream().filter(one -> !one.name().startsWith(DIVIDED)).toList());
  }

  /// The same of what there is a number of.
  List<Had.Some> counted() {
    return things(node.lent().stream().filter(one -> one.kind() == EQUIPMENT).toList());
  }

  private List<Had.Some> things(List<Facility> all) {
    var chosen = new ArrayList<Facility>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      Facility thing = all.get(random.nextInt(all.size()));
      if (chosen.stream().noneMatch(one -> one.id().equals(thing.id()) || one.shares(thing))) {
        chosen.add(thing);
      }
    }
    return chosen.stream()
        .map(thing -> new Had.Some(thing.id().value(), 1 + random.nextInt(thing.stock())))
        .toList();
  }

  static List<Had.Some> all(Facility facility) {
    return List.of(new Had.Some(facility.id().value(), 1));
  }

  Period period() {
    return from(
        FIRST
            .plus(Duration.ofDays(random.nextInt(DAYS)))
            .plus(Duration.ofMinutes(15L * random.nextInt(48))));
  }

  /// Within which the clock of the trial stands.
  Period now() {
    return from(node.now().minus(Duration.ofMinutes(random.nextInt(15))));
  }

  /// Shortly before which it stands.
  Period soon() {
    return from(node.now().plus(Duration.ofMinutes(1L + random.nextInt(60))));
  }

  private Period from(Instant start) {
    return new Period(start, start.plus(Duration.ofMinutes(15L * (1 + random.nextInt(12)))));
  }
}
