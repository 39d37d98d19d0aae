package id.sarpras.closure.web;

import id.sarpras.closure.Closure;
import id.sarpras.closure.ClosureDuties;
import id.sarpras.closure.Closures;
import id.sarpras.closure.Handling;
import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.facility.Kind;
import id.sarpras.identity.Officer;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.page.Show;
import id.sarpras.request.Booking;
import id.sarpras.request.BookingState;
import id.sarpras.request.Item;
import id.sarpras.request.Named;
import id.sarpras.request.Offer;
import id.sarpras.request.Offers;
import id.sarpras.request.Replacement;
import id.sarpras.request.Use;
import id.sarpras.schedule.Availability;
import id.sarpras.schedule.BookingId;
import id.sarpras.schedule.Search;
import id.sarpras.shared.Period;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.standard.Standards;
import id.sarpras.workingtime.Calendars;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Who is in the way of a closure: offered something else, moved, or cancelled.
@Controller
@RequestMapping("/petugas/penutupan/{closure:[0-9a-f-]{36}}/peminjaman/{id:[0-9a-f-]{36}}")
public class HitController {

  /// A booking in the way.
  ///
  /// @param thing what it is for, by its first thing
  /// @param rooms that are free at the same time, where it is for a room
  /// @param instead what could be offered to the guest
  /// @param offers what was offered
  /// @param hours of working time for which an offer is held
  public record HitPage(
      Closure closure,
      Use use,
      Facility thing,
      List<Facility> rooms,
      List<Named<Replacement>> instead,
      List<Named<Offer>> offers,
      int hours,
      Form form) {

    public boolean isUndecided() {
      return use.booking().state() == BookingState.PENDING;
    }
  }

  private static final int MOST_ROOMS = 5;

  private final Closures closures;
  private final Handling handling;
  private final Offers offers;
  private final ClosureDuties duties;
  private final Facilities facilities;
  private final Search search;
  private final Calendars calendars;
  private final Standards standards;
  private final InstantSource clock;

  HitController(
      Closures closures,
      Handling handling,
      Offers offers,
      ClosureDuties duties,
      Facilities facilities,
      Search search,
      Calendars calendars,
      Standards standards,
      InstantSource clock) {
    this.closures = closures;
    this.handling = handling;
    this.offers = offers;
    this.duties = duties;
    this.facilities = facilities;
    this.search = search;
    this.calendars = calendars;
    this.standards = standards;
    this.clock = clock;
  }

  @GetMapping
  View show(Officer officer, @PathVariable UUID closure, @PathVariable UUID id) {
    Use use = use(officer, closure, id);
    ZoneId zone = standards.home().zone();
    LocalDateTime from = LocalDateTime.ofInstant(use.booking().period().start(), zone);
    LocalDateTime until = LocalDateTime.ofInstant(use.booking().period().end(), zone);
    return page(
        officer,
        closure,
        use,
        Form.of(
            Map.of(
                "dariTanggal", from.toLocalDate().toString(),
                "dariJam", minutes(from.toLocalTime()),
                "sampaiTanggal", until.toLocalDate().toString(),
                "sampaiJam", minutes(until.toLocalTime()))));
  }

  /// Another time, another room, or both.
  @PostMapping("/pemindahan")
  View move(
      Officer officer,
      @PathVariable UUID closure,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> posted) {
    Use use = use(officer, closure, id);
    Form form = Form.of(posted);
    var read = new FormReader(form);
    String reason = read.block("alasanPindah");
    Optional<Period> period = ClosureForm.period(read, form, standards.home().zone());
    if (period.filter(one -> one.start().isBefore(clock.instant())).isPresent()) {
      form.refuse("dariTanggal", "field.dariTanggal.past");
    }
    List<Item> items = items(officer, use.booking(), form.value("ruang"));
    if (period.filter(use.booking().period()::equals).isPresent()
        && items.equals(use.booking().items())) {
      form.refuse("dariTanggal", "closed.unchanged");
    }
    if (form.isRefused()) {
      return page(officer, closure, use, form).refused();
    }
    if (!handling.move(officer, use.booking().id(), period.orElseThrow(), items, reason)) {
      form.refuse("dariTanggal", "closed.taken");
      return page(officer, closure, use, form).status(HttpStatus.CONFLICT);
    }
    return back(closure);
  }

