package id.sarpras.facility.table;

import static java.util.Objects.requireNonNull;

import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.facility.Hall;
import id.sarpras.facility.Kind;
import id.sarpras.facility.SpaceId;
import id.sarpras.facility.form.DivisionForm.Run;
import id.sarpras.facility.form.FacilityForm;
import id.sarpras.page.Form;
import id.sarpras.shared.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.springframework.util.LinkedMultiValueMap;

/// Reads rows as facilities: as what they would be if the table were taken over.
final class TableReader {

  private final List<Facility> all;
  private final Words words;
  private final FacilityForm form;
  private final TableWriter known;
  private final ToIntFunction<FacilityId> promised;

  private final List<Facility> added = new ArrayList<>();
  private final List<TablePlan.Change> changed = new ArrayList<>();
  private final List<TableProblem> problems = new ArrayList<>();
  private final NewPieces pieces = new NewPieces();
  private final Set<FacilityId> seen = new HashSet<>();
  private final Map<FacilityId, TableRow> rows = new HashMap<>();
  private int left;

  /// @param promised the most of an equipment that are promised for one time
  TableReader(
      List<Facility> all, Words words, FacilityForm form, ToIntFunction<FacilityId> promised) {
    this.all = all;
    this.words = words;
    this.form = form;
    this.known = new TableWriter(words, all);
    this.promised = promised;
  }

  TablePlan read(List<TableRow> table) {
    table.stream().filter(row -> !isNewPiece(row)).forEach(this::take);
    table.stream().filter(this::isNewPiece).forEach(this::takePiece);
    List<TablePlan.Divided> divided =
        pieces.divided(
            (row, hall) ->
                refuse(row, Column.PART, "facility-table.parts-wrong", List.of(hall.name())));
    seeThatNamesDiffer();
    seeThatPromisesAreKept();
    return new TablePlan(added, changed, divided, left, problems);
  }

  private boolean isNewPiece(TableRow row) {
    return row.get(Column.ID).isEmpty()
        && !row.get(Column.PART_OF).isEmpty()
        && named(all.stream(), row.get(Column.NAME)).isEmpty();
  }

  /// What a new piece leaves empty it has from its hall.
  private void takePiece(TableRow row) {
    int before = problems.size();
    Optional<Facility> hall = hall(row);
    Optional<Run> run = Run.of(row.get(Column.PART));
    if (run.isEmpty()) {
      refuse(row, Column.PART, "facility-table.part-wrong", List.of());
    }
    if (kind(row, hall).isPresent() && problems.size() == before) {
      Facility base =
          hall.orElseThrow()
              .as(new FacilityId(Ids.next()), List.of(new SpaceId(Ids.next())))
              .withLayouts(Map.of());
      read(row, base, false)
          .ifPresent(
              piece -> {
                sort(row, Optional.empty(), piece);
                pieces.add(hall.orElseThrow(), row, run.orElseThrow(), piece);
              });
    }
  }

  /// The hall as it would be; only one that is whole can be divided here.
  private Optional<Facility> hall(TableRow row) {
    String name = row.get(Column.PART_OF);
    Optional<Facility> hall =
        named(
            Stream.of(
                    changed.stream().map(TablePlan.Change::after),
                    added.stream(),
                    all.stream().filter(this::isUnchanged))
                .flatMap(some -> some),
            name);
    if (hall.isEmpty()) {
      refuse(row, Column.PART_OF, "facility-table.hall-unknown", List.of(shortened(name)));
    } else if (!isWhole(hall.get())) {
      refuse(row, Column.PART_OF, "facility-table.hall-divided", List.of(shortened(name)));
    }
    return hall;
  }

  private boolean isWhole(Facility hall) {
    return all.stream()
        .filter(one -> one.id().equals(hall.id()))
        .findFirst()
        .map(before -> Hall.of(before, all).filter(whole -> whole.parts() == 1).isPresent())
        .orElse(true);
  }

  private boolean isUnchanged(Facility one) {
    return changed.stream().noneMatch(change -> change.after().id().equals(one.id()));
  }

  private static Optional<Facility> named(Stream<Facility> some, String name) {
    return some.filter(one -> one.name().equalsIgnoreCase(name)).findFirst();
  }

  private void take(TableRow row) {
    int before = problems.size();
    Optional<Facility> standing = standing(row);
    Optional<Kind> kind = kind(row, standing);
    if (problems.size() > before || kind.isEmpty()) {
      return;
    }
    Facility base = standing.orElseGet(() -> FacilityForm.blank(kind.get()));
    read(row, base, standing.isPresent()).ifPresent(read -> sort(row, standing, read));
  }

  /// What a row says; empty where some of it cannot be taken.
  private Optional<Facility> read(TableRow row, Facility base, boolean isKnown) {
    int before = problems.size();
    Form filled = filled(row, base, isKnown);
    Optional<Facility> read = form.read(filled, base);
    filled
        .problems()
        .forEach(
            wrong -> refuse(row, Column.ofField(wrong.field()), wrong.key(), wrong.arguments()));
    return problems.size() == before ? read : Optional.empty();
  }

