package id.sarpras.schedule.domain;

import id.sarpras.facility.Facility;
import id.sarpras.facility.Kind;
import id.sarpras.facility.Layout;
import id.sarpras.schedule.Want;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// What things have in common, apart from when they can be had.
final class Likeness {

  static final Comparator<Facility> BY_SIZE = bySize(Optional.empty());

  private Likeness() {}

  /// The smallest first, as they are to be furnished.
  static Comparator<Facility> bySize(Optional<Layout> layout) {
    return Comparator.<Facility>comparingInt(one -> one.capacity(layout))
        .thenComparing(Facility::name);
  }

  /// Whether a room is one that is wished.
  static boolean suits(Facility facility, Want.SomeRoom room) {
    return facility.kind() == Kind.ROOM
        && facility.lent()
        && facility.capacity(room.layout()) >= room.people()
        && facility.fittings().containsAll(room.fittings())
        && isIn(facility, room.building());
  }

  /// Whether a vehicle is one that is wished.
  static boolean suits(Facility facility, Want.SomeVehicle vehicle) {
    return facility.kind() == Kind.VEHICLE
        && facility.lent()
        && facility.capacity() >= vehicle.people()
        && (facility.driver() || !vehicle.driver());
  }

  /// Whether equipment can stand in for other equipment: its name begins with the same word, as in
  /// *kursi lipat* and *kursi plastik*.
  static boolean sameSort(Facility one, Facility other) {
    return one.kind() == Kind.EQUIPMENT
        && other.kind() == Kind.EQUIPMENT
        && !one.id().equals(other.id())
        && firstWord(one).equals(firstWord(other));
  }

  /// Whether words of a building are those of this one.
  static boolean isIn(Facility facility, String building) {
    return lower(facility.building()).contains(lower(building.strip()));
  }

  private static String firstWord(Facility facility) {
    return lower(facility.name().strip().split("[\\s,(]", 2)[0]);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
