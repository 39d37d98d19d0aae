package id.sarpras.schedule;

import id.sarpras.facility.Facility;
import id.sarpras.facility.Fitting;
import id.sarpras.facility.Kind;
import id.sarpras.facility.Layout;
import id.sarpras.facility.LendingRules;
import id.sarpras.facility.Opening;
import id.sarpras.facility.OpeningHours;
import id.sarpras.facility.SpaceId;
import id.sarpras.schedule.domain.Board;
import id.sarpras.schedule.domain.Engine;
import id.sarpras.schedule.domain.Extent;
import id.sarpras.shared.Ids;
import id.sarpras.shared.Period;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/// A small house made by chance: a hall in three parts, rooms, vehicles, equipment, what is taken
/// of them, and a wish. What is free in it is found out minute by minute.
final class World {

  static final ZoneId WITA = ZoneId.of("Asia/Makassar");
  static final LocalDate DAY = LocalDate.of(2026, 12, 1);
  static final Instant NOW = DAY.minusDays(3).atTime(8, 0).atZone(WITA).toInstant();

  private final Random chance;
  final List<Facility> facilities = new ArrayList<>();
  final List<Taken> taken = new ArrayList<>();
  final List<Away> away = new ArrayList<>();
  final Set<LocalDate> holidays;

  World(long seed) {
    chance = new Random(seed);
    holidays = Set.of(DAY.plusDays(chance.nextInt(-3, 4)));
    List<SpaceId> hall = Stream.generate(World::space).limit(3).toList();
    for (int[] part : new int[][] {{0, 1}, {1, 2}, {2, 3}, {0, 2}, {1, 3}, {0, 3}}) {
      facilities.add(room("Aula " + part[0] + part[1], "Gedung A", hall.subList(part[0], part[1])));
    }
    for (int i = 0; i < 9; i++) {
      facilities.add(
          room("Ruang " + i, i % 2 == 0 ? "Gedung A, lantai 1" : "Gedung B", List.of(space())));
    }
    for (int i = 0; i < 3; i++) {
      facilities.add(
          Facility.vehicle(
              "Mobil " + i,
              "Pool",
              4 + chance.nextInt(12),
              chance.nextBoolean(),
              hours(),
              rules()));
    }
    for (String name : List.of("Kursi lipat", "Kursi plastik", "Proyektor")) {
      facilities.add(Facility.equipment(name, "Gudang", 1 + chance.nextInt(60), hours(), rules()));
    }
    for (int i = 0; i < 90; i++) {
      take();
    }
  }

  /// A wish at one time.
  Wish wishAt() {
    Instant start = DAY.atTime(6, 0).atZone(WITA).toInstant().plus(quarters(44));
    return new Wish(
        new When.At(new Period(start, start.plus(quarters(16)).plus(Duration.ofMinutes(15)))),
        chance.nextInt(120),
        wants());
  }

  /// A wish for any stretch within some days.
  Wish wishWithin() {
    LocalDate first = DAY.minusDays(chance.nextInt(3));
    return new Wish(
        new When.Within(
            first,
            first.plusDays(chance.nextInt(3)),
            Duration.ofMinutes(30L * (1 + chance.nextInt(8))),
            LocalTime.of(6 + chance.nextInt(6), 0),
            LocalTime.of(17 + chance.nextInt(5), 0)),
        chance.nextInt(120),
        wants());
  }

  /// The engine, which is told no more than a search reads.
  Engine engine(Wish wish) {
    Extent extent = Extent.of(wish, facilities, WITA);
    return new Engine(
        new Board(
            facilities,
            extent,
            taken.stream()
                .filter(one -> isRead(extent, one.during(), extent.spaces().contains(one.space())))
                .toList(),
            away.stream()
                .filter(
                    one ->
                        isRead(
                            extent,
                            one.during(),
                            extent.watched().stream()
                                .anyMatch(some -> some.id().equals(one.facility()))))
                .toList(),
            NOW,
            WITA,
            holidays::contains),
        wish);
  }

  private static boolean isRead(Extent extent, Period during, boolean isWatched) {
    return during.overlaps(extent.near()) || isWatched && during.overlaps(extent.far());
  }

  /// Whether a bundle can be had, looked at minute by minute.
  boolean has(List<Pick> picks, Period use) {
    for (Pick pick : picks) {
      if (pick.facility().refusal(pick.asked(use, 0), NOW, WITA, holidays::contains).isPresent()) {
        return false;
      }
    }
    Instant longest = use.end().plus(Duration.ofHours(2));
    for (Instant at = use.start(); at.isBefore(longest); at = at.plusSeconds(60)) {
      if (!has(picks, use, at)) {
        return false;
      }
    }
    return true;
  }

  private boolean has(List<Pick> picks, Period use, Instant at) {
    var spaces = new HashMap<SpaceId, Integer>();
    var pieces = new HashMap<Object, Integer>();
    for (Pick pick : picks) {
      if (use.prolonged(pick.facility().turnRound()).contains(at)) {
        pick.facility().spaces().forEach(space -> spaces.merge(space, 1, Integer::sum));
        pieces.merge(pick.facility().id(), pick.quantity(), Integer::sum);
      }
    }
    for (Taken one : taken) {
      if (one.during().contains(at)) {
        spaces.computeIfPresent(one.space(), (space, count) -> count + 1);
      }
    }
    for (Away one : away) {
      if (one.during().contains(at)) {
        pieces.computeIfPresent(one.facility(), (thing, count) -> count + one.quantity());
      }
    }
    return spaces.values().stream().allMatch(count -> count < 2)
        && facilities.stream().allMatch(one -> pieces.getOrDefault(one.id(), 0) <= one.stock());
  }

