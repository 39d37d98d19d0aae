package id.sarpras.reporting;

import id.sarpras.promise.Tally;
import java.util.OptionalInt;

/// What is published of one kind of promise in a time; what counts too few is left out.
///
/// @param keptPercent of those that came due, rounded down
public record Figure(OptionalInt received, OptionalInt answered, OptionalInt keptPercent) {

  static Figure of(Tally tally) {
    return new Figure(
        SmallCounts.shown(tally.received()), SmallCounts.shown(tally.answered()), percent(tally));
  }

  /// A part of a longer time: what is left of that must not be too few either.
  static Figure within(Tally part, Tally whole) {
    return new Figure(
        SmallCounts.isShown(whole.received() - part.received())
            ? SmallCounts.shown(part.received())
            : OptionalInt.empty(),
        SmallCounts.isShown(whole.answered() - part.answered())
            ? SmallCounts.shown(part.answered())
            : OptionalInt.empty(),
        percent(part));
  }

  static OptionalInt percent(Tally tally) {
    return tally.due() >= SmallCounts.SMALLEST ? tally.keptPercent() : OptionalInt.empty();
  }
}
