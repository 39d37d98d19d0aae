package id.sarpras.facility.web;

import id.sarpras.api.Fields;
import id.sarpras.facility.Division;
import id.sarpras.facility.Hall;
import id.sarpras.facility.Layout;
import id.sarpras.facility.form.DivisionForm;
import id.sarpras.facility.form.DivisionForm.Run;
import id.sarpras.facility.web.DivisionJson.NewDivisionJson;
import id.sarpras.facility.web.DivisionJson.NewPieceJson;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a division that a machine sends, by the rules of the page.
final class DivisionReader {

  private final DivisionForm about;
  private final Fields fields = new Fields();
  private final Set<Run> named = new HashSet<>();

  private DivisionReader(DivisionForm about) {
    this.about = about;
  }

  /// @throws id.sarpras.api.ApiProblem naming every field that cannot be taken
  static Division read(Hall hall, NewDivisionJson sent) {
    int parts = Objects.requireNonNullElse(sent.parts(), 0);
    var fields = new Fields();
    if (parts < 1 || parts > Division.MOST_PARTS) {
      fields.refuse("parts", "facility.api.parts-wrong", Division.MOST_PARTS);
    }
    fields.check();
    return new DivisionReader(new DivisionForm(hall, parts))
        .read(Objects.requireNonNullElse(sent.pieces(), List.of()));
  }

  private Division read(List<@Nullable NewPieceJson> sent) {
    about.singles().forEach(run -> fields.named(run.prefix() + "kapasitas", "pieces"));
    for (int i = 0; i < sent.size(); i++) {
      piece(sent.get(i), "pieces[" + i + "]");
    }
    Optional<Division> division = about.read(fields.form());
    fields.check();
    return division.orElseThrow();
  }

  private void piece(@Nullable NewPieceJson sent, String name) {
    var run =
        sent == null || sent.first() == null || sent.last() == null
            ? new Run(0, 0)
            : new Run(sent.first(), sent.last());
    boolean isSingle = about.singles().contains(run);
    if (sent == null || !isSingle && !about.neighbours().contains(run) || !named.add(run)) {
      fields.refuse(name, "facility.api.piece-wrong");
      return;
    }
    fields
        .with(run.prefix() + DivisionForm.TOGETHER, name, isSingle ? "" : "ya")
        .with(run.prefix() + "nama", name + ".name", sent.name())
        .with(run.prefix() + "kapasitas", name + ".capacity", sent.capacity());
    Objects.requireNonNullElse(sent.layouts(), Map.<Layout, @Nullable Integer>of())
        .forEach(
            (layout, people) ->
                fields.with(
                    id.sarpras.facility.form.Fields.layout(run.prefix(), layout),
                    name + ".layouts." + layout.name(),
                    people));
  }
}
