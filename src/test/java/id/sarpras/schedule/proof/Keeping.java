package id.sarpras.schedule.proof;

import id.sarpras.facility.Division;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.facility.Hall;
import id.sarpras.facility.Halls;
import id.sarpras.facility.Piece;
import id.sarpras.facility.SpaceId;
import id.sarpras.schedule.Again;
import id.sarpras.schedule.Lot;
import id.sarpras.schedule.Taken.Kind;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The steps of those who keep the house: closures, what comes back, halls that are divided.
///
/// @param rows what a use has in the database
record Keeping(Work work, Rows rows) {

  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Duration FOR_GOOD = Duration.ofDays(3650);

  void close() {
    close(Had.wanted(work.lasting(), Kind.CLOSURE, work.period(), Instant.MAX));
  }

  /// Takes all that is free for a closure, also one that had some already. Where it did not get all
  /// of it, somebody must have had the rest.
  void close(Had closure) {
    long begun = work.ledger().tries(List.of(closure.booking()), whole(closure));
    List<Claim> whole = Again.whenLost(() -> closed(closure));
    Had closed = closure.claiming(rows.of(closure.booking()));
    work.ledger().gone(closure.booking());
    work.ledger().took(closed, begun);
    for (Claim one : whole) {
      missing(one, closed.claims())
          .forEach(gap -> work.ledger().refused(List.of(gap), List.of(), begun));
    }
    work.ledger().settled(begun);
    work.batons().lay(closed);
  }

  /// @return all that it would have had
  private List<Claim> closed(Had closure) {
    List<Claim> whole = whole(closure);
    List<Lot> lots = closure.lots(node().known());
    node().blocks().close(node().unit(), closure.booking(), lots, closure.use());
    return whole;
  }

  private List<Claim> whole(Had closure) {
    return Claim.of(closure.lots(node().known()), closure.use()).stream()
        .map(one -> without(one, closure.use()))
        .toList();
  }

  /// A closure has no turn-round.
  private static Claim without(Claim claim, Period use) {
    return new Claim(
        claim.facility(), claim.thing(), claim.stock(), claim.quantity(), use, use.end());
  }

  /// One more of it, at the beginning and at the end of each stretch in which it has too few.
  private static List<Claim> missing(Claim whole, List<Claim> had) {
    List<Claim> own = had.stream().filter(one -> one.thing().equals(whole.thing())).toList();
    var turns = new TreeSet<>(List.of(whole.during().start(), whole.during().end()));
    own.forEach(one -> turns.addAll(List.of(one.during().start(), one.during().end())));
    var gaps = new ArrayList<Claim>();
    Instant from = turns.removeFirst();
    for (Instant until : turns) {
      Instant start = from;
      int some =
          own.stream().filter(one -> one.during().contains(start)).mapToInt(Claim::quantity).sum();
      if (some < whole.quantity()) {
        gaps.add(whole.moment(start, 1));
        gaps.add(whole.moment(until.minusSeconds(1), 1));
      }
      from = until;
    }
    return gaps;
  }

  /// Gives one thing out before its time. Who is refused must have met somebody who has it until
  /// then, and who gets it later than at once somebody's turn-round in one of its spaces.
  void giveOut(Had had) {
    Instant start = had.use().start();
    Instant now = node().now();
    if (!now.isBefore(start) || now.plus(A_DAY).isBefore(start)) {
      work.batons().lay(had);
      return;
    }
    Had.Some some = had.things().get(work.chance(had.things().size()));
    List<Claim> goes =
        had.claims().stream().filter(one -> one.facility().equals(some.facility())).toList();
    long begun = work.ledger().tries(List.of(had.booking()), before(goes, now));
    Instant at = node().now();
    Had after = at.isBefore(start) ? givenOut(had, some, goes, at, begun) : had;
    work.ledger().settled(begun);
    work.batons().lay(after);
  }

  private Had givenOut(Had had, Had.Some some, List<Claim> goes, Instant at, long begun) {
    var lot = new Lot(node().known().get(new FacilityId(some.facility())), some.quantity());
    boolean out = node().clock().standing(at, () -> Again.whenLost(() -> goesOut(had, lot)));
    if (!out) {
      work.ledger().refused(before(goes, at), List.of(had.booking()), begun);
      return had;
    }
    Had begins = begins(had, goes, at, begun);
    work.ledger().gone(had.booking());
    work.ledger().took(begins, begun);
    work.ledger().wentOut(had.booking());
    return begins;
  }

  private boolean goesOut(Had had, Lot lot) {
    return node()
        .wholly(() -> node().out().giveOut(node().unit(), had.booking(), lot, had.use().start()));
  }

  private static List<Claim> before(List<Claim> some, Instant at) {
    return some.stream().map(one -> one.before(at)).toList();
  }

