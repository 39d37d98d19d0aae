package id.sarpras.page;

import java.util.Optional;

/// What the frame of a page must know from the rest of the program.
public interface Surroundings {

  /// The house whose pages these are.
  House house();

  /// The officer who is signed in; empty for a guest.
  Optional<Viewer> viewer();
}
