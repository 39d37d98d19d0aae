package id.sarpras.schedule.proof;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.schedule.BookingId;
import id.sarpras.schedule.proof.Rows.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The simple model beside the schedule: what everybody was told, read in the order in which it
/// happened. The database must hold exactly that, and every refusal must have had a reason that was
/// true at some moment while the question was asked.
final class Truth {

  private final List<Stay> stays = new ArrayList<>();
  private final Map<BookingId, Stay> present = new HashMap<>();
  private final List<Entry.Refused> refusals = new ArrayList<>();
  private final TreeMap<Instant, Long> ticks = new TreeMap<>();
  private final Map<UUID, List<UUID>> divided = new HashMap<>();
  private final Set<BookingId> unknown = new HashSet<>();
  private int acknowledged;
  private int wentOut;

  private Truth() {}

  static Truth of(Collection<Entry> entries) {
    var truth = new Truth();
    List<Entry> course = entries.stream().sorted(Comparator.comparingLong(Entry::at)).toList();
    course.stream()
        .filter(Entry.Divided.class::isInstance)
        .map(Entry.Divided.class::cast)
        .forEach(one -> truth.divided.put(one.hall(), one.spaces()));
    var tried = new TreeMap<Long, Entry.Tried>();
    course.forEach(entry -> truth.read(entry, tried));
    tried.values().forEach(truth::never);
    return truth;
  }

  private void read(Entry entry, TreeMap<Long, Entry.Tried> tried) {
    switch (entry) {
      case Entry.Tried it -> tried.put(it.at(), it);
      case Entry.Settled it -> tried.remove(it.begun());
      case Entry.Took it -> {
        acknowledged++;
        var stay = Stay.of(it.had(), spread(it.had().claims()), it.begun());
        stays.add(stay);
        present.put(it.had().booking(), stay);
      }
      case Entry.Refused it -> refusals.add(it);
      case Entry.Became it -> present.get(it.had().booking()).had = it.had();
      case Entry.Gone it -> {
        Stay stay = present.remove(it.booking());
        if (stay != null) {
          stay.until = it.at();
        }
      }
      case Entry.Ticked it -> ticks.merge(it.to(), it.at(), Math::min);
      case Entry.WentOut it -> wentOut++;
      case Entry.Divided it -> {}
    }
  }

  /// Nobody was told how that ended.
  private void never(Entry.Tried question) {
    unknown.addAll(question.bookings());
    stays.add(Stay.perhaps(spread(question.wanted()), question.at()));
  }

  /// Whoever had a hall when it was divided has all its parts.
  private List<Claim> spread(List<Claim> claims) {
    return claims.stream()
        .flatMap(
            claim ->
                divided.getOrDefault(claim.facility(), List.of(claim.thing())).stream()
                    .map(claim::on))
        .distinct()
        .toList();
  }

  int acknowledged() {
    return acknowledged;
  }

  int refused() {
    return refusals.size();
  }

  int unanswered() {
    return unknown.size();
  }

  /// How often something went out before its time.
  int wentOut() {
    return wentOut;
  }

  int divided() {
    return divided.size();
  }

  /// Every acknowledged use is there as it was acknowledged, and nothing else is.
  void agreesWith(Rows database, Instant now) {
    Map<BookingId, List<Row>> rows = database.all();
    present.forEach(
        (booking, stay) -> {
          if (!unknown.contains(booking)) {
            isThere(stay, rows.getOrDefault(booking, List.of()), now);
          }
        });
    assertThat(rows.keySet())
        .as("rows of nobody")
        .allMatch(booking -> present.containsKey(booking) || unknown.contains(booking));
    neverTwice(rows.values().stream().flatMap(List::stream).toList());
  }

  private static void isThere(Stay stay, List<Row> rows, Instant now) {
    Had had = requireNonNull(stay.had);
    List<Row> acknowledged =
        stay.claims.stream()
            .map(
                claim ->
                    new Row(
                        had.booking(),
                        had.kind(),
                        claim.thing(),
                        claim.quantity(),
                        claim.during().start(),
                        claim.during().end()))
            .toList();
    if (had.expires().isAfter(now)) {
      assertThat(rows).as("acknowledged").containsExactlyInAnyOrderElementsOf(acknowledged);
    } else {
      assertThat(acknowledged).as("what is left of a lapsed hold").containsAll(rows);
    }
  }

  /// Counted here once more, by going through time.
  private void neverTwice(List<Row> rows) {
    Map<UUID, Integer> stock =
        stays.stream()
            .flatMap(stay -> stay.claims.stream())
            .collect(Collectors.toMap(Claim::thing, Claim::stock, Math::max));
    rows.stream()
        .collect(Collectors.groupingBy(Row::thing))
        .forEach(
            (thing, some) ->
                assertThat(peak(some))
                    .as("away at once of %s", thing)
                    .isLessThanOrEqualTo(stock.getOrDefault(thing, 1)));
  }

  private static int peak(List<Row> rows) {
    var changes = new TreeMap<Instant, Integer>();
    rows.forEach(
        row -> {
          changes.merge(row.from(), row.quantity(), Integer::sum);
          changes.merge(row.until(), -row.quantity(), Integer::sum);
        });
    int away = 0;
    int most = 0;
    for (int change : changes.values()) {
      away += change;
      most = Math.max(most, away);
    }
    return most;
  }

  /// Nobody was refused what nobody else had.
  void everyRefusalHadAReason() {
    var byThing = new HashMap<UUID, List<Stay>>();
    stays.forEach(
        stay ->
            stay.claims.stream()
                .map(Claim::thing)
                .distinct()
                .forEach(
                    thing -> byThing.computeIfAbsent(thing, key -> new ArrayList<>()).add(stay)));
    byThing.values().forEach(some -> some.sort(Comparator.comparingLong(stay -> stay.from)));
    assertThat(refusals)
        .as("refusals")
        .allMatch(
            refusal ->
                refusal.wanted().stream()
                    .anyMatch(
                        claim ->
                            stood(refusal, claim, byThing.getOrDefault(claim.thing(), List.of()))));
  }

  private boolean stood(Entry.Refused refusal, Claim wanted, List<Stay> stays) {
    Stream<Claim> others =
        stays.stream()
            .takeWhile(stay -> stay.from < refusal.at())
            .filter(stay -> end(stay) > refusal.begun())
            .filter(stay -> stay.had == null || !refusal.own().contains(stay.had.booking()))
            .flatMap(stay -> stay.claims.stream());
    Stream<Claim> beside = refusal.wanted().stream().filter(claim -> claim != wanted);
    List<Claim> inTheWay =
        Stream.concat(others, beside)
            .filter(claim -> claim.thing().equals(wanted.thing()))
            .filter(claim -> claim.during().overlaps(wanted.during()))
            .toList();
    return Stream.concat(
            Stream.of(wanted.during().start()),
            inTheWay.stream().map(claim -> claim.during().start()))
        .filter(wanted.during()::contains)
        .anyMatch(
            at ->
                inTheWay.stream()
                            .filter(claim -> claim.during().contains(at))
                            .mapToInt(Claim::quantity)
                            .sum()
                        + wanted.quantity()
                    > wanted.stock());
  }

  /// When a stay was over at the latest: given up, or the clock passed its end.
  private long end(Stay stay) {
    var passed = ticks.ceilingEntry(stay.expires());
    return passed == null ? stay.until : Math.min(stay.until, passed.getValue());
  }
}
