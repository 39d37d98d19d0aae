package id.sarpras.schedule;

import id.sarpras.shared.Period;
import java.util.List;

/// One date of a series before it is sent.
///
/// @param clashes empty where all that is wanted can be had
/// @param instead where it cannot: other times that day and then the nearest days, at most five
public record CheckedDate(Period period, List<Clash> clashes, List<Period> instead) {

  public boolean isFree() {
    return clashes.isEmpty();
  }
}
