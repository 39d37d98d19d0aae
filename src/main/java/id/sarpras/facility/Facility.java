package id.sarpras.facility;

import id.sarpras.identity.OfficerId;
import id.sarpras.shared.Ids;
import id.sarpras.shared.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Something that can be lent: a room, a vehicle, or equipment of which there are many. A hall and
/// each of its parts are facilities of their own that stand on the same spaces.
///
/// @param building where it is
/// @param capacity the most people it holds, the seats of a vehicle; 0 for equipment
/// @param stock how many there are; 1 for rooms and vehicles
/// @param lent whether it can be asked for at present
/// @param driver whether a vehicle can be had with somebody who drives it
/// @param layouts how many people a room holds when it is furnished so
/// @param keeper the officer who hands it over
/// @param spaces what it stands on, in the order of their ids; none for equipment
public record Facility(
    FacilityId id,
    Kind kind,
    String name,
    String building,
    int capacity,
    int stock,
    boolean lent,
    boolean driver,
    Set<Fitting> fittings,
    Map<Layout, Integer> layouts,
    OpeningHours hours,
    LendingRules rules,
    Optional<OfficerId> keeper,
    List<SpaceId> spaces) {

  public Facility {
    if (spaces.isEmpty() != (kind == Kind.EQUIPMENT)) {
      throw new IllegalArgumentException("Only equipment stands on no space: " + name);
    }
  }

  /// Whether it is not held for who asks first: who is approved first has it.
  public boolean isCompetedFor() {
    return rules.pending() == Pending.COMPETES;
  }

  /// A new room on a space of its own.
  public static Facility room(
      String name,
      String building,
      int capacity,
      Set<Fitting> fittings,
      OpeningHours hours,
      LendingRules rules) {
    return new Facility(
        new FacilityId(Ids.next()),
        Kind.ROOM,
        name,
        building,
        capacity,
        1,
        true,
        false,
        fittings,
        Map.of(),
        hours,
        rules,
        Optional.empty(),
        List.of(new SpaceId(Ids.next())));
  }

  /// A new vehicle.
  public static Facility vehicle(
      String name,
      String building,
      int seats,
      boolean driver,
      OpeningHours hours,
      LendingRules rules) {
    return new Facility(
        new FacilityId(Ids.next()),
        Kind.VEHICLE,
        name,
        building,
        seats,
        1,
        true,
        driver,
        Set.of(),
        Map.of(),
        hours,
        rules,
        Optional.empty(),
        List.of(new SpaceId(Ids.next())));
  }

  /// New equipment.
  public static Facility equipment(
      String name, String building, int stock, OpeningHours hours, LendingRules rules) {
    return new Facility(
        new FacilityId(Ids.next()),
        Kind.EQUIPMENT,
        name,
        building,
        0,
        stock,
        true,
        false,
        Set.of(),
        Map.of(),
        hours,
        rules,
        Optional.empty(),
        List.of());
  }

  public Facility withSpaces(List<SpaceId> others) {
    return as(id, others);
  }

  /// The same as another facility, on other spaces.
  public Facility as(FacilityId other, List<SpaceId> others) {
    return new Facility(
        other,
        kind,
        name,
        building,
        capacity,
        stock,
        lent,
        driver,
        fittings,
        layouts,
        hours,
        rules,
        keeper,
        others.stream().sorted(SpaceId.ORDER).toList());
  }

  public Facility withLayouts(Map<Layout, Integer> others) {
    return new Facility(
        id, kind, name, building, capacity, stock, lent, driver, fittings, others, hours, rules,
        keeper, spaces);
  }

  /// The building without the floor: what stands before the first comma.
  public String house() {
    return building.split(",", 2)[0].strip();
  }

  public Facility outOfLending() {
    return new Facility(
        id, kind, name, building, capacity, stock, false, driver, fittings, layouts, hours, rules,
        keeper, spaces);
  }

  public Duration turnRound() {
    return rules.turnRound();
  }

  /// How many people it holds when it is furnished so; in any way where none is given.
  public int capacity(Optional<Layout> layout) {
    return layout.map(one -> layouts.getOrDefault(one, 0)).orElse(capacity);
  }

  /// Whether it is a part of another: it stands on some of the spaces on which that one stands.
  public boolean isPartOf(Facility whole) {
    return spaces.size() < whole.spaces.size()
        && !spaces.isEmpty()
        && whole.spaces.containsAll(spaces);
  }

  /// Whether the two can never be had at once.
  public boolean shares(Facility other) {
    return spaces.stream().anyMatch(other.spaces::contains);
  }

  /// The stretch that nobody else can have: the use and the turn-round after it.
  public Period occupied(Period use) {
    return turnRound().isZero() ? use : use.prolonged(turnRound());
  }

  /// The opening on a day, if it is open at all.
  ///
  /// @param holiday the days off of the office
  public Optional<Opening> opening(LocalDate day, Predicate<LocalDate> holiday) {
    return hours.on(day, holiday);
  }

  /// Why it cannot be asked for; empty where it can, if it is free. A room is used within one day;
  /// what is carried away is fetched and brought back while it is open.
  ///
  /// @param now the instant at which it is asked for
  public Optional<FacilityRefusal> refusal(
      Asked asked, Instant now, ZoneId zone, Predicate<LocalDate> holiday) {
    if (!lent) {
      return Optional.of(FacilityRefusal.NOT_LENT);
    }
    return whenNot(asked.period(), now, zone, holiday).or(() -> tooMany(asked));
  }

  private Optional<FacilityRefusal> whenNot(
      Period use, Instant now, ZoneId zone, Predicate<LocalDate> holiday) {
    ZonedDateTime from = use.start().atZone(zone);
    ZonedDateTime until = use.end().atZone(zone);
    Optional<Opening> first = opening(from.toLocalDate(), holiday);
    Optional<Opening> last = opening(until.toLocalDate(), holiday);
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.of(FacilityRefusal.CLOSED_DAY);
    }
    boolean oneDay = from.toLocalDate().equals(until.toLocalDate());
    if (kind == Kind.ROOM && !oneDay
        || !first.get().holds(from.toLocalTime())
        || !last.get().holds(until.toLocalTime())) {
      return Optional.of(FacilityRefusal.OUTSIDE_OPENING_HOURS);
    }
    if (use.start().isBefore(now.plus(rules.notice()))) {
      return Optional.of(FacilityRefusal.TOO_SOON);
    }
    if (from.toLocalDate().isAfter(LocalDate.ofInstant(now, zone).plusDays(rules.horizonDays()))) {
      return Optional.of(FacilityRefusal.TOO_FAR);
    }
    return use.length().compareTo(rules.longest()) > 0
        ? Optional.of(FacilityRefusal.TOO_LONG)
        : Optional.empty();
  }

  private Optional<FacilityRefusal> tooMany(Asked asked) {
    if (asked.quantity() > stock) {
      return Optional.of(FacilityRefusal.NOT_ENOUGH);
    }
    if (asked.driver() && !driver) {
      return Optional.of(FacilityRefusal.NO_DRIVER);
    }
    if (kind == Kind.EQUIPMENT) {
      return Optional.empty();
    }
    return asked.people() > capacity(asked.layout())
        ? Optional.of(FacilityRefusal.TOO_MANY_PEOPLE)
        : Optional.empty();
  }
}
