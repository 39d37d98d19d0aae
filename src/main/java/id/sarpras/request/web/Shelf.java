package id.sarpras.request.web;

import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.facility.Kind;
import id.sarpras.facility.Layout;
import id.sarpras.schedule.Availability;
import id.sarpras.schedule.Pick;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What can be chosen in a form: rooms, vehicles and equipment, with what is chosen.
///
/// @param rooms those that come first
/// @param otherRooms all others, folded away
/// @param layouts in which some room can be furnished
public record Shelf(
    List<Row> rooms,
    List<Row> otherRooms,
    List<Row> vehicles,
    List<Row> equipment,
    List<Layout> layouts) {

  private static final int FIRST = 8;

  /// One thing.
  ///
  /// @param chosen whether its box is ticked
  /// @param off whether it cannot be chosen
  /// @param tone of the word, as `kit/status` knows it; empty where nothing is said
  /// @param key of the word
  /// @param left how many are there; of equipment
  /// @param rivals how many others ask for it, where it is competed for
  public record Row(
      Facility facility,
      boolean chosen,
      boolean off,
      String tone,
      String key,
      int left,
      int rivals) {

    public String id() {
      return facility.id().value().toString();
    }

    /// The field of its own, where something is said of it alone.
    public String field() {
      return switch (facility.kind()) {
        case ROOM -> "ruang-" + id();
        case VEHICLE -> "kendaraan-" + id();
        case EQUIPMENT -> ThingsForm.QUANTITY + id();
      };
    }
  }

  public boolean anyChosen() {
    return Stream.of(rooms, otherRooms, vehicles).flatMap(List::stream).anyMatch(Row::chosen);
  }

  /// With what is free at the time that was chosen. What is chosen and free comes first, then what
  /// fits best.
  ///
  /// @param rivals how many ask for what is competed for
  static Shelf at(
      List<Availability> all, Map<FacilityId, Integer> rivals, List<Pick> picks, int people) {
    Set<FacilityId> chosen = ids(picks.stream());
    return of(
        all.stream()
            .map(
                one -> {
                  FacilityId id = one.facility().id();
                  return row(one, chosen.contains(id), rivals.getOrDefault(id, 0), people);
                })
            .sorted(
                Comparator.comparing(Row::chosen)
                    .reversed()
                    .thenComparing(Row::off)
                    .thenComparing(row -> row.left() == 0)
                    .thenComparing(row -> distance(row.facility().capacity(), people))
                    .thenComparing(row -> row.facility().name()))
            .toList(),
        FIRST);
  }

  /// For a form in which the time is not known yet, by name.
  static Shelf of(List<Facility> lent, List<Pick> picks) {
    Set<FacilityId> chosen = ids(picks.stream());
    return of(
        lent.stream()
            .map(one -> new Row(one, chosen.contains(one.id()), false, "", "", one.stock(), 0))
            .toList(),
        Integer.MAX_VALUE);
  }

  /// First those that hold the people, the smallest before others; then the largest of the rest.
  private static int distance(int capacity, int people) {
    return capacity >= people ? capacity - people : Integer.MAX_VALUE - capacity;
  }

  private static Shelf of(List<Row> rows, int first) {
    List<Row> rooms = of(rows, Kind.ROOM);
    return new Shelf(
        rooms.stream().limit(first).toList(),
        rooms.stream().skip(first).toList(),
        of(rows, Kind.VEHICLE),
        of(rows, Kind.EQUIPMENT),
        Stream.of(Layout.values())
            .filter(layout -> rooms.stream().anyMatch(canBe(layout)))
            .toList());
  }

  private static Predicate<Row> canBe(Layout layout) {
    return row -> row.facility().layouts().containsKey(layout);
  }

  /// What others have can be chosen too: the answer says what is free instead, and that it can be
  /// waited for.
  private static Row row(Availability one, boolean chosen, int rivals, int people) {
    Facility facility = one.facility();
    if (one.refusal().isPresent()) {
      String key = "room." + one.refusal().get().name();
      return new Row(facility, false, true, "neutral", key, 0, 0);
    }
    if (one.left() == 0) {
      return new Row(facility, chosen, false, "neutral", "room.can-wait", 0, 0);
    }
    boolean isSmall = facility.kind() == Kind.ROOM && facility.capacity() < people;
    String key = isSmall ? "room.free-small" : rivals > 0 ? "room.competed" : "room.free";
    String tone = isSmall || rivals > 0 ? "waiting" : "good";
    return new Row(facility, chosen, false, tone, key, one.left(), rivals);
  }

  private static List<Row> of(List<Row> rows, Kind kind) {
    return rows.stream().filter(row -> row.facility().kind() == kind).toList();
  }

  private static Set<FacilityId> ids(Stream<Pick> picks) {
    return picks.map(pick -> pick.facility().id()).collect(Collectors.toUnmodifiableSet());
  }
}
