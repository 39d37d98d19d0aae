package id.sarpras.schedule;

import java.util.List;

/// What somebody looks for: things that are wanted at once.
///
/// It throws an IllegalArgumentException where nothing is wanted, or more than [#MOST] things
///
/// @param people for whom the rooms together have to be large enough, or the vehicles where there
///   is no room; 0 where that does not matter
/// @param wants at least one; what matters most comes first
public record Wish(When when, int people, List<Want> wants) {

  /// The most things that are asked for at once.
  public static final int MOST = 20;

  public Wish {
    if (wants.isEmpty() || wants.size() > MOST) {
      throw new IllegalArgumentException("So many things are not looked for: " + wants.size());
    }
  }

  /// The same at another time.
  public Wish at(When other) {
    return new Wish(other, people, wants);
  }
}
