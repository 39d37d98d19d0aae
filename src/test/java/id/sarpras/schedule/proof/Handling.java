package id.sarpras.schedule.proof;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.facility.Facility;
import id.sarpras.schedule.Again;
import id.sarpras.schedule.BookingId;
import id.sarpras.schedule.Lot;
import id.sarpras.schedule.Taken.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/// The steps with something that somebody has. Whoever still has something afterwards lays it down.
record Handling(Work work) {

  void approve(Had had) {
    approved(had, () -> confirm(work.node(), had));
  }

  /// The usual race of an office.
  void twoApproveAtOnce(Had had) {
    approved(
        had,
        () -> {
          List<Boolean> answers =
              atOnce(() -> confirm(work.node(), had), () -> confirm(work.other(), had));
          assertThat(answers.getFirst() && answers.getLast())
              .as("both confirmed the same hold")
              .isFalse();
          return answers.contains(true);
        });
  }

  private void approved(Had had, BooleanSupplier deed) {
    if (succeeds(had, deed)) {
      work.batons().lay(had.booked());
    } else if (had.kind() != Kind.HOLD) {
      work.batons().lay(had);
    }
  }

  /// Confirms, and says whether it was done; a hold that has lapsed is gone with that.
  private boolean succeeds(Had had, BooleanSupplier deed) {
    boolean wasHeld = had.isHeld(work.node().now());
    long begun = work.ledger().tries(List.of(had.booking()), List.of());
    boolean done = deed.getAsBoolean();
    if (done) {
      assertThat(wasHeld).as("what was confirmed was held").isTrue();
      work.ledger().became(had.booked());
    } else {
      assertThat(had.isHeld(work.node().now())).as("a hold that cannot be confirmed").isFalse();
    }
    work.ledger().settled(begun);
    return done;
  }

  private static boolean confirm(Node node, Had had) {
    return Again.whenLost(
        () -> node.schedule().confirm(node.unit(), had.booking(), had.lots(node.known())));
  }

  /// @throws CompletionException where one of them does not get an answer
  private static List<Boolean> atOnce(Callable<Boolean> one, Callable<Boolean> other) {
    try (var two = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<Boolean>();
      for (Future<Boolean> answer : two.invokeAll(List.of(one, other))) {
        answers.add(answer.get());
      }
      return answers;
    } catch (ExecutionException broken) {
      throw new CompletionException(broken.getCause());
    } catch (InterruptedException ended) {
      throw new IllegalStateException(ended);
    }
  }

  void prolong(Had had) {
    Instant until = work.node().now().plusSeconds(30 + work.chance(60));
    extended(
        had,
        had.until(until),
        lots -> node().schedule().prolong(node().unit(), had.booking(), lots, until));
  }

  /// What was offered to one becomes what is held for a case.
  void pass(Had had) {
    Instant until = work.node().now().plusSeconds(30 + work.chance(60));
    Had passed = had.passedTo(BookingId.next(), until);
    extended(
        had,
        passed,
        lots ->
            node().schedule().pass(node().unit(), had.booking(), passed.booking(), lots, until));
  }

  private interface Extension {
    boolean succeeds(List<Lot> lots);
  }

  private void extended(Had before, Had after, Extension deed) {
    boolean wasHeld = before.isHeld(node().now());
    long begun =
        work.ledger().tries(Work.bookings(List.of(before), List.of(after)), before.claims());
    boolean done = Again.whenLost(() -> deed.succeeds(before.lots(node().known())));
    if (done) {
      assertThat(wasHeld).as("what goes on was held").isTrue();
      if (before.booking().equals(after.booking())) {
        work.ledger().became(after);
      } else {
        work.ledger().gone(before.booking());
        work.ledger().took(after, begun);
      }
    } else {
      assertThat(before.isHeld(node().now())).as("a hold that cannot go on").isFalse();
    }
    work.ledger().settled(begun);
    work.batons().lay(done ? after : before);
  }

  void free(Had had) {
    long begun = work.ledger().tries(List.of(had.booking()), List.of());
    Again.whenLost(
        () -> {
          node().schedule().free(node().unit(), had.booking());
          return true;
        });
    work.ledger().gone(had.booking());
    work.ledger().settled(begun);
  }

  /// Another time and other things for a booking, or for one date of a series.
  void move(Had had) {
    work.exchange(List.of(had), List.of(had.of(work.things()).at(work.period())));
  }

  /// The same things a day later.
  void shift(Had had) {
    work.exchange(List.of(had), List.of(had.at(Asking.later(had.use(), Duration.ofDays(1)))));
  }

  /// Two that stand change places, or both stay as they are.
  void change(Had one, Had other) {
    work.exchange(List.of(one, other), List.of(one.at(other.use()), other.at(one.use())));
  }

  /// One gives way to another, who is given what there is.
  void displace(Had had) {
    work.exchange(
        List.of(had), List.of(Had.wanted(work.things(), Kind.BOOKING, work.period(), Instant.MAX)));
  }

  /// The whole becomes its parts: one transaction frees it and takes two of its neighbours.
  void part(Had had) {
    List<Facility> parts =
        node().lent().stream().filter(one -> one.name().startsWith("Bagian")).toList();
    Facility left = parts.get(work.chance(parts.size()));
    Facility right =
        parts.stream().filter(part -> !part.shares(left)).findFirst().orElse(parts.getLast());
    var use = work.period();
    work.exchange(
        List.of(had),
        List.of(
            Had.wanted(Work.all(left), Kind.BOOKING, use, Instant.MAX),
            Had.wanted(Work.all(right), Kind.BOOKING, use, Instant.MAX)));
  }

  private Node node() {
    return work.node();
  }
}
