package id.sarpras.schedule;

import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.facility.SpaceId;
import id.sarpras.shared.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is to be taken for a use.
///
/// @param expires when a hold lapses by itself; [Instant#MAX] for never
public record Taking(
    BookingId booking,
    List<Lot> lots,
    Taken.Kind kind,
    Period use,
    Instant expires,
    Manner manner) {

  /// How it stands to others.
  public enum Manner {
    /// After those who wait.
    IN_LINE,
    /// For whose turn it is among those who wait, or who goes before all of them.
    FIRST,
    /// Only to see that it could be had: nothing of it is kept.
    LOOKING
  }

  public Taking(BookingId booking, List<Lot> lots, Taken.Kind kind, Period use, Instant expires) {
    this(booking, lots, kind, use, expires, Manner.IN_LINE);
  }

  /// A hold for whose turn it is among those who wait, or who goes before all of them.
  public static Taking inTurn(BookingId booking, List<Lot> lots, Period use, Instant expires) {
    return new Taking(booking, lots, Taken.Kind.HOLD, use, expires, Manner.FIRST);
  }

  /// Something that only has to be there.
  public static Taking looking(BookingId booking, List<Lot> lots, Period use) {
    return new Taking(booking, lots, Taken.Kind.HOLD, use, Instant.MAX, Manner.LOOKING);
  }

  public static Taking hold(BookingId booking, List<Lot> lots, Period use, Instant expires) {
    return new Taking(booking, lots, Taken.Kind.HOLD, use, expires);
  }

  public static Taking booking(BookingId booking, List<Lot> lots, Period use) {
    return new Taking(booking, lots, Taken.Kind.BOOKING, use, Instant.MAX);
  }

  /// Something that is out of lending.
  public static Taking closure(BookingId closure, List<Lot> lots, Period during) {
    return new Taking(closure, lots, Taken.Kind.CLOSURE, during, Instant.MAX);
  }

  /// Each space with what it is taken as, in the order of the ids.
  SortedMap<SpaceId, Facility> spaces() {
    var standing = new TreeMap<SpaceId, Facility>(SpaceId.ORDER);
    for (Lot lot : lots) {
      lot.facility().spaces().forEach(space -> standing.put(space, lot.facility()));
    }
    return standing;
  }

  /// What is counted, in the order of the ids.
  List<Lot> counted() {
    return lots.stream()
        .filter(lot -> lot.facility().spaces().isEmpty())
        .sorted(Comparator.comparing(lot -> lot.facility().id(), FacilityId.ORDER))
        .toList();
  }

  /// The stretch in which none of it can be had by anybody else.
  public Period longest() {
    return use.prolonged(
        lots.stream()
            .map(lot -> lot.facility().turnRound())
            .max(Comparator.naturalOrder())
            .orElse(Duration.ZERO));
  }
}
