package id.sarpras.schedule.domain;

import static java.util.Comparator.naturalOrder;

import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.facility.SpaceId;
import id.sarpras.schedule.Want;
import id.sarpras.schedule.When;
import id.sarpras.schedule.Wish;
import id.sarpras.shared.Period;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How much is read for a search: of everything the time that is wished, and of the few things that
/// matter most also some time around it, in which other times are looked for. So that a search over
/// hundreds of rooms reads little more than what is taken at one time.
///
/// @param near the time of which everything is read
/// @param far the time around it
/// @param watched the things that are read far
public record Extent(Period near, Period far, List<Facility> watched) {

  static final int DAYS_BEFORE = 7;
  static final int DAYS_AFTER = 14;
  private static final int MOST_OF_A_KIND = 12;

  /// What has to be read to know what can be had at one time.
  public static Extent of(Period use, List<Facility> all) {
    Period near = use.prolonged(longestTurnRound(all));
    return new Extent(near, near, List.of());
  }

  /// What has to be read for a wish.
  public static Extent of(Wish wish, List<Facility> all, ZoneId zone) {
    Duration after = longestTurnRound(all);
    List<Facility> watched =
        wish.wants().stream().flatMap(want -> watched(want, all)).distinct().toList();
    return switch (wish.when()) {
      case When.At(Period period) ->
          new Extent(
              period.prolonged(after),
              days(
                  LocalDate.ofInstant(period.start(), zone).minusDays(DAYS_BEFORE),
                  LocalDate.ofInstant(period.end(), zone).plusDays(DAYS_AFTER),
                  after,
                  zone),
              watched);
      case When.Within within ->
          new Extent(
              days(within.first(), within.last(), after, zone),
              days(within.first(), within.last().plusDays(DAYS_AFTER), after, zone),
              watched);
    };
  }

  /// The spaces that are read far.
  public Set<SpaceId> spaces() {
    return watched.stream()
        .flatMap(facility -> facility.spaces().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Whether all is known of a facility in a time.
  boolean covers(Facility facility, Period during) {
    return encloses(near, during) || encloses(far, during) && isWatched(facility.id());
  }

  private boolean isWatched(FacilityId id) {
    return watched.stream().anyMatch(one -> one.id().equals(id));
  }

  private static Duration longestTurnRound(List<Facility> all) {
    return all.stream().map(Facility::turnRound).max(naturalOrder()).orElse(Duration.ZERO);
  }

  private static Stream<Facility> watched(Want want, List<Facility> all) {
    return switch (want) {
      case Want.This(var pick) ->
          Stream.concat(
              Stream.of(pick.facility()),
              all.stream().filter(other -> Likeness.sameSort(pick.facility(), other)));
      case Want.SomeRoom room ->
          all.stream()
              .filter(one -> Likeness.suits(one, room))
              .sorted(Likeness.bySize(room.layout()))
              .limit(MOST_OF_A_KIND);
      case Want.SomeVehicle vehicle ->
          all.stream()
              .filter(one -> Likeness.suits(one, vehicle))
              .sorted(Likeness.BY_SIZE)
              .limit(MOST_OF_A_KIND);
    };
  }

  private static Period days(LocalDate first, LocalDate last, Duration after, ZoneId zone) {
    return new Period(Period.ofDay(first, zone).start(), Period.ofDay(last, zone).end())
        .prolonged(after);
  }

  private static boolean encloses(Period outer, Period inner) {
    return !inner.start().isBefore(outer.start()) && !inner.end().isAfter(outer.end());
  }
}
