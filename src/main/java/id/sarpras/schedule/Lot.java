package id.sarpras.schedule;

import id.sarpras.facility.Facility;

/// So many of one facility.
///
/// It throws an IllegalArgumentException below one
///
/// @param quantity 1 for rooms and vehicles
public record Lot(Facility facility, int quantity) {

  public Lot {
    if (quantity < 1) {
      throw new IllegalArgumentException("Nothing is taken of " + facility.name());
    }
  }

  public static Lot of(Facility facility) {
    return new Lot(facility, 1);
  }
}
