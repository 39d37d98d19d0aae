package id.sarpras.handover.web;

import id.sarpras.facility.Facility;
import id.sarpras.handover.Thing;
import id.sarpras.handover.UseFile;
import id.sarpras.request.BookingState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What goes out and comes back today and tomorrow.
///
/// @param late what should be back, and what is missing
/// @param unsaid what was to begin more than a day ago, and nobody said whether it did
/// @param out what is to be handed over, the first to begin first
/// @param back what is with guests
/// @param missed for whom nobody came today
public record TodayPage(
    List<Row> late, List<Row> unsaid, List<Row> out, List<Row> back, List<Row> missed) {

  /// A use.
  public record Row(UseFile file) {

    /// What the officer who looks keeps of it; all where he or she keeps nothing of it.
    ///
    /// @param returning only what is with the guest
    public List<Thing> things(boolean returning) {
      return file.things().stream()
          .filter(thing -> thing.mine() || !file.isMine())
          .filter(thing -> !returning || thing.away() > 0 || !isAway())
          .toList();
    }

    /// How many of a thing the row is about.
    public int many(Thing thing, boolean returning) {
      return returning && thing.away() > 0 ? thing.away() : thing.item().quantity();
    }

    /// Whether something that this row is for is with the guest.
    private boolean isAway() {
      return file.things().stream()
          .filter(thing -> thing.mine() || !file.isMine())
          .anyMatch(thing -> thing.away() > 0);
    }

    /// What others keep of it, where something is the officer's own.
    public List<Thing> others() {
      return file.isMine()
          ? file.things().stream().filter(thing -> !thing.mine()).toList()
          : List.of();
    }

    public Instant start() {
      return file.use().booking().period().start();
    }

    public Instant end() {
      return file.use().booking().period().end();
    }

    public boolean isMine() {
      return file.isMine();
    }

    /// Where its things stand, each once.
    public List<String> places(boolean returning) {
      return things(returning).stream()
          .map(Thing::facility)
          .map(Facility::building)
          .filter(place -> !place.isEmpty())
          .distinct()
          .toList();
    }
  }

  /// @param open what is booked or going on, the first to begin first
  /// @param forgotten before when something must have begun
  static TodayPage of(List<UseFile> open, List<UseFile> missed, Instant now, Instant forgotten) {
    return new TodayPage(
        rows(open, file -> file.isLate(now), Row::end),
        rows(open, file -> isUnsaid(file, forgotten), Row::start),
        rows(
            open,
            file -> file.isWaiting() && !file.isLate(now) && !isUnsaid(file, forgotten),
            Row::start),
        rows(
            open,
            file -> file.state() == BookingState.IN_USE && !file.isWaiting() && !file.isLate(now),
            Row::end),
        rows(missed, file -> true, Row::start));
  }

  public boolean isEmpty() {
    return Stream.of(late, unsaid, out, back, missed).allMatch(List::isEmpty);
  }

  private interface Test {
    boolean of(UseFile file);
  }

  private interface When {
    Instant of(Row row);
  }

  /// Those of the officer first.
  private static List<Row> rows(List<UseFile> files, Test test, When when) {
    return files.stream()
        .filter(test::of)
        .map(Row::new)
        .sorted(Comparator.comparing(Row::isMine).reversed().thenComparing(when::of))
        .toList();
  }

  private static boolean isUnsaid(UseFile file, Instant forgotten) {
    return file.state() == BookingState.BOOKED
        && file.use().booking().period().start().isBefore(forgotten);
  }
}
