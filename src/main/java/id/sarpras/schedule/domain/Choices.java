package id.sarpras.schedule.domain;

import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityRefusal;
import id.sarpras.facility.Kind;
import id.sarpras.schedule.Pick;
import id.sarpras.schedule.Reason;
import id.sarpras.schedule.Want;
import id.sarpras.schedule.Wish;
import id.sarpras.shared.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What can be had at a time for each thing that is wanted.
final class Choices {

  /// Of how many rooms pairs are made: those nearest to half the size.
  private static final int MOST_TO_PAIR = 60;

  private static final int MOST_PAIRS = 3;
  private static final int MOST = 6;

  private final Board board;
  private final Wish wish;
  private final Map<Want, List<Choice>> suiting = new HashMap<>();

  Choices(Board board, Wish wish) {
    this.board = board;
    this.wish = wish;
  }

  /// Exactly what is wanted, the best fitting first.
  ///
  /// @param most how many are enough
  List<Choice> exactly(Want want, Period use, int most) {
    return want instanceof Want.This(Pick pick)
        ? Stream.of(Choice.of(pick, List.of()))
            .filter(choice -> board.has(pick, use, people(pick)))
            .toList()
        : suiting.computeIfAbsent(want, this::suiting).stream()
            .filter(choice -> board.has(choice.picks().getFirst(), use, 0))
            .limit(most)
            .toList();
  }

  /// All that would do, whenever it can be had; it is looked through for many times.
  private List<Choice> suiting(Want want) {
    return switch (want) {
      case Want.This(Pick pick) -> List.of(Choice.of(pick, List.of()));
      case Want.SomeRoom room -> suiting(Ideal.of(room), one -> Likeness.suits(one, room));
      case Want.SomeVehicle vehicle ->
          suiting(Ideal.of(vehicle), one -> Likeness.suits(one, vehicle));
    };
  }

  private List<Choice> suiting(Ideal ideal, Predicate<Facility> suits) {
    return board.facilities().stream()
        .filter(suits)
        .map(ideal::pick)
        .map(pick -> Choice.of(pick, ideal.alone(pick)))
        .sorted(Choice.NEAREST)
        .toList();
  }

  /// What comes near to it, the nearest first.
  List<Choice> nearly(Want want, Period use) {
    var near = new ArrayList<>(standIns(want, use));
    if (wish.wants().size() > 1) {
      near.add(new Choice(List.of(), List.of(without(want))));
    }
    return near;
  }

  /// What stands in the way of something that cannot be had.
  Reason hindrance(Want want, Period use) {
    return switch (want) {
      case Want.This(Pick pick) -> hindrance(pick, use);
      case Want.SomeRoom room ->
          never(want)
              .orElseGet(
                  () -> board.isWithinADay(use) ? Reason.none(Kind.ROOM) : Reason.overnight());
      case Want.SomeVehicle vehicle -> never(want).orElseGet(() -> Reason.none(Kind.VEHICLE));
    };
  }

  /// Why something can be had at no time at all; empty where it can.
  Optional<Reason> never(Want want) {
    return switch (want) {
      case Want.This(Pick pick) ->
          Optional.of(pick)
              .filter(one -> people(one) > one.capacity())
              .map(one -> Reason.smaller(one.facility(), one.capacity(), people(one)));
      case Want.SomeRoom room ->
          never(
              want,
              new Want.SomeRoom(1, room.fittings(), room.layout(), room.building()),
              Kind.ROOM);
      case Want.SomeVehicle vehicle ->
          never(want, new Want.SomeVehicle(1, vehicle.driver()), Kind.VEHICLE);
    };
  }

  /// @param forOne the same for one person
  private Optional<Reason> never(Want want, Want forOne, Kind kind) {
    return suiting.computeIfAbsent(want, this::suiting).isEmpty()
        ? Optional.of(
            suiting(forOne).stream()
                .flatMap(choice -> choice.picks().stream())
                .max(Comparator.comparingInt(Pick::capacity))
                .map(Reason::largest)
                .orElseGet(() -> Reason.noSuch(kind)))
        : Optional.empty();
  }

  private Reason hindrance(Pick pick, Period use) {
    if (isOf(pick, Kind.ROOM) && !board.isWithinADay(use)) {
      return Reason.overnight();
    }
    Optional<FacilityRefusal> refusal = board.refusal(pick, use, people(pick));
    if (refusal.isPresent()) {
      return Reason.refused(pick.facility(), refusal.get(), pick.asked(use, people(pick)));
    }
    return pick.facility().kind() == Kind.EQUIPMENT
        ? Reason.onlyLeft(pick.facility(), board.left(pick.facility(), use), pick.quantity())
        : Reason.taken(pick.facility(), board.inTheWay(pick.facility(), use), use);
  }

