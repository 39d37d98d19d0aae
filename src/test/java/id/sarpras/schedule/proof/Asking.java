package id.sarpras.schedule.proof;

import id.sarpras.facility.Facility;
import id.sarpras.facility.Kind;
import id.sarpras.schedule.Taken;
import id.sarpras.shared.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The steps of those who have nothing yet.
record Asking(Work work) {

  void hold() {
    boolean lapses = work.chance(3) > 0;
    Instant expires = lapses ? soon() : Instant.MAX;
    work.take(Had.wanted(work.things(), Taken.Kind.HOLD, work.period(), expires));
  }

  private Instant soon() {
    return work.node().now().plusSeconds(1 + work.chance(30));
  }

  void book() {
    work.take(Had.wanted(work.things(), Taken.Kind.BOOKING, work.period(), Instant.MAX));
  }

  void close() {
    work.take(Had.wanted(work.lasting(), Taken.Kind.CLOSURE, work.period(), Instant.MAX));
  }

  /// For something that begins at once and can be given back early, often equipment of which some
  /// may be missing then.
  void use() {
    work.take(Had.wanted(usable(), Taken.Kind.BOOKING, work.now(), Instant.MAX));
  }

  /// For something that begins within the hour, and is wanted before it.
  Optional<Had> early() {
    return work.got(Had.wanted(usable(), Taken.Kind.BOOKING, work.soon(), Instant.MAX));
  }

  private List<Had.Some> usable() {
    return work.chance(2) == 0 ? work.counted() : work.lasting();
  }

  /// Several dates in one transaction, all or none.
  void series() {
    List<Had.Some> things = work.things();
    Period first = work.period();
    var dates = new ArrayList<Had>();
    for (int i = 0; i < 4; i++) {
      Period use = later(first, Duration.ofDays(2L * i));
      dates.add(Had.wanted(things, Taken.Kind.HOLD, use, Instant.MAX));
    }
    work.exchange(List.of(), dates);
  }

  /// Three want more than half of an equipment for the same time, in the same moment.
  void rush() {
    List<Facility> counted =
        work.node().lent().stream().filter(one -> one.kind() == Kind.EQUIPMENT).toList();
    Facility wanted = counted.get(work.chance(counted.size()));
    var things = List.of(new Had.Some(wanted.id().value(), wanted.stock() / 2 + 1));
    Period use = work.period();
    Work.atOnce(
        Stream.generate(
                () ->
                    (Runnable)
                        () -> work.take(Had.wanted(things, Taken.Kind.BOOKING, use, Instant.MAX)))
            .limit(3));
  }

  static Period later(Period use, Duration by) {
    return new Period(use.start().plus(by), use.end().plus(by));
  }
}
