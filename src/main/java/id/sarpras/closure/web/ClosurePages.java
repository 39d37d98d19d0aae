package id.sarpras.closure.web;

import id.sarpras.closure.Closure;
import id.sarpras.closure.ClosureDate;
import id.sarpras.closure.ClosureDuties;
import id.sarpras.closure.Closures;
import id.sarpras.closure.DateState;
import id.sarpras.closure.Handling;
import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.identity.Officer;
import id.sarpras.request.BookingState;
import id.sarpras.request.Holds;
import id.sarpras.request.Offer;
import id.sarpras.request.Use;
import id.sarpras.schedule.BookingId;
import id.sarpras.schedule.Recurrence;
import id.sarpras.schedule.RecurrenceWords;
import id.sarpras.standard.Standards;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Reads what the pages of closures show, and what machines are told of them.
@Component
public class ClosurePages {

  /// All of them.
  ///
  /// @param may whether this officer may close anything
  public record ClosuresPage(List<Row> rows, boolean may) {}

  /// @param things the names of what is closed
  /// @param hits how many bookings and requests wait to be handled
  public record Row(Closure closure, List<String> things, boolean standing, int hits) {

    public ClosureDate first() {
      return closure.dates().getFirst();
    }
  }

  /// One closure.
  ///
  /// @param rhythm in words; empty for once
  /// @param offers what is held for guests and in the way until they answer
  public record ClosurePage(
      Closure closure,
      List<String> things,
      String rhythm,
      List<Hit> hits,
      List<Offer> offers,
      boolean may) {

    public boolean isStanding() {
      return closure.dates().stream().anyMatch(date -> date.state() != DateState.LIFTED);
    }
  }

  /// A booking, or a request that is not decided, in the way of a date.
  ///
  /// @param until when a request holds it; empty where it competes for it without a hold, and for a
  ///   booking
  /// @param offered how long something else is held for the guest; empty where nothing is
  public record Hit(
      ClosureDate date, Use use, String thing, Optional<Instant> until, Optional<Instant> offered) {

    public boolean isUndecided() {
      return use.booking().state() == BookingState.PENDING;
    }

    /// Whether something can be done with it.
    public boolean canBeHandled() {
      return isUndecided() || use.booking().state() == BookingState.BOOKED;
    }
  }

  private final Closures closures;
  private final ClosureDesk desk;
  private final ClosureDuties duties;
  private final Handling handling;
  private final Holds holds;
  private final Facilities facilities;
  private final Standards standards;
  private final RecurrenceWords words;
  private final InstantSource clock;

  ClosurePages(
      Closures closures,
      ClosureDesk desk,
      ClosureDuties duties,
      Handling handling,
      Holds holds,
      Facilities facilities,
      Standards standards,
      RecurrenceWords words,
      InstantSource clock) {
    this.closures = closures;
    this.desk = desk;
    this.duties = duties;
    this.handling = handling;
    this.holds = holds;
    this.facilities = facilities;
    this.standards = standards;
    this.words = words;
    this.clock = clock;
  }

  ClosuresPage all(Officer officer) {
    Map<FacilityId, Facility> known = facilities.byId(officer.unit());
    List<Closure> shown = closures.toShow(officer.unit());
    Map<UUID, Integer> hits = closures.hits(officer.unit(), shown);
    List<Row> rows =
        shown.stream()
            .map(
                closure ->
                    new Row(
                        closure,
                        names(closure, known),
                        closure.isStanding(clock.instant()),
                        hits.getOrDefault(closure.id(), 0)))
            .toList();
    return new ClosuresPage(rows, known.values().stream().anyMatch(duties.of(officer)));
  }

  ClosurePage one(Officer officer, Closure closure, Locale language) {
    Map<FacilityId, Facility> known = facilities.byId(officer.unit());
    return new ClosurePage(
        closure,
        names(closure, known),
        rhythm(closure, language),
        planned(closure)
            .flatMap(date -> date.hits().stream().flatMap(hit -> hit(officer, date, hit, known)))
            .toList(),
        planned(closure)
            .flatMap(date -> date.hits().stream())
            .flatMap(hit -> handling.heldAsOffer(officer.unit(), hit).stream())
            .toList(),
        desk.may(officer, closure));
  }

  private static Stream<ClosureDate> planned(Closure closure) {
    return closure.dates().stream().filter(date -> date.state() == DateState.PLANNED);
  }

  private Stream<Hit> hit(
      Officer officer, ClosureDate date, BookingId id, Map<FacilityId, Facility> known) {
    return handling.find(officer.unit(), id).stream()
        .map(
            use ->
                new Hit(
                    date,
                    use,
                    name(known, use.booking().facility()),
                    holds.until(use.request(), use.booking()),
                    handling.offered(use).stream()
                        .filter(offer -> offer.isOpen(clock.instant()))
                        .map(Offer::until)
                        .findFirst()));
  }

  private String rhythm(Closure closure, Locale language) {
    if (closure.rule().isEmpty()) {
      return "";
    }
    var first = closure.dates().getFirst().during();
    return switch (Recurrence.read(closure.rule(), standards.home().zone(), first)) {
      case Recurrence.Read.Repeats(var recurrence) -> words.say(recurrence, language);
      case Recurrence.Read.Refused(var why) -> closure.rule();
    };
  }

  private static List<String> names(Closure closure, Map<FacilityId, Facility> known) {
    return closure.items().stream()
        .map(item -> item.called(name(known, item.facility())))
        .sorted()
        .toList();
  }

  private static String name(Map<FacilityId, Facility> known, FacilityId id) {
    return Optional.ofNullable(known.get(id)).map(Facility::name).orElse("");
  }
}
