package id.sarpras.request.web;

import id.sarpras.letter.Scan;
import id.sarpras.notification.Notifications;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.page.Show;
import id.sarpras.request.Acceptance;
import id.sarpras.request.Accepting;
import id.sarpras.request.CaseClock;
import id.sarpras.request.CaseFile;
import id.sarpras.request.Desk;
import id.sarpras.request.FacilityRequest;
import id.sarpras.request.Offers;
import id.sarpras.request.Promise;
import id.sarpras.request.PublicStatus;
import id.sarpras.request.RequestState;
import id.sarpras.request.Requests;
import id.sarpras.request.WaitingList;
import id.sarpras.schedule.BookingId;
import id.sarpras.shared.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// The guest's page of a case: where it is, what happens next, by when.
@Controller
class TrackingController {

  private final CodeReader codes;
  private final Requests requests;
  private final Desk desk;
  private final CaseClock caseClock;
  private final Catalogue catalogue;
  private final Uploads uploads;
  private final Slots slots;
  private final Offers offers;
  private final Accepting accepting;
  private final WaitingList waiting;
  private final Notifications notifications;
  private final SeriesViews series;
  private final InstantSource clock;

  TrackingController(
      CodeReader codes,
      Requests requests,
      Desk desk,
      CaseClock caseClock,
      Catalogue catalogue,
      Uploads uploads,
      Slots slots,
      Offers offers,
      Accepting accepting,
      WaitingList waiting,
      Notifications notifications,
      SeriesViews series,
      InstantSource clock) {
    this.codes = codes;
    this.requests = requests;
    this.desk = desk;
    this.caseClock = caseClock;
    this.catalogue = catalogue;
    this.uploads = uploads;
    this.slots = slots;
    this.offers = offers;
    this.accepting = accepting;
    this.waiting = waiting;
    this.notifications = notifications;
    this.series = series;
    this.clock = clock;
  }

  @GetMapping("/permohonan/{code:[0-9A-Za-z-]{4,40}}")
  View show(@PathVariable String code, HttpServletRequest request) {
    return on(
        code,
        request,
        found -> {
          FacilityRequest seen = found.file().request();
          if (seen.state().isDecided()
              || seen.state() == RequestState.INCOMPLETE
              || seen.state() == RequestState.EXPIRED) {
            notifications.pageSeen(seen.unit(), seen.id().value());
          }
          CaseFile now = requests.find(seen.unit(), seen.id()).orElseThrow();
          return page(new CodeReader.Found(now, found.code()), Form.empty());
        });
  }

  @PostMapping("/permohonan/{code:[0-9A-Za-z-]{4,40}}/kelengkapan")
  View complete(
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> posted,
      @RequestParam(name = "scan", required = false) @Nullable MultipartFile file,
      HttpServletRequest request) {
    return on(
        code,
        request,
        found -> {
          Form form = Form.of(posted);
          String answer = new FormReader(form).optionalBlock("jawaban");
          Optional<Scan> scan = uploads.take(catalogue.unit().id(), form, file);
          if (answer.isEmpty() && scan.isEmpty() && !form.isRefused()) {
            form.refuse("jawaban", "field.jawaban.missing");
          }
          if (form.isRefused()) {
            return page(found, form).refused();
          }
          desk.complete(found.file(), answer, scan.map(Scan::id), new Actor.Guest());
          return Show.redirect("/permohonan/" + found.code().grouped());
        });
  }

  @PostMapping("/permohonan/{code:[0-9A-Za-z-]{4,40}}/penarikan")
  View withdraw(@PathVariable String code, HttpServletRequest request) {
    return on(
        code,
        request,
        found -> {
          desk.withdraw(found.file(), new Actor.Guest());
          return Show.redirect("/permohonan/" + found.code().grouped());
        });
  }

  /// One tap; whoever knows the code says yes.
  @PostMapping("/permohonan/{code:[0-9A-Za-z-]{4,40}}/tawaran/{offer}")
  View accept(@PathVariable String code, @PathVariable UUID offer, HttpServletRequest request) {
    return on(
        code,
        request,
        found -> {
          FacilityRequest seen = found.file().request();
          return switch (accepting.accept(seen.unit(), seen.id(), new BookingId(offer))) {
            case Acceptance.Accepted accepted -> back(found);
            case Acceptance.Gone(CaseFile now) -> {
              Form form = Form.empty();
              form.refuse("tawaran", "offer.gone");
              yield page(new CodeReader.Found(now, found.code()), form).status(HttpStatus.CONFLICT);
            }
          };
        });
  }

  @PostMapping("/permohonan/{code:[0-9A-Za-z-]{4,40}}/tawaran/{offer}/penolakan")
  View decline(@PathVariable String code, @PathVariable UUID offer, HttpServletRequest request) {
    return on(
        code,
        request,
        found -> {
          offers.decline(found.file().request(), new BookingId(offer));
          return back(found);
        });
  }

  @PostMapping("/permohonan/{code:[0-9A-Za-z-]{4,40}}/daftar-tunggu")
  View await(@PathVariable String code, HttpServletRequest request) {
    return on(
        code,
        request,
        found -> {
          FacilityRequest seen = found.file().request();
          if (waiting.enter(seen, new Actor.Guest()) || !waiting.places(seen).isEmpty()) {
            return back(found);
          }
          Form form = Form.empty();
          form.refuse("tunggu", "waiting.no-longer");
          return page(found, form).status(HttpStatus.CONFLICT);
        });
  }

  @PostMapping("/permohonan/{code:[0-9A-Za-z-]{4,40}}/daftar-tunggu/berhenti")
  View leave(@PathVariable String code, HttpServletRequest request) {
    return on(
        code,
        request,
        found -> {
          waiting.leave(found.file().request(), new Actor.Guest());
          return back(found);
        });
  }

  private static View back(CodeReader.Found found) {
    return Show.redirect("/permohonan/" + found.code().grouped());
  }

  private interface WithCase {
    View show(CodeReader.Found found);
  }

  private View on(String code, HttpServletRequest request, WithCase page) {
    return switch (codes.read(code, request)) {
      case CodeReader.Found found -> page.show(found);
      case CodeReader.Unknown() -> {
        Form form = Form.of(Map.of("kode", code));
        form.refuse("kode", "track.unknown");
        yield Show.page("site/track", form).status(HttpStatus.NOT_FOUND);
      }
      case CodeReader.TooMany() -> tooMany(Form.of(Map.of("kode", code)));
    };
  }

  private Show page(CodeReader.Found found, Form form) {
    CaseFile file = found.file();
    return Show.page(
        "request/tracking",
        new TrackingPage(
            file,
            catalogue.booked(file.request().need()),
            series.of(file.request(), true),
            Promise.due(file, clock.instant()),
            caseClock.explain(file),
            caseClock.left(file, clock.instant()),
            PublicStatus.of(file.request().state()),
            found.code().grouped(),
            form,
            slots.ofGuest(file.request()),
            notifications.of(file.request().unit(), file.request().id().value())));
  }

  private static View tooMany(Form form) {
    form.refuse("kode", "track.too-many");
    return Show.page("site/track", form).status(HttpStatus.TOO_MANY_REQUESTS);
  }
}
