package id.sarpras.request;

import java.util.List;

/// What a guest is told of beside what cannot be had.
///
/// @param held for the guest
/// @param free now, and held for nobody
/// @param waits the guest's places on the waiting list
record Instead(List<Offer> held, List<Replacement> free, List<Place> waits) {

  static final Instead NOTHING = new Instead(List.of(), List.of(), List.of());
}
