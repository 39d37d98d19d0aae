package id.sarpras.facility;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A room with all that stands on its spaces.
///
/// @param pieces its parts and those of its neighbours that are lent together, from the left; also
///   those that are not in its present division and wait, on all its spaces and not lent, for one
///   in which they are
public record Hall(Facility whole, List<Facility> pieces) {

  private static final Comparator<Facility> IN_THE_ROW =
      Comparator.<Facility>comparingInt(piece -> piece.spaces().size())
          .thenComparing(piece -> piece.spaces().getFirst(), SpaceId.ORDER);

  /// A room as a hall; empty where it is itself a piece of another, or no room.
  ///
  /// @param all everything that the unit lends
  public static Optional<Hall> of(Facility room, List<Facility> all) {
    List<Facility> standing =
        all.stream().filter(other -> !other.equals(room) && other.shares(room)).toList();
    boolean isWhole =
        room.kind() == Kind.ROOM
            && standing.stream().allMatch(other -> isOlder(room, other) && isWithin(other, room));
    return isWhole
        ? Optional.of(new Hall(room, standing.stream().sorted(IN_THE_ROW).toList()))
        : Optional.empty();
  }

  /// The hall of which a facility is a piece.
  public static Optional<Hall> around(Facility piece, List<Facility> all) {
    return all.stream()
        .filter(other -> !other.equals(piece) && other.shares(piece))
        .flatMap(other -> of(other, all).stream())
        .findFirst();
  }

  /// The same for all pieces at once: of a thousand facilities only few share spaces.
  ///
  /// @return the hall of each facility that is a piece of one
  public static Map<FacilityId, Hall> around(List<Facility> all) {
    Map<SpaceId, Long> standing =
        all.stream()
            .flatMap(facility -> facility.spaces().stream())
            .collect(Collectors.groupingBy(space -> space, Collectors.counting()));
    List<Facility> sharing =
        all.stream()
            .filter(
                one ->
                    one.spaces().stream().anyMatch(space -> standing.getOrDefault(space, 0L) > 1))
            .toList();
    var halls = new HashMap<FacilityId, Hall>();
    sharing.stream()
        .flatMap(one -> of(one, sharing).stream())
        .forEach(hall -> hall.pieces().forEach(piece -> halls.put(piece.id(), hall)));
    return halls;
  }

  private static boolean isOlder(Facility room, Facility other) {
    return room.id().value().toString().compareTo(other.id().value().toString()) < 0;
  }

  private static boolean isWithin(Facility piece, Facility room) {
    return room.spaces().containsAll(piece.spaces());
  }

  public int parts() {
    return whole.spaces().size();
  }

  /// The pieces that can be lent in the present division.
  public List<Facility> present() {
    return pieces.stream().filter(piece -> piece.spaces().size() < parts()).toList();
  }

  /// What stands on these parts and no others, from 1.
  public Optional<Facility> piece(int first, int last) {
    List<SpaceId> spaces = whole.spaces().subList(first - 1, last);
    return present().stream().filter(piece -> piece.spaces().equals(spaces)).findFirst();
  }
}