  /// Something else is held for the guest, who accepts it with one tap.
  @PostMapping("/penawaran")
  View offer(
      Officer officer,
      @PathVariable UUID closure,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> posted) {
    Use use = use(officer, closure, id);
    Form form = Form.of(posted);
    String reason = new FormReader(form).block("alasanTawaran");
    if (form.values("tawaran").isEmpty()) {
      form.refuse("tawaran", "closed.offer.missing");
    }
    if (form.isRefused()) {
      return page(officer, closure, use, form).refused();
    }
    Closure known = closures.find(officer.unit(), closure).orElseThrow();
    var codes = Set.copyOf(form.values("tawaran"));
    if (handling.offer(officer, known, use.booking().id(), codes, reason).isEmpty()) {
      form.refuse("tawaran", "closed.offer.gone");
      return page(officer, closure, use, form).status(HttpStatus.CONFLICT);
    }
    return back(closure);
  }

  @PostMapping("/pembatalan")
  View cancel(
      Officer officer,
      @PathVariable UUID closure,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> posted) {
    Use use = use(officer, closure, id);
    Form form = Form.of(posted);
    String reason = new FormReader(form).block("alasanBatalPinjam");
    if (form.isRefused()) {
      return page(officer, closure, use, form).refused();
    }
    handling.cancel(officer, use.booking().id(), reason);
    return back(closure);
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

  private Show page(Officer officer, UUID closure, Use use, Form form) {
    Closure known = closures.find(officer.unit(), closure).orElseThrow();
    Map<FacilityId, Facility> things = facilities.byId(officer.unit());
    return Show.page(
        "closure/hit",
        new HitPage(
            known,
            use,
            find(officer, use.booking().facility()),
            rooms(officer.unit(), use.booking()),
            handling.instead(officer.unit(), known, use).stream()
                .map(one -> new Named<>(one, Item.names(one.items(), things)))
                .toList(),
            handling.offered(use).stream()
                .map(one -> new Named<>(one, Item.names(one.items(), things)))
                .toList(),
            offers.workingHours(),
            form));
  }

  private List<Facility> rooms(UnitId unit, Booking booking) {
    Facility first = facilities.find(unit, booking.facility()).orElseThrow();
    if (first.kind() != Kind.ROOM) {
      return List.of();
    }
    ServiceUnit home = standards.home();
    return search.at(unit, booking.period(), calendars.of(unit, home.zone())).stream()
        .filter(Availability::canBeHad)
        .map(Availability::facility)
        .filter(room -> room.kind() == Kind.ROOM && room.capacity() >= first.capacity())
        .limit(MOST_ROOMS)
        .toList();
  }

  /// A booking that is in the way of a closure that this officer may make.
  private Use use(Officer officer, UUID closure, UUID id) {
    var hit = new BookingId(id);
    Closure known =
        closures
            .find(officer.unit(), closure)
            .filter(one -> one.dates().stream().anyMatch(date -> date.hits().contains(hit)))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Predicate<Facility> may = duties.of(officer);
    boolean isTheirs =
        known.items().stream().map(item -> find(officer, item.facility())).allMatch(may);
    if (!isTheirs) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return handling
        .find(officer.unit(), hit)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Facility find(Officer officer, FacilityId id) {
    return facilities.find(officer.unit(), id).orElseThrow();
  }

  private static String minutes(LocalTime time) {
    return time.withSecond(0).withNano(0).toString();
  }

  private static View back(UUID closure) {
    return Show.redirect("/petugas/penutupan/" + closure);
  }
}
