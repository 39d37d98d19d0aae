package id.sarpras.facility;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// A room that can be lent.
///
/// @param building where it is
/// @param capacity the most people it holds
/// @param turnRound how long it is put in order after each use, 0 to 24 hours
/// @param lent whether it can be asked for at present
/// @param openings the days of the week on which it is open
/// @param spaces what it stands on, in the order of their ids
public record Facility(
    FacilityId id,
    String name,
    String building,
    int capacity,
    Duration turnRound,
    boolean lent,
    Set<Equipment> equipment,
    Map<DayOfWeek, Opening> openings,
    List<SpaceId> spaces) {

  /// The opening on a day, if it is open at all.
  ///
  /// @param holiday the days off of the office: nobody is there to hand a room over
  public Optional<Opening> opening(LocalDate day, Predicate<LocalDate> holiday) {
    return holiday.test(day)
        ? Optional.empty()
        : Optional.ofNullable(openings.get(day.getDayOfWeek()));
  }

  /// Why it cannot be asked for at a time and for so many people; empty where it can, if it is
  /// free.
  public Optional<FacilityRefusal> refusal(
      LocalDate day, LocalTime from, LocalTime until, int people, Predicate<LocalDate> holiday) {
    Optional<Opening> opening = opening(day, holiday);
    if (!lent) {
      return Optional.of(FacilityRefusal.NOT_LENT);
    }
    if (opening.isEmpty()) {
      return Optional.of(FacilityRefusal.CLOSED_DAY);
    }
    if (!opening.get().holds(from, until)) {
      return Optional.of(FacilityRefusal.OUTSIDE_OPENING_HOURS);
    }
    return people > capacity ? Optional.of(FacilityRefusal.TOO_MANY_PEOPLE) : Optional.empty();
  }
}
