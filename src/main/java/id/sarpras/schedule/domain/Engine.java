package id.sarpras.schedule.domain;

import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.facility.Kind;
import id.sarpras.schedule.Found;
import id.sarpras.schedule.Hindrance;
import id.sarpras.schedule.Pick;
import id.sarpras.schedule.Proposal;
import id.sarpras.schedule.Reason;
import id.sarpras.schedule.Want;
import id.sarpras.schedule.When;
import id.sarpras.schedule.Wish;
import id.sarpras.shared.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Answers a wish from what was read: what fits, and where nothing does, what comes nearest to it
/// and why. It reads nothing itself.
public final class Engine {

  private static final Duration STEP = Duration.ofMinutes(30);
  private static final int MOST_FITTING = 8;

  /// So many times on some days are enough; the last day is never cut.
  private static final int ENOUGH_WITHIN = 40;

  private static final int MOST_A_DAY_WITHIN = 12;
  private static final int MOST_A_DAY = 3;
  private static final int MOST_OTHER_THINGS = 5;
  private static final int MOST_OTHER_DAYS = 3;
  private static final int MOST_BUNDLES = 60;

  /// For one thing; more than could stand in the way of each other in one bundle.
  private static final int MOST_CHOICES = 60;

  private static final int MOST_WITH_THE_SAME = 2;

  private final Board board;
  private final Wish wish;
  private final Choices choices;

  public Engine(Board board, Wish wish) {
    this.board = board;
    this.wish = wish;
    this.choices = new Choices(board, wish);
  }

  /// What fits; and only where nothing does, what else there is.
  public Found find() {
    List<Proposal> fitting = fitting();
    return fitting.isEmpty()
        ? new Found(List.of(), alternatives(), hindrances())
        : new Found(fitting, List.of(), List.of());
  }

  /// What comes near to the wish, but is not it, even where it could be had.
  public List<Proposal> alternatives() {
    Stream<Proposal> some =
        switch (wish.when()) {
          case When.At(Period period) ->
              Stream.of(otherTimes(period), otherDays(period), otherThings(period))
                  .flatMap(List::stream);
          case When.Within within ->
              Stream.concat(otherThings(within).stream(), laterDays(within).stream());
        };
    return some.sorted(Bundles.NEAREST).toList();
  }

  /// What fits: at one time the best first; on some days the best at each time that is free.
  public List<Proposal> fitting() {
    return switch (wish.when()) {
      case When.At(Period period) -> varied(exactly(period, MOST_BUNDLES), MOST_FITTING);
      case When.Within within -> eachTime(within);
    };
  }

  private List<Proposal> eachTime(When.Within within) {
    var found = new ArrayList<Proposal>();
    for (LocalDate day : days(within.first(), within.last()).toList()) {
      if (found.size() < ENOUGH_WITHIN) {
        found.addAll(onDay(day, within, MOST_A_DAY_WITHIN));
      }
    }
    return found;
  }

  /// What stands in the way of each thing that cannot be had.
  private List<Hindrance> hindrances() {
    return switch (wish.when()) {
      case When.At(Period period) ->
          wish.wants().stream()
              .filter(want -> choices.exactly(want, period, 1).isEmpty())
              .map(
                  want ->
                      new Hindrance(
                          want, choices.hindrance(want, period), choices.never(want).isPresent()))
              .toList();
      case When.Within within ->
          wish.wants().stream()
              .flatMap(
                  want -> choices.never(want).map(why -> new Hindrance(want, why, true)).stream())
              .toList();
    };
  }

  private List<Proposal> exactly(Period use, int most) {
    var each = new ArrayList<List<Choice>>();
    for (Want want : wish.wants()) {
      List<Choice> some = choices.exactly(want, use, MOST_CHOICES);
      if (some.isEmpty()) {
        return List.of();
      }
      each.add(some);
    }
    return Bundles.of(each, use, most);
  }

  /// The same things on the same day, at the times that are nearest and do not overlap each other:
  /// nobody is helped by 9:00, 9:30 and 10:00.
  private List<Proposal> otherTimes(Period wished) {
    ZonedDateTime start = wished.start().atZone(board.zone());
    Stream<Instant> steps = halfHours(start.toLocalDate()).filter(at -> !at.equals(wished.start()));
    List<Period> nearest =
        Stream.concat(steps, edges(wished))
            .filter(at -> at.atZone(board.zone()).toLocalDate().equals(start.toLocalDate()))
            .distinct()
            .sorted(Comparator.comparing(at -> Duration.between(wished.start(), at).abs()))
            .map(at -> new Period(at, at.plus(wished.length())))
            .toList();
    return apart(nearest.stream(), MOST_A_DAY).stream()
        .map(proposal -> moved(proposal, start))
        .toList();
  }

  /// The same things at the same time of the day on the nearest other days.
  private List<Proposal> otherDays(Period wished) {
    ZonedDateTime start = wished.start().atZone(board.zone());
    return IntStream.rangeClosed(1, Extent.DAYS_AFTER)
        .boxed()
        .flatMap(days -> days > Extent.DAYS_BEFORE ? Stream.of(days) : Stream.of(days, -days))
        .map(start::plusDays)
        .map(at -> new Period(at.toInstant(), at.toInstant().plus(wished.length())))
        .flatMap(use -> exactly(use, 1).stream())
        .limit(MOST_OTHER_DAYS)
        .map(proposal -> moved(proposal, start))
        .toList();
  }

