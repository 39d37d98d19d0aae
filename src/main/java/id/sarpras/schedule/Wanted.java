package id.sarpras.schedule;

import id.sarpras.facility.Asked;
import id.sarpras.facility.Facility;
import id.sarpras.facility.Layout;
import id.sarpras.shared.Period;
import java.util.Optional;

/// One thing that is wanted, without its time.
///
/// @param people how many it has to hold; 0 where that does not matter
public record Wanted(
    Facility facility, int quantity, int people, Optional<Layout> layout, boolean driver) {

  public static Wanted of(Facility facility, int people) {
    return new Wanted(facility, 1, people, Optional.empty(), false);
  }

  public Asked at(Period period) {
    return new Asked(period, people, quantity, layout, driver);
  }

  public Lot lot() {
    return new Lot(facility, quantity);
  }
}
