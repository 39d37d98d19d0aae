package id.sarpras.closure;

import id.sarpras.facility.FacilityId;

/// So many of a facility are closed.
///
/// @param quantity 1 for rooms and vehicles
public record ClosedItem(FacilityId facility, int quantity) {

  /// How many, where it is more than one, and what.
  public String called(String name) {
    return quantity > 1 ? quantity + " " + name : name;
  }
}