  /// Other things at the same time, in place of those that cannot be had.
  private List<Proposal> otherThings(Period use) {
    List<List<Choice>> exactly =
        wish.wants().stream().map(want -> choices.exactly(want, use, MOST_CHOICES)).toList();
    boolean isHindered = exactly.stream().anyMatch(List::isEmpty);
    List<List<Choice>> each =
        IntStream.range(0, exactly.size())
            .mapToObj(
                i ->
                    isHindered && !exactly.get(i).isEmpty()
                        ? exactly.get(i)
                        : nearly(i, isHindered ? List.of() : exactly.get(i), use))
            .toList();
    return varied(
        Bundles.of(each, use, MOST_BUNDLES).stream()
            .filter(proposal -> isHindered || proposal.weight() > 0)
            .map(this::measured)
            .sorted(Bundles.NEAREST)
            .toList(),
        MOST_OTHER_THINGS);
  }

  /// The first that do not all begin with the same thing: one room with each of five cars is no
  /// choice of rooms.
  private static List<Proposal> varied(List<Proposal> ranked, int most) {
    var seen = new HashMap<FacilityId, Integer>();
    return ranked.stream()
        .filter(
            proposal ->
                seen.merge(proposal.picks().getFirst().facility().id(), 1, Integer::sum)
                    <= MOST_WITH_THE_SAME)
        .limit(most)
        .toList();
  }

  /// Says so where rooms that were to hold the people together do not.
  private Proposal measured(Proposal proposal) {
    int capacity =
        proposal.picks().stream()
            .filter(pick -> pick.facility().kind() == Kind.ROOM)
            .mapToInt(Pick::capacity)
            .sum();
    return capacity > 0
            && capacity < wish.people()
            && wish.wants().stream().filter(Engine::isThisRoom).count() > 1
        ? with(Reason.smallerTogether(capacity, wish.people()), proposal)
        : proposal;
  }

  private static boolean isThisRoom(Want want) {
    return want instanceof Want.This(Pick pick) && pick.facility().kind() == Kind.ROOM;
  }

  private List<Choice> nearly(int index, List<Choice> exactly, Period use) {
    return Stream.concat(exactly.stream(), choices.nearly(wish.wants().get(index), use).stream())
        .sorted(Choice.NEAREST)
        .toList();
  }

  /// Other things within the days, the nearest to the wish of each of the first days that have any.
  private List<Proposal> otherThings(When.Within within) {
    var found = new ArrayList<Proposal>();
    for (LocalDate day : days(within.first(), within.last()).toList()) {
      if (found.size() < MOST_OTHER_THINGS) {
        periods(day, within)
            .filter(this::isAtAnEvenHour)
            .flatMap(use -> otherThings(use).stream().limit(1))
            .min(Bundles.NEAREST)
            .ifPresent(found::add);
      }
    }
    return found;
  }

  /// What comes near is looked for at fewer times than what fits.
  private boolean isAtAnEvenHour(Period use) {
    LocalTime start = use.start().atZone(board.zone()).toLocalTime();
    return start.getMinute() == 0 && start.getHour() % 2 == 0;
  }

  /// The same things after the days, one time on each day.
  private List<Proposal> laterDays(When.Within within) {
    return days(within.last().plusDays(1), within.last().plusDays(Extent.DAYS_AFTER))
        .flatMap(day -> onDay(day, within, 1).stream())
        .limit(MOST_OTHER_DAYS)
        .map(
            proposal -> {
              ZonedDateTime at = proposal.period().start().atZone(board.zone());
              return moved(proposal, at.with(within.last()));
            })
        .toList();
  }

  private List<Proposal> onDay(LocalDate day, When.Within within, int most) {
    return apart(periods(day, within), most);
  }

  /// The first periods at which everything can be had, and that do not overlap each other.
  private List<Proposal> apart(Stream<Period> periods, int most) {
    var chosen = new ArrayList<Proposal>();
    for (Period use : (Iterable<Period>) periods::iterator) {
      if (chosen.size() == most) {
        break;
      }
      if (chosen.stream().map(Proposal::period).noneMatch(use::overlaps)) {
        chosen.addAll(exactly(use, 1));
      }
    }
    return chosen;
  }

  private Stream<Period> periods(LocalDate day, When.Within within) {
    Instant earliest = day.atTime(within.earliest()).atZone(board.zone()).toInstant();
    Instant latest = day.atTime(within.latest()).atZone(board.zone()).toInstant();
    return Stream.iterate(earliest, at -> at.plus(STEP))
        .takeWhile(at -> !at.plus(within.length()).isAfter(latest))
        .filter(at -> !at.isBefore(board.now()))
        .map(at -> new Period(at, at.plus(within.length())));
  }

  private Stream<LocalDate> days(LocalDate first, LocalDate last) {
    return first.datesUntil(last.plusDays(1));
  }

  private Stream<Instant> halfHours(LocalDate day) {
    Period whole = Period.ofDay(day, board.zone());
    return Stream.iterate(whole.start(), at -> at.isBefore(whole.end()), at -> at.plus(STEP));
  }

  /// When something of it becomes free, and the last moment before something of it is taken.
  private Stream<Instant> edges(Period wished) {
    return board.watched().stream()
        .flatMap(
            facility ->
                board
                    .standing(facility)
                    .flatMap(taken -> Stream.of(taken.end(), before(taken, facility, wished))));
  }

  private static Instant before(Period taken, Facility facility, Period wished) {
    return taken.start().minus(facility.occupied(wished).length());
  }

  private Proposal moved(Proposal proposal, ZonedDateTime from) {
    return with(Reason.moved(from, proposal.period().start().atZone(board.zone())), proposal);
  }

  private static Proposal with(Reason first, Proposal proposal) {
    return new Proposal(
        proposal.picks(),
        proposal.period(),
        Stream.concat(Stream.of(first), proposal.why().stream()).toList());
  }
}
