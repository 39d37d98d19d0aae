package id.sarpras.facility.table;

import id.sarpras.facility.Facility;
import id.sarpras.facility.form.FacilityForm;
import id.sarpras.identity.Officers;
import id.sarpras.page.Form;
import id.sarpras.page.Texts;
import id.sarpras.shared.Line;
import id.sarpras.shared.UnitId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Where a facility is not as somebody has typed it, in the words of the table.
@Component
public class Differences {

  /// @param what the heading of the column
  /// @param now what stands there; empty where nothing does
  public record Difference(String what, String now) {}

  private final Officers officers;
  private final Texts texts;

  Differences(Officers officers, Texts texts) {
    this.officers = officers;
    this.texts = texts;
  }

  /// In the order of the columns.
  public List<Difference> of(UnitId unit, Facility now, Form typed, Locale language) {
    var words = new Words(texts, language, officers.all(unit));
    Form known = FacilityForm.of(now);
    return Stream.of(Column.values())
        .flatMap(
            column ->
                column.cell().stream()
                    .filter(cell -> differs(cell, known, typed))
                    .map(
                        cell ->
                            new Difference(heading(column, language), cell.write(known, words))))
        .toList();
  }

  private static String heading(Column column, Locale language) {
    String heading = column.heading(language).replace('_', ' ');
    return heading.substring(0, 1).toUpperCase(language) + heading.substring(1);
  }

  private static boolean differs(Cell cell, Form one, Form other) {
    return cell.fields().stream().anyMatch(field -> !said(one, field).equals(said(other, field)));
  }

  private static List<String> said(Form form, String field) {
    return form.values(field).stream()
        .map(Line::block)
        .filter(said -> !said.isEmpty())
        .sorted()
        .toList();
  }
}