  private Had begins(Had had, List<Claim> goes, Instant at, long begun) {
    List<Claim> there = rows.of(had.booking());
    var claims = new ArrayList<>(had.claims());
    claims.removeAll(goes);
    var late = new ArrayList<Claim>();
    for (Claim one : goes) {
      Instant from =
          there.stream()
              .filter(row -> row.thing().equals(one.thing()))
              .map(row -> row.during().start())
              .findFirst()
              .orElseThrow();
      claims.add(one.from(from));
      if (from.isAfter(at)) {
        late.add(one.moment(from.minusSeconds(1), 1));
      }
    }
    if (!late.isEmpty()) {
      work.ledger().refused(late, List.of(had.booking()), begun);
    }
    return had.begun(at, List.copyOf(claims));
  }

  /// Gives one thing back before its time, sometimes not all of it.
  void giveBack(Had had) {
    var known = node().known();
    Had.Some some = had.things().get(work.chance(had.things().size()));
    Facility facility = known.get(new FacilityId(some.facility()));
    Instant at = node().now();
    if (!had.use().contains(at)) {
      work.batons().lay(had);
      return;
    }
    boolean lacks = facility.spaces().isEmpty() && work.chance(2) == 0;
    int missing = lacks ? Math.min(some.quantity(), 1 + work.chance(2)) : 0;
    long begun = work.ledger().tries(List.of(had.booking()), List.of());
    Optional<Instant> tooFew =
        node()
            .clock()
            .standing(
                at,
                () ->
                    Again.whenLost(
                        () ->
                            node()
                                .giving()
                                .giveBack(node().unit(), had.booking(), facility, missing)));
    Had left = left(had, facility, at, missing, tooFew, begun);
    work.ledger().gone(had.booking());
    work.ledger().took(left, begun);
    work.ledger().settled(begun);
    work.batons().lay(left);
  }

  private Had left(
      Had had, Facility facility, Instant at, int missing, Optional<Instant> tooFew, long begun) {
    List<Claim> given =
        had.claims().stream().filter(one -> one.facility().equals(facility.id().value())).toList();
    List<Claim> back = given.stream().flatMap(one -> one.givenBack(at).stream()).toList();
    var left = new ArrayList<>(had.claims());
    left.removeAll(given);
    left.addAll(back);
    if (missing > 0 && !given.isEmpty()) {
      Instant from =
          back.stream()
              .map(one -> one.during().end())
              .max(Comparator.naturalOrder())
              .filter(at::isBefore)
              .orElse(at);
      Instant until = tooFew.orElse(from.plus(FOR_GOOD));
      Claim like = given.getFirst();
      if (until.isAfter(from)) {
        left.add(
            new Claim(
                like.facility(),
                like.thing(),
                like.stock(),
                missing,
                new Period(from, until),
                until));
      }
      tooFew.ifPresent(
          then -> work.ledger().refused(List.of(like.moment(then, missing)), List.of(), begun));
    }
    return had.claiming(List.copyOf(left));
  }

  /// Divides a hall, or adds neighbours that are lent together, in the moment in which some holds
  /// of it are confirmed and others of it are taken.
  void divide() {
    List<Facility> halls =
        node().lent().stream().filter(one -> one.name().matches(Work.DIVIDED + " \\d+")).toList();
    Facility hall = halls.get(work.chance(halls.size()));
    List<Had> held =
        Stream.generate(() -> work.got(all(hall, Kind.HOLD)))
            .limit(6)
            .flatMap(Optional::stream)
            .toList();
    Stream<Runnable> others =
        Stream.of(
            () -> divide(hall),
            () -> work.take(all(hall, Kind.BOOKING)),
            () -> work.take(all(hall, Kind.HOLD)));
    var handling = new Handling(work);
    Work.atOnce(Stream.concat(others, held.stream().map(had -> () -> handling.approve(had))));
  }

  private Had all(Facility hall, Kind kind) {
    return Had.wanted(Work.all(hall), kind, work.period(), Instant.MAX);
  }

  private void divide(Facility hall) {
    Hall now = node().halls().find(node().unit(), hall.id()).orElseThrow();
    long begun = work.ledger().tries(List.of(), List.of());
    Halls.Outcome outcome =
        Again.whenLost(
            () ->
                node().halls().divide(node().unit(), hall.id(), further(now), new Actor.Program()));
    if (outcome instanceof Halls.Outcome.Done) {
      List<SpaceId> spaces = node().known().get(hall.id()).spaces();
      work.ledger().divided(hall.id().value(), spaces.stream().map(SpaceId::value).toList());
    }
    work.ledger().settled(begun);
  }

  private static Division further(Hall now) {
    int neighbours = now.parts() == 1 ? 0 : Math.min(2, now.present().size() - 2);
    Stream<Piece> parts = Stream.of(1, 2, 3).map(n -> piece(now, n, n));
    Stream<Piece> pairs = Stream.of(1, 2).limit(neighbours).map(n -> piece(now, n, n + 1));
    return new Division(3, Stream.concat(parts, pairs).toList());
  }

  private static Piece piece(Hall hall, int first, int last) {
    String name = hall.whole().name() + " " + Piece.letters(first, last);
    return new Piece(first, last, name, 10, Map.of());
  }

  private Node node() {
    return work.node();
  }
}
