package id.sarpras.closure;

import id.sarpras.facility.Facility;
import id.sarpras.identity.Officer;
import id.sarpras.schedule.BookingId;
import id.sarpras.shared.Period;
import id.sarpras.testing.Borrowings;
import id.sarpras.testing.Call;
import id.sarpras.testing.GoodCalls;
import id.sarpras.testing.Staff;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;

/// The good calls of closures.
@TestComponent
class ClosureCalls implements GoodCalls {

  static final String CLOSURES = "/api/v1/closures";

  private final Staff staff;
  private final Borrowings uses;
  private final Closures closures;
  private final Handling handling;
  private final InstantSource clock;

  ClosureCalls(
      Staff staff, Borrowings uses, Closures closures, Handling handling, InstantSource clock) {
    this.staff = staff;
    this.uses = uses;
    this.closures = closures;
    this.handling = handling;
    this.clock = clock;
  }

  @Override
  public Map<String, Supplier<Call>> of(Officer officer) {
    return Map.of(
        "listClosures", () -> Call.reading(CLOSURES + "?standing=true&page=0"),
        "getClosure", () -> Call.reading(place(free(officer), "")),
        "addClosure", () -> Call.sending(CLOSURES, body(uses.hall(Optional.empty()))),
        "liftClosure", () -> Call.sending(place(free(officer), "/lifting"), ""),
        "liftClosureDate", () -> liftDate(officer),
        "getClosureHit", () -> Call.reading(hit(officer, "")),
        "moveClosureHit", () -> Call.sending(hit(officer, "/move"), moved()),
        "offerClosureHit", () -> offer(officer),
        "cancelClosureHit",
            () -> Call.sending(hit(officer, "/cancellation"), "{\"reason\":\"Atap bocor\"}"));
  }

  private Call liftDate(Officer officer) {
    Closure closure = free(officer);
    return Call.sending(
        place(closure, "/dates/" + closure.dates().getFirst().id().value() + "/lifting"), "");
  }

  private Call offer(Officer officer) {
    Facility room = staff.room();
    staff.room();
    BookingId id = booked(room);
    Closure closure = closed(officer, room);
    String code = handling.instead(staff.unit().id(), closure, uses.now(id)).getFirst().code();
    return Call.sending(
        place(closure, "/hits/" + id.value() + "/offer"),
        "{\"alternatives\":[\"%s\"],\"reason\":\"Atap bocor\"}".formatted(code));
  }

  /// An approved booking from nine to eleven that is in the way of a closure.
  private String hit(Officer officer, String noun) {
    Facility room = staff.room();
    BookingId id = booked(room);
    return place(closed(officer, room), "/hits/" + id.value() + noun);
  }

  private BookingId booked(Facility room) {
    var nineToEleven = new Period(at(9), at(11));
    return uses.approved(List.of(nineToEleven), Borrowings.of(room, 1)).getFirst();
  }

  private Closure free(Officer officer) {
    return closed(officer, uses.hall(Optional.empty()));
  }

  /// From eight to seventeen.
  Closure closed(Officer officer, Facility thing) {
    Closure closure =
        Closure.planned(
            Reason.MAINTENANCE,
            "",
            "",
            List.of(new ClosedItem(thing.id(), 1)),
            List.of(new Period(at(8), at(17))),
            officer.name(),
            clock.instant());
    closures.close(officer, closure);
    return closures.find(staff.unit().id(), closure.id()).orElseThrow();
  }

  private String body(Facility thing) {
    return """
    {"items":[{"facility":"%s"}],"reason":"MAINTENANCE","from":"%s","until":"%s"}
    """
        .formatted(thing.id().value(), at(8), at(17));
  }

  private String moved() {
    return "{\"from\":\"%s\",\"until\":\"%s\",\"reason\":\"Atap bocor\"}"
        .formatted(at(1, 9), at(1, 11));
  }

  private Instant at(int hour) {
    return at(0, hour);
  }

  private Instant at(int days, int hour) {
    return day().plusDays(days).atTime(hour, 0).atZone(staff.unit().zone()).toInstant();
  }

  private LocalDate day() {
    return staff.quietTuesday(
        LocalDate.ofInstant(clock.instant(), staff.unit().zone()).plusWeeks(4));
  }

  static String place(Closure closure, String noun) {
    return CLOSURES + "/" + closure.id() + noun;
  }
}
