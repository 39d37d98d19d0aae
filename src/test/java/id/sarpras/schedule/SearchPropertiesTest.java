package id.sarpras.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.shared.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// What holds of every search, whatever is lent and taken: against a house that is looked at minute
/// by minute.
class SearchPropertiesTest {

  @Property(tries = 400)
  void whatFitsIsFreeAndIsFoundWhereThereIsAny(@ForAll long seed) {
    var world = new World(seed);
    Wish wish = world.wishAt();
    Period use = period(wish);
    Found found = world.engine(wish).find();
    List<List<Pick>> free = world.exactly(wish).filter(picks -> world.has(picks, use)).toList();
    assertThat(found.fitting().isEmpty()).isEqualTo(free.isEmpty());
    assertThat(found.fitting())
        .allSatisfy(
            proposal -> {
              assertThat(proposal.period()).isEqualTo(use);
              assertThat(free).contains(proposal.picks());
            });
  }

  @Property(tries = 400)
  void whatIsOfferedInsteadIsFreeAndRankedAndSaysHowItDiffers(@ForAll long seed) {
    var world = new World(seed);
    Wish wish = world.wishAt();
    Found found = world.engine(wish).find();
    assertThat(found.instead())
        .isSortedAccordingTo((one, other) -> Integer.compare(one.weight(), other.weight()))
        .allSatisfy(
            proposal -> {
              assertThat(world.has(proposal.picks(), proposal.period())).isTrue();
              assertThat(proposal.why()).isNotEmpty();
              assertThat(proposal.weight()).isPositive();
            });
  }

  @Property(tries = 400)
  void noTimeOfTheDayThatIsNearerIsOverlooked(@ForAll long seed) {
    var world = new World(seed);
    Wish wish = world.wishAt();
    Found found = world.engine(wish).find();
    if (!found.fitting().isEmpty()
        || wish.wants().stream().anyMatch(want -> !(want instanceof Want.This))) {
      return;
    }
    List<Pick> picks = world.exactly(wish).findFirst().orElse(List.of());
    Stream<Duration> free =
        Stream.iterate(0, i -> i < 48, i -> i + 1)
            .map(i -> moved(period(wish), at(World.DAY, LocalTime.MIN.plusMinutes(30L * i))))
            .filter(use -> !picks.isEmpty() && world.has(picks, use))
            .map(use -> distance(use, wish));
    Stream<Duration> offered =
        found.instead().stream()
            .filter(proposal -> proposal.picks().equals(picks))
            .map(proposal -> distance(proposal.period(), wish));
    free.min(Duration::compareTo)
        .ifPresent(
            nearest ->
                assertThat(offered.min(Duration::compareTo))
                    .hasValueSatisfying(best -> assertThat(best).isLessThanOrEqualTo(nearest)));
  }

  @Property(tries = 300)
  void withinSomeDaysATimeIsFoundWhereThereIsAny(@ForAll long seed) {
    var world = new World(seed);
    Wish wish = world.wishWithin();
    var within = (When.Within) wish.when();
    List<Period> uses =
        within
            .first()
            .datesUntil(within.last().plusDays(1))
            .flatMap(day -> uses(day, within))
            .toList();
    Found found = world.engine(wish).find();
    boolean isAny =
        uses.stream().anyMatch(use -> world.exactly(wish).anyMatch(picks -> world.has(picks, use)));
    assertThat(found.fitting().isEmpty()).isEqualTo(!isAny);
    assertThat(found.fitting())
        .allSatisfy(
            proposal -> {
              assertThat(uses).contains(proposal.period());
              assertThat(world.exactly(wish)).contains(proposal.picks());
              assertThat(world.has(proposal.picks(), proposal.period())).isTrue();
            });
    assertThat(found.instead())
        .allSatisfy(
            proposal -> assertThat(world.has(proposal.picks(), proposal.period())).isTrue());
  }

  /// A day shows twelve times at most.
  @Property(tries = 300)
  void withinSomeDaysNoTimeIsLeftOut(@ForAll long seed) {
    var world = new World(seed);
    Wish wish = world.wishWithin();
    var within = (When.Within) wish.when();
    List<Period> found =
        world.engine(wish).find().fitting().stream().map(Proposal::period).toList();
    within
        .first()
        .datesUntil(within.last().plusDays(1))
        .filter(day -> found.stream().filter(use -> isOn(day, use)).count() < 12)
        .flatMap(day -> uses(day, within))
        .filter(use -> world.exactly(wish).anyMatch(picks -> world.has(picks, use)))
        .forEach(use -> assertThat(found).anyMatch(use::overlaps));
  }

  private static boolean isOn(LocalDate day, Period use) {
    return Period.ofDay(day, World.WITA).contains(use.start());
  }

  private static Stream<Period> uses(LocalDate day, When.Within within) {
    return Stream.iterate(at(day, within.earliest()), start -> start.plus(Duration.ofMinutes(30)))
        .map(start -> new Period(start, start.plus(within.length())))
        .takeWhile(use -> !use.end().isAfter(at(day, within.latest())))
        .filter(use -> !use.start().isBefore(World.NOW));
  }

  private static Period period(Wish wish) {
    return ((When.At) wish.when()).period();
  }

  private static Period moved(Period use, Instant start) {
    return new Period(start, start.plus(use.length()));
  }

  private static Duration distance(Period use, Wish wish) {
    return Duration.between(use.start(), period(wish).start()).abs();
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(World.WITA).toInstant();
  }
}
