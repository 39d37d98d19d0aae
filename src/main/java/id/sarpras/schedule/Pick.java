package id.sarpras.schedule;

import id.sarpras.facility.Asked;
import id.sarpras.facility.Facility;
import id.sarpras.facility.Kind;
import id.sarpras.facility.Layout;
import id.sarpras.shared.Period;
import java.util.Optional;

/// One thing of a bundle, and how it is to be.
///
/// It throws an IllegalArgumentException below one
///
/// @param quantity 1 for rooms and vehicles
/// @param layout how a room is furnished; empty where that does not matter
/// @param driver whether somebody has to drive
public record Pick(Facility facility, int quantity, Optional<Layout> layout, boolean driver) {

  public Pick {
    if (quantity < 1) {
      throw new IllegalArgumentException("Nothing is picked of " + facility.name());
    }
  }

  public static Pick of(Facility facility) {
    return new Pick(facility, 1, Optional.empty(), false);
  }

  public static Pick of(Facility facility, int quantity) {
    return new Pick(facility, quantity, Optional.empty(), false);
  }

  public Lot lot() {
    return new Lot(facility, quantity);
  }

  /// How many people it holds as it is to be furnished; none for equipment.
  public int capacity() {
    return facility.capacity(layout);
  }

  /// Whether both can be had at once as far as space goes. Of equipment there are many.
  public boolean goesWith(Pick other) {
    return facility.kind() == Kind.EQUIPMENT
        ? !facility.id().equals(other.facility.id())
        : !facility.shares(other.facility);
  }

  /// The same as a wish for a time.
  ///
  /// @param people how many it has to hold; 0 where that does not matter
  public Asked asked(Period period, int people) {
    return new Asked(period, people, quantity, layout, driver);
  }

  /// In the words of a language: *Ruang Praja I, Kantor Gubernur*, *50 × Kursi lipat*.
  public String in(Words words) {
    String name = named(words);
    String furnished =
        layout
            .map(one -> words.say("pick.layout", name, words.say("layout." + one.name())))
            .orElse(name);
    return driver ? words.say("pick.driver", furnished) : furnished;
  }

  /// The same without the place and how it is to be.
  public String brief(Words words) {
    return facility.kind() == Kind.EQUIPMENT ? named(words) : facility.name();
  }

  private String named(Words words) {
    if (facility.kind() == Kind.EQUIPMENT) {
      return words.say("pick.many", facility.name(), quantity);
    }
    return facility.building().isEmpty()
        ? facility.name()
        : words.say("pick.in", facility.name(), facility.building());
  }
}
