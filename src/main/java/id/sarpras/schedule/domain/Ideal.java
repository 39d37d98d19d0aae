package id.sarpras.schedule.domain;

import id.sarpras.facility.Facility;
import id.sarpras.facility.Fitting;
import id.sarpras.facility.Kind;
import id.sarpras.facility.Layout;
import id.sarpras.schedule.Pick;
import id.sarpras.schedule.Reason;
import id.sarpras.schedule.Want;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a room or a vehicle should be like that stands in for one that cannot be had.
///
/// @param like the one that was wished, where it was a particular one
/// @param people how many it should hold
record Ideal(
    Kind kind,
    Optional<Facility> like,
    int people,
    Set<Fitting> fittings,
    Optional<Layout> layout,
    String building,
    boolean driver) {

  static Ideal of(Pick pick, int people) {
    Facility wished = pick.facility();
    return new Ideal(
        wished.kind(),
        Optional.of(wished),
        people,
        wished.fittings(),
        pick.layout(),
        "",
        pick.driver());
  }

  static Ideal of(Want.SomeRoom room) {
    return new Ideal(
        Kind.ROOM,
        Optional.empty(),
        room.people(),
        room.fittings(),
        room.layout(),
        room.building(),
        false);
  }

  static Ideal of(Want.SomeVehicle vehicle) {
    return new Ideal(
        Kind.VEHICLE,
        Optional.empty(),
        vehicle.people(),
        Set.of(),
        Optional.empty(),
        "",
        vehicle.driver());
  }

  boolean isLike(Facility facility) {
    return like.filter(wished -> wished.id().equals(facility.id())).isPresent();
  }

  /// A facility furnished and driven as far as it can be.
  Pick pick(Facility facility) {
    return new Pick(
        facility, 1, layout.filter(facility.layouts()::containsKey), driver && facility.driver());
  }

  /// What one that stands in alone has to do with the wish.
  List<Reason> alone(Pick pick) {
    var why = new ArrayList<>(relation(pick.facility()));
    why.addAll(lacks(pick));
    int holds = pick.capacity();
    if (holds < people) {
      why.add(Reason.smaller(pick.facility(), holds, people));
    } else if (people > 0) {
      why.add(Reason.holds(pick.facility(), holds, people));
    }
    return why;
  }

  /// What two that stand in together have to do with the wish.
  List<Reason> together(Pick one, Pick other) {
    var why = new ArrayList<Reason>();
    why.add(Reason.together(kind, 2, one.capacity() + other.capacity()));
    List<Fitting> missing = Stream.of(one, other).flatMap(this::missing).toList();
    if (!missing.isEmpty()) {
      why.add(Reason.missingInSome(missing));
    }
    why.addAll(unlike(one));
    why.addAll(unlike(other));
    if (!one.facility().house().equalsIgnoreCase(other.facility().house())) {
      why.add(Reason.elsewhere(other.facility()));
    }
    return why;
  }

  private List<Reason> relation(Facility facility) {
    if (like.isEmpty()) {
      return List.of();
    }
    Facility wished = like.get();
    if (facility.isPartOf(wished)) {
      return List.of(Reason.part(wished));
    }
    return List.of(
        wished.isPartOf(facility) ? Reason.withNeighbours(wished) : Reason.another(wished));
  }

  private Stream<Fitting> missing(Pick pick) {
    return fittings.stream().filter(fitting -> !pick.facility().fittings().contains(fitting));
  }

  private List<Reason> lacks(Pick pick) {
    List<Fitting> missing = missing(pick).toList();
    return missing.isEmpty()
        ? unlike(pick)
        : Stream.concat(Stream.of(Reason.missing(pick.facility(), missing)), unlike(pick).stream())
            .toList();
  }

  /// In what else it is not as it should be.
  private List<Reason> unlike(Pick pick) {
    Facility facility = pick.facility();
    return Stream.of(
            isElsewhere(facility) ? Stream.of(Reason.elsewhere(facility)) : Stream.<Reason>of(),
            layout.stream()
                .filter(wished -> pick.layout().isEmpty())
                .map(wished -> Reason.otherLayout(facility, wished)),
            driver && !pick.driver() ? Stream.of(Reason.noDriver(facility)) : Stream.<Reason>of())
        .flatMap(some -> some)
        .toList();
  }

  private boolean isElsewhere(Facility facility) {
    return like.map(wished -> !wished.house().equalsIgnoreCase(facility.house()))
        .orElseGet(() -> !Likeness.isIn(facility, building));
  }
}
