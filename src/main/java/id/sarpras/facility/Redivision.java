package id.sarpras.facility;

import id.sarpras.shared.Ids;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a division makes of a hall.
///
/// @param row the spaces of the hall from now on, in the order of their ids
/// @param known the pieces that were there before, as they are now
/// @param added the new ones
/// @param retired the pieces that are in the division no longer. They stand on all spaces of the
///   hall: there they can never be had beside a part of it, whoever lends them again
record Redivision(
    Hall hall,
    List<SpaceId> row,
    List<Facility> known,
    List<Facility> added,
    List<Facility> retired) {

  static Redivision of(Hall hall, Division division) {
    List<SpaceId> row = row(hall.whole().spaces(), division.parts());
    var known = new ArrayList<Facility>();
    var added = new ArrayList<Facility>();
    var kept = new HashSet<FacilityId>();
    for (Piece wanted : division.pieces()) {
      List<SpaceId> spaces = row.subList(wanted.first() - 1, wanted.last());
      Optional<Facility> before = before(hall, wanted, spaces, kept);
      before.ifPresentOrElse(
          piece -> {
            kept.add(piece.id());
            boolean waited = piece.spaces().size() == hall.parts();
            known.add(piece(piece.id(), piece, wanted, piece.lent() || waited, spaces));
          },
          () ->
              added.add(
                  piece(
                      new FacilityId(Ids.next()),
                      hall.whole(),
                      wanted,
                      hall.whole().lent(),
                      spaces)));
    }
    List<Facility> retired =
        hall.pieces().stream()
            .filter(piece -> !kept.contains(piece.id()))
            .map(piece -> piece.withSpaces(row).outOfLending())
            .toList();
    return new Redivision(hall, row, known, added, retired);
  }

  private static List<SpaceId> row(List<SpaceId> before, int parts) {
    return Stream.concat(before.stream(), Stream.generate(() -> new SpaceId(Ids.next())))
        .limit(parts)
        .sorted(SpaceId.ORDER)
        .toList();
  }

  /// The same piece as before: by its spaces, or else by its name.
  private static Optional<Facility> before(
      Hall hall, Piece wanted, List<SpaceId> spaces, Set<FacilityId> kept) {
    return hall.present().stream()
        .filter(piece -> piece.spaces().equals(spaces))
        .findFirst()
        .or(
            () ->
                hall.pieces().stream()
                    .filter(piece -> piece.name().equalsIgnoreCase(wanted.name()))
                    .findFirst())
        .filter(piece -> !kept.contains(piece.id()));
  }

  private static Facility piece(
      FacilityId id, Facility like, Piece wanted, boolean lent, List<SpaceId> spaces) {
    return new Facility(
        id,
        Kind.ROOM,
        wanted.name(),
        like.building(),
        wanted.capacity(),
        1,
        lent,
        false,
        like.fittings(),
        wanted.layouts(),
        like.hours(),
        like.rules(),
        like.keeper(),
        spaces);
  }

  Facility whole() {
    return hall.whole().withSpaces(row);
  }

  List<SpaceId> addedSpaces() {
    return row.stream().filter(space -> !hall.whole().spaces().contains(space)).toList();
  }

  /// Whether all that stood before stands on the same spaces still.
  boolean onlyAdds() {
    return row.equals(hall.whole().spaces())
        && hall.present().stream()
            .allMatch(piece -> known.stream().anyMatch(now -> now.spaces().equals(piece.spaces())));
  }

  /// A name that another facility has.
  Optional<String> nameTaken(List<Facility> all) {
    return Stream.concat(known.stream(), added.stream())
        .filter(
            piece ->
                all.stream()
                    .anyMatch(
                        other ->
                            other.name().equalsIgnoreCase(piece.name())
                                && !other.id().equals(piece.id())))
        .map(Facility::name)
        .findFirst();
  }
}
