package id.sarpras.schedule.domain;

import id.sarpras.schedule.Away;
import id.sarpras.shared.Period;
import java.util.List;
import java.util.stream.Stream;

/// The most that are away at once: not the sum of all that touch the period, because one may be
/// back before the next goes out.
public final class Peak {

  private Peak() {}

  /// The highest number away at any instant of a period. It rises only where something begins.
  public static int of(List<Away> away, Period within) {
    List<Away> touching = away.stream().filter(one -> one.during().overlaps(within)).toList();
    return Stream.concat(
            Stream.of(within.start()),
            touching.stream().map(one -> one.during().start()).filter(within::contains))
        .mapToInt(
            at ->
                touching.stream()
                    .filter(one -> one.during().contains(at))
                    .mapToInt(Away::quantity)
                    .sum())
        .max()
        .orElse(0);
  }
}
