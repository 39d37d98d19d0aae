package id.sarpras.facility.table;

import static java.util.Objects.requireNonNull;

import id.sarpras.facility.Division;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.facility.Piece;
import id.sarpras.facility.form.DivisionForm.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// The rows of a table that divide halls, gathered by their hall.
final class NewPieces {

  private record NewPiece(TableRow row, Run run, Facility facility) {

    Piece said() {
      return new Piece(
          run.first(), run.last(), facility.name(), facility.capacity(), facility.layouts());
    }
  }

  private final Map<FacilityId, Facility> halls = new LinkedHashMap<>();
  private final Map<FacilityId, List<NewPiece>> pieces = new LinkedHashMap<>();

  void add(Facility hall, TableRow row, Run run, Facility facility) {
    halls.put(hall.id(), hall);
    pieces
        .computeIfAbsent(hall.id(), id -> new ArrayList<>())
        .add(new NewPiece(row, run, facility));
  }

  /// @param wrong is told the first row of a hall that cannot be divided so
  List<TablePlan.Divided> divided(BiConsumer<TableRow, Facility> wrong) {
    var divided = new ArrayList<TablePlan.Divided>();
    for (Facility hall : halls.values()) {
      List<NewPiece> of = requireNonNull(pieces.get(hall.id()));
      division(of)
          .ifPresentOrElse(
              division ->
                  divided.add(
                      new TablePlan.Divided(
                          hall, division, of.stream().map(NewPiece::facility).toList())),
              () -> wrong.accept(of.getFirst().row(), hall));
    }
    return divided;
  }

  private static Optional<Division> division(List<NewPiece> pieces) {
    int parts = pieces.stream().mapToInt(piece -> piece.run().last()).max().orElse(1);
    try {
      return Optional.of(new Division(parts, pieces.stream().map(NewPiece::said).toList()))
          .filter(division -> parts > 1);
    } catch (IllegalArgumentException incomplete) {
      return Optional.empty();
    }
  }
}
