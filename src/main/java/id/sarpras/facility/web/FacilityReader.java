package id.sarpras.facility.web;

import static id.sarpras.facility.form.Fields.BUILDING;
import static id.sarpras.facility.form.Fields.DRIVER;
import static id.sarpras.facility.form.Fields.FITTINGS;
import static id.sarpras.facility.form.Fields.KEEPER;
import static id.sarpras.facility.form.Fields.LENT;
import static id.sarpras.facility.form.Fields.NAME;
import static id.sarpras.facility.form.Fields.YES;
import static id.sarpras.facility.form.Fields.layout;

import id.sarpras.api.ApiProblem;
import id.sarpras.api.ApiProblem.Wrong;
import id.sarpras.api.Fields;
import id.sarpras.facility.Facility;
import id.sarpras.facility.Fitting;
import id.sarpras.facility.Kind;
import id.sarpras.facility.Layout;
import id.sarpras.facility.form.Amount;
import id.sarpras.facility.form.FacilityForm;
import id.sarpras.facility.form.KindForm;
import id.sarpras.facility.web.NewFacilityJson.NewRulesJson;
import id.sarpras.identity.Officer;
import id.sarpras.page.Form;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads a facility that a machine sends, by the rules of the form. Nothing is dropped in silence:
/// what its kind does not have is refused.
@Component
class FacilityReader {

  private final Desk desk;

  FacilityReader(Desk desk) {
    this.desk = desk;
  }

  /// A new one; what is left out is as usual.
  ///
  /// @throws ApiProblem naming every field that cannot be taken
  Facility added(Officer by, NewFacilityJson sent) {
    Kind kind = sent.kind();
    if (kind == null) {
      throw ApiProblem.fields(List.of(Wrong.of("kind", "problem.field-missing")));
    }
    return read(by, sent, FacilityForm.blank(kind), FacilityForm.ofNew(kind), new Fields());
  }

  /// A known one as it was sent, of which nothing may be left out.
  ///
  /// @throws ApiProblem naming every field that cannot be taken
  Facility changed(Officer by, NewFacilityJson sent, Facility before) {
    var fields = new Fields();
    if (sent.kind() != null && sent.kind() != before.kind()) {
      fields.refuse("kind", "facility.api.kind-stays");
    }
    sent.missing(before.kind()).forEach(field -> fields.refuse(field, "problem.field-missing"));
    return read(by, sent, before, Form.empty(), fields);
  }

  /// @param before what it was, or a blank one
  /// @param usual what stands in a field where nothing was sent
  private Facility read(
      Officer by, NewFacilityJson sent, Facility before, Form usual, Fields fields) {
    boolean isLent = Objects.requireNonNullElse(sent.lent(), usual.has(LENT, YES));
    fields
        .with(NAME, "name", sent.name())
        .with(BUILDING, "building", sent.building())
        .with(Amount.CAPACITY.field(), "capacity", sent.capacity())
        .with(Amount.STOCK.field(), "stock", sent.stock())
        .with(LENT, "lent", isLent ? YES : "")
        .with(DRIVER, "driver", Boolean.TRUE.equals(sent.driver()) ? YES : "")
        .with(KEEPER, "keeper", keeper(by, sent.keeper()));
    holding(sent, before.kind(), fields);
    var hours = new HoursReader(fields, usual);
    hours.week(sent.openings());
    hours.dates(Objects.requireNonNullElse(sent.specialDays(), List.of()));
    new TermsReader(fields, usual, before.rules())
        .read(Objects.requireNonNullElse(sent.rules(), NewRulesJson.NONE));
    Optional<Facility> read = desk.form(by).read(fields.form(), before);
    fields.check();
    return read.orElseThrow();
  }

  private static void holding(NewFacilityJson sent, Kind kind, Fields fields) {
    Set<Fitting> fittings = Objects.requireNonNullElse(sent.fittings(), Set.of());
    Map<Layout, @Nullable Integer> layouts = Objects.requireNonNullElse(sent.layouts(), Map.of());
    fittings.forEach(one -> fields.choosing(FITTINGS, "fittings", one.name()));
    layouts.forEach((one, people) -> fields.with(layout("", one), "layouts." + one.name(), people));
    refuse(!KindForm.of(kind).fittings().containsAll(fittings), "fittings", fields);
    refuse(kind != Kind.ROOM && !layouts.isEmpty(), "layouts", fields);
    refuse(kind != Kind.VEHICLE && Boolean.TRUE.equals(sent.driver()), "driver", fields);
    refuse(kind == Kind.EQUIPMENT && isNot(0, sent.capacity()), "capacity", fields);
    refuse(kind != Kind.EQUIPMENT && isNot(1, sent.stock()), "stock", fields);
  }

  private static boolean isNot(int expected, @Nullable Integer sent) {
    return sent != null && sent != expected;
  }

  private static void refuse(boolean isWrong, String field, Fields fields) {
    if (isWrong) {
      fields.refuse(field, "facility.api.not-of-kind");
    }
  }

  /// The id by which the form knows an officer; what no officer is called is refused by the form.
  private String keeper(Officer by, @Nullable String username) {
    return desk.officers(by).stream()
        .filter(one -> one.username().equals(username))
        .map(one -> one.id().value().toString())
        .findFirst()
        .orElse(Objects.requireNonNullElse(username, ""));
  }
}