  /// Every bundle that is exactly what is wished at a time, whether or not it is free.
  Stream<List<Pick>> exactly(Wish wish) {
    Stream<List<Pick>> bundles = Stream.of(List.of());
    for (Want want : wish.wants()) {
      List<Pick> some = exactly(want);
      bundles =
          bundles.flatMap(
              before ->
                  some.stream()
                      .map(pick -> Stream.concat(before.stream(), Stream.of(pick)).toList()));
    }
    return bundles.filter(picks -> holds(wish, picks));
  }

  private List<Pick> exactly(Want want) {
    return switch (want) {
      case Want.This(Pick pick) -> List.of(pick);
      case Want.SomeRoom room ->
          facilities.stream()
              .filter(one -> one.kind() == Kind.ROOM)
              .filter(one -> one.capacity(room.layout()) >= room.people())
              .filter(one -> one.fittings().containsAll(room.fittings()))
              .filter(one -> one.building().startsWith(room.building()))
              .map(one -> new Pick(one, 1, room.layout(), false))
              .toList();
      case Want.SomeVehicle vehicle ->
          facilities.stream()
              .filter(one -> one.kind() == Kind.VEHICLE)
              .filter(one -> one.capacity() >= vehicle.people())
              .filter(one -> one.driver() || !vehicle.driver())
              .map(one -> new Pick(one, 1, Optional.empty(), vehicle.driver()))
              .toList();
    };
  }

  /// Whether particular rooms hold the people together, or vehicles where there is no room.
  private static boolean holds(Wish wish, List<Pick> picks) {
    Kind kind =
        picks.stream().anyMatch(pick -> pick.facility().kind() == Kind.ROOM)
            ? Kind.ROOM
            : Kind.VEHICLE;
    boolean isParticular =
        wish.wants().stream()
            .anyMatch(
                want -> want instanceof Want.This(Pick pick) && pick.facility().kind() == kind);
    int capacity =
        picks.stream()
            .filter(pick -> pick.facility().kind() == kind)
            .mapToInt(Pick::capacity)
            .sum();
    return !isParticular || capacity >= wish.people();
  }

  private List<Want> wants() {
    return switch (chance.nextInt(7)) {
      case 0 -> List.of(thisRoom());
      case 1 -> List.of(someRoom());
      case 2 -> List.of(thisRoom(), chairs());
      case 3 -> List.of(someRoom(), someVehicle(), chairs());
      case 4 -> List.of(someVehicle());
      case 5 -> List.of(thisRoom(), thisRoom());
      default -> List.of(chairs());
    };
  }

  private Want thisRoom() {
    return new Want.This(Pick.of(facilities.get(chance.nextInt(15))));
  }

  private Want chairs() {
    return new Want.This(Pick.of(facilities.get(18 + chance.nextInt(3)), 1 + chance.nextInt(60)));
  }

  private Want someRoom() {
    return new Want.SomeRoom(
        1 + chance.nextInt(60),
        chance.nextInt(3) == 0 ? Set.of(Fitting.PROJECTOR) : Set.of(),
        chance.nextInt(4) == 0 ? Optional.of(Layout.CLASSROOM) : Optional.empty(),
        chance.nextInt(3) == 0 ? "Gedung A" : "");
  }

  private Want someVehicle() {
    return new Want.SomeVehicle(1 + chance.nextInt(12), chance.nextBoolean());
  }

  /// Takes something of it, unless that is taken already.
  private void take() {
    Facility facility = facilities.get(chance.nextInt(facilities.size()));
    Instant start = DAY.minusDays(2).atTime(6, 0).atZone(WITA).toInstant().plus(quarters(5 * 96));
    Period used = new Period(start, start.plus(quarters(24)).plus(Duration.ofMinutes(15)));
    Period during = facility.occupied(used);
    BookingId booking = BookingId.next();
    if (facility.kind() == Kind.EQUIPMENT) {
      int quantity = 1 + chance.nextInt(facility.stock());
      away.add(new Away(facility.id(), booking, Taken.Kind.BOOKING, quantity, used, during));
      return;
    }
    boolean isFree =
        taken.stream()
            .filter(one -> facility.spaces().contains(one.space()))
            .noneMatch(one -> one.during().overlaps(during));
    if (isFree) {
      facility
          .spaces()
          .forEach(
              space ->
                  taken.add(
                      new Taken(
                          space,
                          facility.id(),
                          booking,
                          Taken.Kind.BOOKING,
                          used,
                          during,
                          Optional.empty())));
    }
  }

  private Facility room(String name, String building, List<SpaceId> spaces) {
    Set<Fitting> fittings =
        chance.nextBoolean() ? EnumSet.of(Fitting.PROJECTOR) : EnumSet.noneOf(Fitting.class);
    int capacity = 10 + chance.nextInt(90);
    Map<Layout, Integer> layouts =
        chance.nextBoolean() ? Map.of(Layout.CLASSROOM, 1 + capacity / 2) : Map.of();
    return Facility.room(name, building, capacity, fittings, hours(), rules())
        .withSpaces(spaces)
        .withLayouts(layouts);
  }

  private OpeningHours hours() {
    var week = new EnumMap<DayOfWeek, Opening>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (chance.nextInt(7) > 0) {
        week.put(
            day,
            new Opening(
                LocalTime.of(6 + chance.nextInt(4), chance.nextInt(4) * 15),
                LocalTime.of(15 + chance.nextInt(7), 0)));
      }
    }
    return OpeningHours.weekly(week);
  }

  private LendingRules rules() {
    return LendingRules.USUAL.withTurnRound(Duration.ofMinutes(15L * chance.nextInt(5)));
  }

  private Duration quarters(int most) {
    return Duration.ofMinutes(15L * chance.nextInt(most));
  }

  private static SpaceId space() {
    return new SpaceId(Ids.next());
  }
}
