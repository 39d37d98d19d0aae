package id.sarpras.closure.web;

import id.sarpras.closure.Closure;
import id.sarpras.closure.Closures;
import id.sarpras.closure.Handling;
import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.identity.Officer;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.page.Show;
import id.sarpras.request.BookingState;
import id.sarpras.request.Item;
import id.sarpras.request.Named;
import id.sarpras.request.Offer;
import id.sarpras.request.Offers;
import id.sarpras.request.Replacement;
import id.sarpras.request.Use;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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

  private final Closures closures;
  private final Handling handling;
  private final HitDesk desk;
  private final Offers offers;
  private final Facilities facilities;

  HitController(
      Closures closures, Handling handling, HitDesk desk, Offers offers, Facilities facilities) {
    this.closures = closures;
    this.handling = handling;
    this.desk = desk;
    this.offers = offers;
    this.facilities = facilities;
  }

  @GetMapping
  View show(Officer officer, @PathVariable UUID closure, @PathVariable UUID id) {
    Use use = desk.use(officer, closure, id);
    return page(officer, closure, use, desk.filled(use));
  }

  /// Another time, another room, or both.
  @PostMapping("/pemindahan")
  View move(
      Officer officer,
      @PathVariable UUID closure,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> posted) {
    Use use = desk.use(officer, closure, id);
    Form form = Form.of(posted);
    Optional<HitDesk.Move> move = desk.read(officer, use, form);
    if (move.isEmpty()) {
      return page(officer, closure, use, form).refused();
    }
    HitDesk.Move to = move.get();
    if (!handling.move(officer, use.booking().id(), to.period(), to.items(), to.reason())) {
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
    Use use = desk.use(officer, closure, id);
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
    Use use = desk.use(officer, closure, id);
    Form form = Form.of(posted);
    String reason = new FormReader(form).block("alasanBatalPinjam");
    if (form.isRefused()) {
      return page(officer, closure, use, form).refused();
    }
    handling.cancel(officer, use.booking().id(), reason);
    return back(closure);
  }

  private Show page(Officer officer, UUID closure, Use use, Form form) {
    Closure known = closures.find(officer.unit(), closure).orElseThrow();
    Map<FacilityId, Facility> things = facilities.byId(officer.unit());
    return Show.page(
        "closure/hit",
        new HitPage(
            known,
            use,
            facilities.find(officer.unit(), use.booking().facility()).orElseThrow(),
            desk.rooms(officer.unit(), use.booking()),
            handling.instead(officer.unit(), known, use).stream()
                .map(one -> new Named<>(one, Item.names(one.items(), things)))
                .toList(),
            handling.offered(use).stream()
                .map(one -> new Named<>(one, Item.names(one.items(), things)))
                .toList(),
            offers.workingHours(),
            form));
  }

  private static View back(UUID closure) {
    return Show.redirect("/petugas/penutupan/" + closure);
  }
}
