package id.sarpras.request;

import static java.util.Objects.requireNonNull;

import id.sarpras.facility.Asked;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.facility.Layout;
import id.sarpras.schedule.Pick;
import id.sarpras.shared.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// One thing of what is asked for.
///
/// It throws an IllegalArgumentException below one
///
/// @param quantity 1 for rooms and vehicles
/// @param layout how a room is furnished; empty where that does not matter
/// @param driver whether somebody has to drive
public record Item(FacilityId facility, int quantity, Optional<Layout> layout, boolean driver) {

  public Item {
    if (quantity < 1) {
      throw new IllegalArgumentException("Nothing is asked for");
    }
  }

  public static Item of(FacilityId facility) {
    return new Item(facility, 1, Optional.empty(), false);
  }

  /// The names of things in one line: *Aula + 50 × Kursi lipat*.
  ///
  /// @param known the facilities of the unit
  public static String names(List<Item> items, Map<FacilityId, Facility> known) {
    return items.stream()
        .map(item -> item.called(requireNonNull(known.get(item.facility())).name()))
        .collect(Collectors.joining(" + "));
  }

  /// How many, where it is more than one, and what: *50 × Kursi lipat*.
  public String called(String name) {
    return quantity == 1 ? name : quantity + " × " + name;
  }

  /// The same of another facility.
  public Item as(FacilityId other) {
    return new Item(other, quantity, layout, driver);
  }

  /// The same as a wish for a time.
  ///
  /// @param people how many it has to hold; 0 where that does not matter
  public Asked asked(Period period, int people) {
    return new Asked(period, people, quantity, layout, driver);
  }

  /// What a search has picked.
  public static Item of(Pick pick) {
    return new Item(pick.facility().id(), pick.quantity(), pick.layout(), pick.driver());
  }

  /// The same for a search.
  ///
  /// @param known the facility of this item
  public Pick pick(Facility known) {
    return new Pick(known, quantity, layout, driver);
  }
}
