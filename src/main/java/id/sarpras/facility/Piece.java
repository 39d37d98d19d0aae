package id.sarpras.facility;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A part of a hall, or neighbouring parts that are lent together.
///
/// It throws an IllegalArgumentException where it has no part or holds nobody
///
/// @param first the first of its parts in their row, from 1
/// @param last the last of them
/// @param name under which it is lent
public record Piece(int first, int last, String name, int capacity, Map<Layout, Integer> layouts) {

  public Piece {
    if (first < 1 || last < first || capacity < 1 || name.isBlank()) {
      throw new IllegalArgumentException("No piece of a hall: " + name);
    }
  }

  public boolean isSingle() {
    return first == last;
  }

  /// *A*, or *A+B* for two neighbours.
  public static String letters(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(number -> Character.toString('A' + number - 1))
        .collect(Collectors.joining("+"));
  }
}