  /// Which facility a row is: by its code, or by its name where it has none.
  private Optional<Facility> standing(TableRow row) {
    String code = row.get(Column.ID);
    Optional<Facility> found =
        code.isEmpty()
            ? named(all.stream(), row.get(Column.NAME))
            : id(code).flatMap(id -> all.stream().filter(one -> one.id().equals(id)).findFirst());
    if (found.isEmpty() && !code.isEmpty()) {
      refuse(row, Column.ID, "facility-table.unknown-code", List.of());
    } else if (found.isPresent() && !seen.add(found.get().id())) {
      refuse(row, Column.NAME, "facility-table.twice", List.of(found.get().name()));
    }
    seeThatDivisionStays(row, found);
    return found;
  }

  private static Optional<FacilityId> id(String code) {
    try {
      return Optional.of(new FacilityId(UUID.fromString(code)));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /// A divided hall is divided anew on its own page, where it is seen what is taken ahead.
  private void seeThatDivisionStays(TableRow row, Optional<Facility> found) {
    for (Column column : List.of(Column.PART_OF, Column.PART)) {
      String said = row.get(column);
      String now = found.map(one -> known.cell(column, one, Form.empty())).orElse("");
      if (row.cells().containsKey(column) && !said.equalsIgnoreCase(now)) {
        refuse(row, column, "facility-table.division", List.of());
      }
    }
  }

  private Optional<Kind> kind(TableRow row, Optional<Facility> standing) {
    String said = row.get(Column.KIND);
    List<String> kinds = Stream.of(Kind.values()).map(Kind::name).toList();
    Optional<Kind> kind =
        said.isEmpty()
            ? standing.map(Facility::kind)
            : words.code("kind.", kinds, said).map(Kind::valueOf);
    if (kind.isEmpty()) {
      refuse(row, Column.KIND, "facility-table.kind", List.of(said));
    } else if (standing.isPresent() && standing.get().kind() != kind.get()) {
      refuse(row, Column.KIND, "facility-table.other-kind", List.of());
    }
    return kind;
  }

  /// The form as it stands, with what the row says instead. What a new row leaves empty is as
  /// usual.
  private Form filled(TableRow row, Facility base, boolean isKnown) {
    Form standing = FacilityForm.of(base);
    var fields = new HashMap<String, List<String>>();
    for (Column column : Column.values()) {
      column
          .cell()
          .ifPresent(
              cell -> {
                cell.fields().forEach(field -> fields.put(field, standing.values(field)));
                boolean says = isKnown || !row.get(column).isEmpty();
                if (row.cells().containsKey(column) && says) {
                  cell.read(row.get(column), fields, words)
                      .ifPresent(
                          word ->
                              refuse(row, column, "facility-table.word", List.of(shortened(word))));
                }
              });
    }
    if (!isKnown) {
      numbersThatNobodyCanGuess(row, fields);
    }
    var values = new LinkedMultiValueMap<String, String>();
    fields.forEach(values::addAll);
    return Form.of(values);
  }

  private static void numbersThatNobodyCanGuess(TableRow row, Map<String, List<String>> fields) {
    for (Column column : List.of(Column.CAPACITY, Column.STOCK)) {
      column
          .cell()
          .ifPresent(
              cell -> cell.fields().forEach(field -> fields.put(field, List.of(row.get(column)))));
    }
  }

  private void sort(TableRow row, Optional<Facility> standing, Facility read) {
    rows.put(read.id(), row);
    if (standing.isEmpty()) {
      added.add(read);
    } else if (standing.get().equals(read)) {
      left++;
    } else {
      changed.add(
          new TablePlan.Change(standing.get(), read, known.differing(standing.get(), read)));
    }
  }

  /// Names as they would be, those of facilities included that the table does not name.
  private void seeThatNamesDiffer() {
    var names = new HashMap<String, FacilityId>();
    all.stream().filter(this::isUnchanged).forEach(one -> names.put(name(one), one.id()));
    Stream.concat(changed.stream().map(TablePlan.Change::after), added.stream())
        .forEach(
            one -> {
              FacilityId other = names.putIfAbsent(name(one), one.id());
              if (other != null) {
                refuse(
                    requireNonNull(rows.get(one.id())),
                    Column.NAME,
                    "facility-form.name-taken",
                    List.of());
              }
            });
  }

  private static String name(Facility facility) {
    return facility.name().toLowerCase(Locale.ROOT);
  }

  private void seeThatPromisesAreKept() {
    changed.stream()
        .filter(change -> change.after().stock() < change.before().stock())
        .forEach(
            change -> {
              int away = promised.applyAsInt(change.after().id());
              if (away > change.after().stock()) {
                refuse(
                    requireNonNull(rows.get(change.after().id())),
                    Column.STOCK,
                    "facility-form.promised",
                    List.of(away));
              }
            });
  }

  private void refuse(TableRow row, Column column, String key, List<Object> arguments) {
    problems.add(new TableProblem(row.line(), column.heading(words.language()), key, arguments));
  }

  private static String shortened(String word) {
    return word.length() > 60 ? word.substring(0, 60) + "…" : word;
  }
}
