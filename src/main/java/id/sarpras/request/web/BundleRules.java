package id.sarpras.request.web;

import id.sarpras.facility.Asked;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityRefusal;
import id.sarpras.facility.Kind;
import id.sarpras.schedule.Pick;
import id.sarpras.schedule.Reason;
import id.sarpras.shared.Period;
import id.sarpras.workingtime.OfficeCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The rules of all things of one request together, the same by whichever door they are asked for.
/// Whether they are free is seen when they are held.
///
/// @param use when they are wanted; the first time where it repeats
/// @param repeats whether what is refused on single dates is said date by date instead
record BundleRules(
    List<Pick> picks,
    Period use,
    int people,
    boolean repeats,
    Instant now,
    OfficeCalendar calendar) {

  /// Of what something is said.
  sealed interface Part {

    record Thing(Pick pick) implements Part {}

    /// How a thing is to be furnished.
    record Furnishing(Pick pick) implements Part {}

    /// When they are wanted.
    record Time(Period use) implements Part {}

    /// All things of a kind.
    record Together(Kind kind) implements Part {}
  }

  /// Why something cannot be taken.
  ///
  /// @param key the text that says what to do
  record Flaw(Part part, String key, List<Object> arguments) {

    private static Flaw of(Part part, String key, Object... arguments) {
      return new Flaw(part, key, List.of(arguments));
    }
  }

  /// All that is wrong; empty where nothing is.
  List<Flaw> flaws() {
    return Stream.concat(
            picks.stream().flatMap(pick -> flaw(pick).stream()), tooSmallTogether().stream())
        .toList();
  }

  private Optional<Flaw> flaw(Pick pick) {
    Facility facility = pick.facility();
    Optional<Pick> inTheWay =
        picks.stream()
            .takeWhile(other -> !other.equals(pick))
            .filter(other -> !other.goesWith(pick))
            .findFirst();
    if (inTheWay.isPresent()) {
      String other = inTheWay.get().facility().name();
      return Optional.of(
          Flaw.of(new Part.Thing(pick), "field.ruang.shares", facility.name(), other));
    }
    if (pick.layout().isPresent() && pick.capacity() == 0) {
      String key = "field.tata." + pick.layout().get().name();
      return Optional.of(Flaw.of(new Part.Furnishing(pick), key, facility.name()));
    }
    if (facility.kind() == Kind.ROOM && isOverDays()) {
      return Optional.of(Flaw.of(new Part.Time(use), "field.sampai.room", facility.name()));
    }
    return refused(pick);
  }

  private Optional<Flaw> refused(Pick pick) {
    Facility facility = pick.facility();
    Asked asked = pick.asked(use, isAloneOfItsKind(pick) ? people : 0);
    return facility
        .refusal(asked, now, calendar.zone(), day -> calendar.holiday(day).isPresent())
        .filter(why -> !repeats || concernsEveryDate(why))
        .map(why -> Reason.refused(facility, why, asked))
        .map(reason -> new Flaw(new Part.Thing(pick), reason.key(), reason.arguments()));
  }

  /// Whether something is refused on every date alike; what is refused on single dates is said date
  /// by date.
  static boolean concernsEveryDate(FacilityRefusal why) {
    return switch (why) {
      case NOT_LENT, TOO_LONG, TOO_MANY_PEOPLE, NOT_ENOUGH, NO_DRIVER -> true;
      case CLOSED_DAY, OUTSIDE_OPENING_HOURS, TOO_SOON, TOO_FAR -> false;
    };
  }

  /// Several rooms have to hold the people together; vehicles, where there is no room.
  private Optional<Flaw> tooSmallTogether() {
    Kind kind = isAny(Kind.ROOM) ? Kind.ROOM : Kind.VEHICLE;
    List<Pick> those = picks.stream().filter(pick -> pick.facility().kind() == kind).toList();
    int capacity = those.stream().mapToInt(Pick::capacity).sum();
    return those.size() > 1 && capacity < people
        ? Optional.of(Flaw.of(new Part.Together(kind), "field.ruang.small", capacity, people))
        : Optional.empty();
  }

  private boolean isAloneOfItsKind(Pick pick) {
    Kind kind = pick.facility().kind();
    boolean isMeant = kind == Kind.ROOM || kind == Kind.VEHICLE && !isAny(Kind.ROOM);
    return isMeant && picks.stream().filter(other -> other.facility().kind() == kind).count() == 1;
  }

  private boolean isAny(Kind kind) {
    return picks.stream().anyMatch(pick -> pick.facility().kind() == kind);
  }

  private boolean isOverDays() {
    return !use.start()
        .atZone(calendar.zone())
        .toLocalDate()
        .equals(use.end().atZone(calendar.zone()).toLocalDate());
  }
}
