package id.sarpras.schedule.domain;

import static java.util.stream.Collectors.groupingBy;

import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.facility.FacilityRefusal;
import id.sarpras.facility.Kind;
import id.sarpras.facility.SpaceId;
import id.sarpras.schedule.Availability;
import id.sarpras.schedule.Away;
import id.sarpras.schedule.Pick;
import id.sarpras.schedule.Taken;
import id.sarpras.shared.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// All that is known of what can be had, as it was read once. What was not read is never free.
public final class Board {

  private static final NavigableMap<Instant, Taken> NOTHING =
      Collections.unmodifiableNavigableMap(new TreeMap<>());

  private final List<Facility> facilities;
  private final Extent extent;

  /// By their beginnings. Of one space no two ever overlap.
  private final Map<SpaceId, NavigableMap<Instant, Taken>> taken = new HashMap<>();

  private final Map<FacilityId, List<Away>> away;
  private final Instant now;
  private final ZoneId zone;
  private final Predicate<LocalDate> holiday;

  /// @param now the instant at which things are asked for
  /// @param holiday the days off of the office
  public Board(
      List<Facility> facilities,
      Extent extent,
      List<Taken> taken,
      List<Away> away,
      Instant now,
      ZoneId zone,
      Predicate<LocalDate> holiday) {
    this.facilities = facilities;
    this.extent = extent;
    taken.forEach(
        one ->
            this.taken
                .computeIfAbsent(one.space(), space -> new TreeMap<>())
                .put(one.during().start(), one));
    this.away = away.stream().collect(groupingBy(Away::facility));
    this.now = now;
    this.zone = zone;
    this.holiday = holiday;
  }

  List<Facility> facilities() {
    return facilities;
  }

  List<Facility> watched() {
    return extent.watched();
  }

  Instant now() {
    return now;
  }

  ZoneId zone() {
    return zone;
  }

  /// Why something cannot be asked for, whether or not it is free.
  Optional<FacilityRefusal> refusal(Pick pick, Period use, int people) {
    return pick.facility().refusal(pick.asked(use, people), now, zone, holiday);
  }

  /// How much of something can be had at all.
  public Availability availability(Facility facility, Period use) {
    Pick one = Pick.of(facility);
    int left = facility.kind() == Kind.EQUIPMENT ? left(facility, use) : isFree(one, use) ? 1 : 0;
    return new Availability(facility, left, refusal(one, use, 0));
  }

  /// Whether something can be had.
  ///
  /// @param people how many it has to hold; 0 where that does not matter
  boolean has(Pick pick, Period use, int people) {
    return isFree(pick, use) && refusal(pick, use, people).isEmpty();
  }

  boolean isFree(Pick pick, Period use) {
    Facility facility = pick.facility();
    if (facility.kind() == Kind.EQUIPMENT) {
      return left(facility, use) >= pick.quantity();
    }
    Period during = facility.occupied(use);
    return extent.covers(facility, during)
        && facility.spaces().stream().allMatch(space -> isFree(space, during));
  }

  private boolean isFree(SpaceId space, Period during) {
    NavigableMap<Instant, Taken> standing = taken.get(space);
    if (standing == null) {
      return true;
    }
    Map.Entry<Instant, Taken> last = standing.lowerEntry(during.end());
    return last == null || !last.getValue().during().overlaps(during);
  }

  /// How many of some equipment are there during a whole use; none where that is not known.
  int left(Facility equipment, Period use) {
    Period during = equipment.occupied(use);
    return extent.covers(equipment, during)
        ? Math.max(
            0, equipment.stock() - Peak.of(away.getOrDefault(equipment.id(), List.of()), during))
        : 0;
  }

  /// The stretches in which nobody else can have something, or some of it.
  Stream<Period> standing(Facility facility) {
    return facility.kind() == Kind.EQUIPMENT
        ? away.getOrDefault(facility.id(), List.of()).stream().map(Away::during)
        : facility.spaces().stream()
            .flatMap(space -> taken.getOrDefault(space, NOTHING).values().stream())
            .map(Taken::during);
  }

  /// What has a room or a vehicle during a use or while it is put in order after it.
  List<Taken> inTheWay(Facility facility, Period use) {
    Period during = facility.occupied(use);
    return facility.spaces().stream()
        .flatMap(space -> taken.getOrDefault(space, NOTHING).values().stream())
        .filter(one -> one.during().overlaps(during))
        .toList();
  }

  /// Whether a use ends on the day on which it begins.
  boolean isWithinADay(Period use) {
    return LocalDate.ofInstant(use.start(), zone).equals(LocalDate.ofInstant(use.end(), zone));
  }
}
