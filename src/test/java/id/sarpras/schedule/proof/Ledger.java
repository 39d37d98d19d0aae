package id.sarpras.schedule.proof;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.schedule.BookingId;
import id.sarpras.schedule.Taken.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The simple model beside the schedule: whoever was told that he has something is written down in
/// memory. At the end the database must hold exactly that, and every refusal must have had a reason
/// that was true at some moment while the question was asked.
final class Ledger {

  /// A no.
  private record Refusal(List<Claim> wanted, long begun, long ended) {}

  /// A row of the database, spaces and equipment alike.
  private record Row(
      BookingId booking, Kind kind, UUID thing, int quantity, Instant from, Instant until) {}

  private static final String ROWS =
      """
      SELECT booking_id, kind, space_id AS thing, 1 AS quantity, lower(during) AS starts, upper(during) AS ends
      FROM occupancy
      UNION ALL
      SELECT booking_id, kind, facility_id, quantity, lower(during), upper(during) FROM stock_use
      """;

  private final AtomicLong time = new AtomicLong();
  private final Queue<Stay> stays = new ConcurrentLinkedQueue<>();
  private final Queue<Refusal> refusals = new ConcurrentLinkedQueue<>();
  private final Map<BookingId, Stay> present = new ConcurrentHashMap<>();
  private final Set<BookingId> unknown = ConcurrentHashMap.newKeySet();
  private final ConcurrentSkipListMap<Instant, Long> ticks = new ConcurrentSkipListMap<>();

  /// The next moment of the trial.
  long moment() {
    return time.incrementAndGet();
  }

  void took(BookingId booking, List<Claim> claims, Kind kind, Instant expires, long begun) {
    var stay = new Stay(booking, claims, kind, expires, begun);
    stays.add(stay);
    present.put(booking, stay);
  }

  void refused(List<Claim> wanted, long begun) {
    refusals.add(new Refusal(wanted, begun, moment()));
  }

  void booked(BookingId booking) {
    Stay stay = stay(booking);
    stay.kind = Kind.BOOKING;
    stay.expires = Instant.MAX;
  }

  void gone(BookingId booking) {
    Stay stay = present.remove(booking);
    if (stay != null) {
      stay.until = moment();
    }
  }

  /// Nobody was told how this ended: the server was killed in the middle.
  void unknown(BookingId booking) {
    unknown.add(booking);
  }

  void ticked(Instant to) {
    ticks.put(to, moment());
  }

  Stay stay(BookingId booking) {
    return present.get(booking);
  }

  int refusals() {
    return refusals.size();
  }

  int stays() {
    return stays.size();
  }

  /// Every acknowledged use is there as it was acknowledged, and nothing else is.
  void agreesWith(JdbcClient database, Instant now) {
    Map<BookingId, List<Row>> rows =
        database
            .sql(ROWS)
            .query(
                (rs, index) ->
                    new Row(
                        new BookingId(rs.getObject("booking_id", UUID.class)),
                        Kind.valueOf(rs.getString("kind")),
                        rs.getObject("thing", UUID.class),
                        rs.getInt("quantity"),
                        rs.getTimestamp("starts").toInstant(),
                        rs.getTimestamp("ends").toInstant()))
            .stream()
            .collect(Collectors.groupingBy(Row::booking));
    present.values().stream()
        .filter(stay -> !unknown.contains(stay.booking))
        .forEach(stay -> isThere(stay, rows.getOrDefault(stay.booking, List.of()), now));
    assertThat(rows.keySet())
        .as("rows of nobody")
        .allMatch(booking -> present.containsKey(booking) || unknown.contains(booking));
    neverTwice(rows.values().stream().flatMap(List::stream).toList());
  }

  private static void isThere(Stay stay, List<Row> rows, Instant now) {
    List<Row> acknowledged =
        stay.claims.stream()
            .map(
                claim ->
                    new Row(
                        stay.booking,
                        stay.kind,
                        claim.thing(),
                        claim.quantity(),
                        claim.during().start(),
                        claim.during().end()))
            .toList();
    if (stay.isExpired(now)) {
      assertThat(acknowledged).as("what is left of a lapsed hold").containsAll(rows);
    } else {
      assertThat(rows).as("acknowledged").containsExactlyInAnyOrderElementsOf(acknowledged);
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

  private boolean stood(Refusal refusal, Claim wanted, List<Stay> stays) {
    List<Claim> inTheWay =
        stays.stream()
            .takeWhile(stay -> stay.from < refusal.ended())
            .filter(stay -> end(stay) > refusal.begun())
            .flatMap(stay -> stay.claims.stream())
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
    if (stay.kind != Kind.HOLD) {
      return stay.until;
    }
    var passed = ticks.ceilingEntry(stay.expires);
    return passed == null ? stay.until : Math.min(stay.until, passed.getValue());
  }
}
