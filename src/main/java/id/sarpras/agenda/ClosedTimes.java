package id.sarpras.agenda;

import id.sarpras.closure.ClosedItem;
import id.sarpras.closure.Closure;
import id.sarpras.closure.ClosureDate;
import id.sarpras.closure.Closures;
import id.sarpras.closure.DateState;
import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.page.Texts;
import id.sarpras.shared.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What is closed, as calendars see it. What is lifted is left out, and so goes from them.
@Component
class ClosedTimes {

  private final Closures closures;
  private final Facilities facilities;
  private final Texts texts;
  private final String address;

  ClosedTimes(
      Closures closures,
      Facilities facilities,
      Texts texts,
      @Value("${sarpras.address}") String address) {
    this.closures = closures;
    this.facilities = facilities;
    this.texts = texts;
    this.address = address;
  }

  List<Entry> of(CalendarLink link, Period within, Locale language) {
    Map<FacilityId, Facility> known = facilities.byId(link.unit());
    Predicate<Facility> isMeant = meant(link, known);
    return closures.toShow(link.unit()).stream()
        .flatMap(closure -> entries(closure, within, known, isMeant, language))
        .toList();
  }

  private static Predicate<Facility> meant(CalendarLink link, Map<FacilityId, Facility> known) {
    return switch (link.scope()) {
      case Scope.OfFacility(FacilityId id) -> {
        Optional<Facility> meant = Optional.ofNullable(known.get(id));
        yield one -> one.id().equals(id) || meant.filter(one::shares).isPresent();
      }
      case Scope.OfBuilding(String building) -> one -> one.building().equals(building);
      case Scope.Own() -> one -> one.keeper().filter(link.officer()::equals).isPresent();
    };
  }

  private Stream<Entry> entries(
      Closure closure,
      Period within,
      Map<FacilityId, Facility> known,
      Predicate<Facility> isMeant,
      Locale language) {
    List<Facility> closed =
        closure.items().stream()
            .map(ClosedItem::facility)
            .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
            .filter(isMeant)
            .toList();
    return closure.dates().stream()
        .filter(date -> !closed.isEmpty() && date.state() != DateState.LIFTED)
        .filter(date -> date.during().overlaps(within))
        .map(date -> entry(closure, date, closed, language));
  }

  private Entry entry(Closure closure, ClosureDate date, List<Facility> closed, Locale language) {
    boolean isInForce = date.state() == DateState.IN_FORCE;
    return new Entry(
        date.id(),
        isInForce ? 1 : 0,
        closure.at(),
        date.during(),
        isInForce ? Entry.Standing.CONFIRMED : Entry.Standing.TENTATIVE,
        texts.say(
            language,
            "agenda.closed",
            closed.stream().map(Facility::name).collect(Collectors.joining(", "))),
        closed.getFirst().building(),
        "",
        texts.say(language, "agenda.closed-word"),
        address + "/petugas/penutupan/" + closure.id());
  }
}
