package id.sarpras.schedule.proof;

import id.sarpras.facility.Facility;
import id.sarpras.facility.LendingRules;
import id.sarpras.facility.OpeningHours;
import id.sarpras.facility.SpaceId;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Ids;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What is lent in a trial.
final class House {

  private static final OpeningHours ALWAYS = OpeningHours.weekly(Map.of());
  private static final LendingRules TIDIED =
      LendingRules.USUAL.withTurnRound(Duration.ofMinutes(30));

  /// So many that some are divided for the first time in every trial.
  private static final int HALLS = 5;

  private House() {}

  /// A hall of three with all that can be lent of it, halls that are not divided yet, a room, two
  /// vehicles, two kinds of equipment.
  static void furnish(Node node) {
    List<SpaceId> atoms = Stream.generate(() -> new SpaceId(Ids.next())).limit(3).toList();
    Stream.of(
            room("Ruang", TIDIED, atoms),
            room("Bagian A", LendingRules.USUAL, atoms.subList(0, 1)),
            room("Bagian B", TIDIED, atoms.subList(1, 2)),
            room("Bagian C", TIDIED, atoms.subList(2, 3)),
            room("Bagian A+B", TIDIED, atoms.subList(0, 2)),
            room("Bagian B+C", TIDIED, atoms.subList(1, 3)),
            Facility.vehicle("Bus", "", 29, true, ALWAYS, TIDIED),
            Facility.vehicle("Mobil", "", 7, false, ALWAYS, LendingRules.USUAL),
            Facility.equipment("Kursi", "", 50, ALWAYS, LendingRules.USUAL),
            Facility.equipment("Proyektor", "", 4, ALWAYS, TIDIED),
            room("Ruang kecil", LendingRules.USUAL, one()))
        .forEach(thing -> add(node, thing));
    IntStream.rangeClosed(1, HALLS)
        .forEach(n -> add(node, room(Work.DIVIDED + " " + n, TIDIED, one())));
  }

  private static void add(Node node, Facility thing) {
    node.facilities().add(node.unit(), thing, new Actor.Program());
  }

  private static List<SpaceId> one() {
    return List.of(new SpaceId(Ids.next()));
  }

  private static Facility room(String name, LendingRules rules, List<SpaceId> spaces) {
    return Facility.room(name, "", 100, Set.of(), ALWAYS, rules).withSpaces(spaces);
  }
}