  /// How many people a particular thing has to hold: all but those whom the others of its kind
  /// hold. Vehicles have to seat them only where no room is wanted.
  private int people(Pick pick) {
    Kind kind = pick.facility().kind();
    if (kind == Kind.EQUIPMENT || wish.people() == 0) {
      return 0;
    }
    boolean isForAll = kind == Kind.ROOM || picked().noneMatch(one -> isOf(one, Kind.ROOM));
    int others =
        picked().filter(one -> isOf(one, kind) && !one.equals(pick)).mapToInt(Pick::capacity).sum();
    return isForAll ? Math.max(1, wish.people() - others) : 1;
  }

  private Stream<Pick> picked() {
    return wish.wants().stream()
        .flatMap(want -> want instanceof Want.This(Pick pick) ? Stream.of(pick) : Stream.of());
  }

  private static boolean isOf(Pick pick, Kind kind) {
    return pick.facility().kind() == kind;
  }

  private List<Choice> standIns(Want want, Period use) {
    return switch (want) {
      case Want.This(Pick pick) when isOf(pick, Kind.EQUIPMENT) -> fromTheStocks(pick, use);
      case Want.This(Pick pick) -> standIns(Ideal.of(pick, people(pick)), use);
      case Want.SomeRoom room -> standIns(Ideal.of(room), use);
      case Want.SomeVehicle vehicle -> standIns(Ideal.of(vehicle), use);
    };
  }

  private List<Choice> standIns(Ideal ideal, Period use) {
    List<Pick> free =
        board.facilities().stream()
            .filter(one -> one.kind() == ideal.kind())
            .map(ideal::pick)
            .filter(pick -> board.has(pick, use, 1))
            .toList();
    Stream<Choice> alone =
        free.stream()
            .filter(pick -> !ideal.isLike(pick.facility()))
            .filter(pick -> pick.capacity() * 4 >= ideal.people() * 3)
            .map(pick -> Choice.of(pick, ideal.alone(pick)))
            .sorted(Choice.NEAREST)
            .limit(MOST);
    return Stream.concat(alone, pairs(ideal, free)).sorted(Choice.NEAREST).toList();
  }

  /// Two that hold the people together where neither does alone.
  private static Stream<Choice> pairs(Ideal ideal, List<Pick> free) {
    List<Pick> small =
        free.stream()
            .filter(pick -> pick.capacity() < ideal.people())
            .sorted(Comparator.comparingInt(pick -> Math.abs(pick.capacity() * 2 - ideal.people())))
            .limit(MOST_TO_PAIR)
            .toList();
    return IntStream.range(0, small.size())
        .boxed()
        .flatMap(
            i ->
                small.subList(i + 1, small.size()).stream()
                    .filter(other -> small.get(i).goesWith(other))
                    .filter(other -> small.get(i).capacity() + other.capacity() >= ideal.people())
                    .map(other -> pair(ideal, small.get(i), other)))
        .sorted(Choice.NEAREST)
        .limit(MOST_PAIRS);
  }

  private static Choice pair(Ideal ideal, Pick one, Pick other) {
    return new Choice(List.of(one, other), ideal.together(one, other));
  }

  /// Equipment of the same sort, of two sorts, or less of it.
  private List<Choice> fromTheStocks(Pick pick, Period use) {
    Facility wished = pick.facility();
    int left = leftToLend(wished, use);
    var choices = new ArrayList<Choice>();
    for (Facility other : board.facilities()) {
      int more = Likeness.sameSort(wished, other) ? leftToLend(other, use) : 0;
      if (more >= pick.quantity()) {
        choices.add(Choice.of(Pick.of(other, pick.quantity()), List.of(Reason.another(wished))));
      } else if (left > 0 && left < pick.quantity() && left + more >= pick.quantity()) {
        choices.add(
            new Choice(
                List.of(Pick.of(wished, left), Pick.of(other, pick.quantity() - left)),
                List.of(Reason.twoStocks(wished, other))));
      }
    }
    if (left > 0 && left < pick.quantity()) {
      choices.add(
          Choice.of(Pick.of(wished, left), List.of(Reason.fewer(wished, left, pick.quantity()))));
    }
    return choices.stream().sorted(Choice.NEAREST).limit(MOST).toList();
  }

  private int leftToLend(Facility equipment, Period use) {
    return board.refusal(Pick.of(equipment), use, 0).isPresent() ? 0 : board.left(equipment, use);
  }

  private static Reason without(Want want) {
    return switch (want) {
      case Want.This(Pick pick) -> Reason.without(pick.facility());
      case Want.SomeRoom room -> Reason.without(Kind.ROOM);
      case Want.SomeVehicle vehicle -> Reason.without(Kind.VEHICLE);
    };
  }
}
