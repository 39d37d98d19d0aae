package id.sarpras.closure.web;

import id.sarpras.closure.Closure;
import id.sarpras.closure.Handling;
import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.Kind;
import id.sarpras.identity.Officer;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.request.Booking;
import id.sarpras.request.Item;
import id.sarpras.request.Use;
import id.sarpras.schedule.Availability;
import id.sarpras.schedule.BookingId;
import id.sarpras.schedule.Search;
import id.sarpras.shared.Period;
import id.sarpras.shared.UnitId;
import id.sarpras.workingtime.Calendars;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// Who is in the way of a closure, on a page or for a machine, and how it is read where they are
/// moved.
@Component
class HitDesk {

  /// Another time, another room, or both.
  record Move(Period period, List<Item> items, String reason) {}

  private static final int MOST_ROOMS = 5;

  private final ClosureDesk closures;
  private final Handling handling;
  private final Facilities facilities;
  private final Search search;
  private final Calendars calendars;
  private final InstantSource clock;

  HitDesk(
      ClosureDesk closures,
      Handling handling,
      Facilities facilities,
      Search search,
      Calendars calendars,
      InstantSource clock) {
    this.closures = closures;
    this.handling = handling;
    this.facilities = facilities;
    this.search = search;
    this.calendars = calendars;
    this.clock = clock;
  }

  /// A booking that is in the way of a closure that this officer may make.
  Use use(Officer officer, UUID closure, UUID id) {
    var missing = new ResponseStatusException(HttpStatus.NOT_FOUND);
    var hit = new BookingId(id);
    Closure known = closures.found(officer, closure);
    if (known.dates().stream().noneMatch(date -> date.hits().contains(hit))) {
      throw missing;
    }
    closures.mustDo(officer, known);
    return handling.find(officer.unit(), hit).orElseThrow(() -> missing);
  }

  /// The form in which a booking is moved, filled in with the time that it has.
  Form filled(Use use) {
    ZoneId zone = closures.zone();
    LocalDateTime from = LocalDateTime.ofInstant(use.booking().period().start(), zone);
    LocalDateTime until = LocalDateTime.ofInstant(use.booking().period().end(), zone);
    return Form.of(
        Map.of(
            "dariTanggal", from.toLocalDate().toString(),
            "dariJam", minutes(from.toLocalTime()),
            "sampaiTanggal", until.toLocalDate().toString(),
            "sampaiJam", minutes(until.toLocalTime())));
  }

  /// Where a booking is moved; empty where the form says what is wrong.
  Optional<Move> read(Officer officer, Use use, Form form) {
    var read = new FormReader(form);
    String reason = read.block("alasanPindah");
    Optional<Period> period = new ClosureForm(form, closures.zone(), clock.instant()).period();
    if (period.filter(one -> one.start().isBefore(clock.instant())).isPresent()) {
      form.refuse("dariTanggal", "field.dariTanggal.past");
    }
    List<Item> items = items(officer, use.booking(), form.value("ruang"));
    if (period.filter(use.booking().period()::equals).isPresent()
        && items.equals(use.booking().items())) {
      form.refuse("dariTanggal", "closed.unchanged");
    }
    return form.isRefused()
        ? Optional.empty()
        : Optional.of(new Move(period.orElseThrow(), items, reason));
  }

  /// The rooms that are free at the time of a booking and hold as many; none where it is not for a
  /// room.
  List<Facility> rooms(UnitId unit, Booking booking) {
    Facility first = facilities.find(unit, booking.facility()).orElseThrow();
    if (first.kind() != Kind.ROOM) {
      return List.of();
    }
    return search.at(unit, booking.period(), calendars.of(unit, closures.zone())).stream()
        .filter(Availability::canBeHad)
        .map(Availability::facility)
        .filter(room -> room.kind() == Kind.ROOM && room.capacity() >= first.capacity())
        .limit(MOST_ROOMS)
        .toList();
  }

  /// The same things, with another room in the place of the first.
  private List<Item> items(Officer officer, Booking booking, String room) {
    var items = new ArrayList<Item>(booking.items());
    rooms(officer.unit(), booking).stream()
        .filter(one -> one.id().value().toString().equals(room))
        .findFirst()
        .ifPresent(one -> items.set(0, items.getFirst().as(one.id())));
    return items;
  }

  private static String minutes(LocalTime time) {
    return time.withSecond(0).withNano(0).toString();
  }
}
