package id.sarpras.agenda;

import id.sarpras.facility.FacilityId;

/// What a calendar link shows.
public sealed interface Scope {

  /// All uses of one thing that is lent, without anybody's name.
  record OfFacility(FacilityId facility) implements Scope {}

  /// All uses of what is in one building, without anybody's name.
  record OfBuilding(String building) implements Scope {}

  /// The uses that its officer has worked on, with who comes and what for.
  record Own() implements Scope {}
}
