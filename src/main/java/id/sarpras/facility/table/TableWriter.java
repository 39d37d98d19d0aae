package id.sarpras.facility.table;

import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.facility.Hall;
import id.sarpras.facility.Kind;
import id.sarpras.facility.Piece;
import id.sarpras.facility.form.FacilityForm;
import id.sarpras.page.Csv;
import id.sarpras.page.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Writes facilities as a table.
///
/// @param halls by their pieces
record TableWriter(Words words, List<Facility> all, Map<FacilityId, Hall> halls) {

  TableWriter(Words words, List<Facility> all) {
    this(words, all, Hall.around(all));
  }

  String write() {
    var table = new StringBuilder(Csv.BEGIN);
    table.append(line(column -> column.heading(words.language())));
    for (Facility one : all) {
      Form form = FacilityForm.of(one);
      table.append(line(column -> cell(column, one, form)));
    }
    return table.toString();
  }

  /// The cells of one facility that say something else of another.
  List<TablePlan.Changed> differing(Facility before, Facility after) {
    Form was = FacilityForm.of(before);
    Form is = FacilityForm.of(after);
    return Stream.of(Column.values())
        .filter(column -> column.cell().isPresent())
        .map(
            column ->
                new TablePlan.Changed(
                    column.heading(words.language()),
                    cell(column, before, was),
                    cell(column, after, is)))
        .filter(cell -> !cell.was().equals(cell.is()))
        .toList();
  }

  /// What the cell of a column says of a facility.
  String cell(Column column, Facility one, Form form) {
    return column
        .cell()
        .map(cell -> cell.write(form, words))
        .orElseGet(
            () ->
                switch (column) {
                  case ID -> one.id().value().toString();
                  case KIND -> words.say("kind." + one.kind().name());
                  case PART_OF -> hall(one).map(hall -> hall.whole().name()).orElse("");
                  case PART -> letters(one);
                  default -> throw new IllegalStateException("No cell for " + column);
                });
  }

  private Optional<Hall> hall(Facility one) {
    return Optional.ofNullable(halls.get(one.id()));
  }

  private String letters(Facility one) {
    return one.kind() == Kind.ROOM
        ? hall(one)
            .filter(hall -> hall.present().contains(one))
            .map(
                hall -> {
                  int first = hall.whole().spaces().indexOf(one.spaces().getFirst()) + 1;
                  return Piece.letters(first, first + one.spaces().size() - 1);
                })
            .orElse("")
        : "";
  }

  private static String line(java.util.function.Function<Column, String> cell) {
    return Csv.line(Stream.of(Column.values()).map(cell).toList());
  }
}
