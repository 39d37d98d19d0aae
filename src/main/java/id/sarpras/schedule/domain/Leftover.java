package id.sarpras.schedule.domain;

import id.sarpras.shared.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What is left of something while others have some of it.
public final class Leftover {

  /// So many, from when until when.
  public record Stretch(Period period, int quantity) {}

  private Leftover() {}

  /// How many are left at each time of a period; a stretch in which nothing is left is missing.
  ///
  /// @param taken what others have
  /// @param stock how many there are
  /// @param wanted how many would do
  public static List<Stretch> of(List<Stretch> taken, Period within, int stock, int wanted) {
    var left = new ArrayList<Stretch>();
    List<Instant> turns = turns(taken, within);
    for (int i = 1; i < turns.size(); i++) {
      var part = new Period(turns.get(i - 1), turns.get(i));
      int away =
          taken.stream()
              .filter(one -> one.period().overlaps(part))
              .mapToInt(Stretch::quantity)
              .sum();
      add(left, new Stretch(part, Math.min(wanted, stock - away)));
    }
    return left;
  }

  /// Where something begins or ends, and the ends of the period itself.
  private static List<Instant> turns(List<Stretch> taken, Period within) {
    var turns = new TreeSet<Instant>(List.of(within.start(), within.end()));
    taken.stream()
        .flatMap(one -> Stream.of(one.period().start(), one.period().end()))
        .filter(within::contains)
        .forEach(turns::add);
    return List.copyOf(turns);
  }

  private static void add(List<Stretch> left, Stretch next) {
    if (next.quantity() <= 0) {
      return;
    }
    boolean goesOn =
        !left.isEmpty()
            && left.getLast().quantity() == next.quantity()
            && left.getLast().period().end().equals(next.period().start());
    if (goesOn) {
      Period before = left.removeLast().period();
      left.add(new Stretch(new Period(before.start(), next.period().end()), next.quantity()));
    } else {
      left.add(next);
    }
  }
}
