package id.sarpras.facility.form;

import id.sarpras.facility.Facility;
import id.sarpras.facility.Kind;
import id.sarpras.facility.LendingRules;
import id.sarpras.facility.Opening;
import id.sarpras.facility.OpeningHours;
import id.sarpras.identity.OfficerId;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.shared.Line;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.LinkedMultiValueMap;

/// The form of a facility: what is asked of everything, and what its kind asks.
public final class FacilityForm {

  private final Set<OfficerId> keepers;

  /// @param keepers who may be a keeper
  public FacilityForm(Set<OfficerId> keepers) {
    this.keepers = keepers;
  }

  /// Something new of a kind, of which nothing is known yet but the usual: open in office hours
  /// from Monday to Friday.
  public static Facility blank(Kind kind) {
    Opening office = new Opening(LocalTime.of(7, 0), LocalTime.of(17, 0));
    Map<DayOfWeek, Opening> week =
        Stream.of(DayOfWeek.values())
            .filter(day -> day.compareTo(DayOfWeek.FRIDAY) <= 0)
            .collect(
                Collectors.toMap(
                    day -> day,
                    day -> office,
                    (one, other) -> one,
                    () -> new EnumMap<>(DayOfWeek.class)));
    OpeningHours hours = OpeningHours.weekly(week);
    LendingRules rules = LendingRules.USUAL.withTurnRound(Duration.ofMinutes(15));
    return switch (kind) {
      case ROOM -> Facility.room("", "", 1, Set.of(), hours, rules);
      case VEHICLE -> Facility.vehicle("", "", 1, false, hours, rules);
      case EQUIPMENT -> Facility.equipment("", "", 1, hours, rules);
    };
  }

  /// The form for something new, without the numbers that nobody can guess.
  public static Form ofNew(Kind kind) {
    return of(blank(kind)).with(Amount.CAPACITY.field(), "").with(Amount.STOCK.field(), "");
  }

  /// What the form of a facility is made from, in short: another one than that with which a form
  /// was given out tells that somebody else has changed it meanwhile.
  public static String mark(Facility facility) {
    Form form = of(facility);
    String all =
        form.fields().stream()
            .sorted()
            .map(field -> field + form.values(field).stream().sorted().toList())
            .collect(Collectors.joining("\n"));
    return Fingerprint.of(all);
  }

  /// The form with all that is known.
  public static Form of(Facility facility) {
    var values = new LinkedMultiValueMap<String, String>();
    values.add(Fields.NAME, facility.name());
    values.add(Fields.BUILDING, facility.building());
    values.add(Fields.LENT, facility.lent() ? Fields.YES : "");
    values.add(Fields.KEEPER, facility.keeper().map(id -> id.value().toString()).orElse(""));
    KindForm.of(facility.kind()).fill(values, facility);
    HoursForm.fill(values, facility.hours());
    TermsForm.fill(values, facility.rules());
    return Form.of(values);
  }

  /// The facility; empty where the form says what is wrong.
  ///
  /// @param before what it was, or the blank one
  public Optional<Facility> read(Form form, Facility before) {
    String name = new FormReader(form).line(Fields.NAME);
    String building = new FormReader(form).optionalLine(Fields.BUILDING);
    Optional<KindForm.Holding> holding = KindForm.of(before.kind()).read(form);
    OpeningHours hours = HoursForm.read(form);
    Optional<LendingRules> rules = TermsForm.read(form, before.rules());
    Optional<OfficerId> keeper = keeper(form, before);
    return form.isRefused()
        ? Optional.empty()
        : Optional.of(
            facility(
                before,
                name,
                building,
                form.has(Fields.LENT, Fields.YES),
                holding.orElseThrow(),
                hours,
                rules.orElseThrow(),
                keeper));
  }

  private static Facility facility(
      Facility before,
      String name,
      String building,
      boolean lent,
      KindForm.Holding holding,
      OpeningHours hours,
      LendingRules rules,
      Optional<OfficerId> keeper) {
    return new Facility(
        before.id(),
        before.kind(),
        name,
        building,
        holding.capacity(),
        holding.stock(),
        lent,
        holding.driver(),
        holding.fittings(),
        holding.layouts(),
        hours,
        rules,
        keeper,
        before.spaces());
  }

  private Optional<OfficerId> keeper(Form form, Facility before) {
    String chosen = Line.of(form.value(Fields.KEEPER));
    if (chosen.isEmpty()) {
      return Optional.empty();
    }
    Optional<OfficerId> keeper =
        Stream.concat(keepers.stream(), before.keeper().stream())
            .filter(officer -> officer.value().toString().equals(chosen))
            .findFirst();
    if (keeper.isEmpty()) {
      form.refuse(Fields.KEEPER, "facility-form.keeper-unknown");
    }
    return keeper;
  }
}
