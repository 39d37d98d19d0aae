package id.sarpras.facility;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How a hall is divided: parts in a row, each of which is lent, and those neighbours that are lent
/// together.
///
/// It throws an IllegalArgumentException where a part is missing, a piece comes twice or is the
/// whole hall, or two have one name
///
/// @param parts from 2 to 8; 1 where the hall is not divided
public record Division(int parts, List<Piece> pieces) {

  /// The most parts of a hall.
  public static final int MOST_PARTS = 8;

  public static final Division NONE = new Division(1, List.of());

  private record Run(int first, int last) {}

  public Division {
    Set<Run> runs = new HashSet<>();
    pieces.forEach(piece -> runs.add(new Run(piece.first(), piece.last())));
    Set<String> names =
        pieces.stream()
            .map(piece -> piece.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    boolean whole = runs.contains(new Run(1, parts));
    boolean beyond = pieces.stream().anyMatch(piece -> piece.last() > parts);
    boolean all =
        parts == 1 || IntStream.rangeClosed(1, parts).allMatch(n -> runs.contains(new Run(n, n)));
    if (parts < 1 || parts > MOST_PARTS || whole || beyond || !all) {
      throw new IllegalArgumentException("A hall is not divided so");
    }
    if (runs.size() < pieces.size() || names.size() < pieces.size()) {
      throw new IllegalArgumentException("A piece comes twice");
    }
  }
}
