package id.sarpras.agenda;

import static java.util.Objects.requireNonNull;

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
    Predicate<Facility> isMeant = link.meant(known);
    return closures.toShow(link.unit()).stream()
        .flatMap(closure -> entries(closure, within, known, isMeant, language))
        .toList();
  }

  private Stream<Entry> entries(
      Closure closure,
      Period within,
      Map<FacilityId, Facility> known,
      Predicate<Facility> isMeant,
      Locale language) {
    List<ClosedItem> closed =
        closure.items().stream().filter(item -> isMeant.test(facility(item, known))).toList();
    return closure.dates().stream()
        .filter(date -> !closed.isEmpty() && date.state() != DateState.LIFTED)
        .filter(date -> date.during().overlaps(within))
        .map(date -> entry(closure, date, closed, known, language));
  }

  private Entry entry(
      Closure closure,
      ClosureDate date,
      List<ClosedItem> closed,
      Map<FacilityId, Facility> known,
      Locale language) {
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
            closed.stream()
                .map(item -> item.called(facility(item, known).name()))
                .collect(Collectors.joining(", "))),
        facility(closed.getFirst(), known).building(),
        "",
        texts.say(language, "agenda.closed-word"),
        address + "/petugas/penutupan/" + closure.id());
  }

  private static Facility facility(ClosedItem item, Map<FacilityId, Facility> known) {
    return requireNonNull(known.get(item.facility()));
  }
}
