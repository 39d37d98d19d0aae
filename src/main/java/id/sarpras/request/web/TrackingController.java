package id.sarpras.request.web;

import id.sarpras.letter.Scan;
import id.sarpras.notification.Notifications;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.page.Show;
import id.sarpras.request.CaseClock;
import id.sarpras.request.CaseFile;
import id.sarpras.request.Desk;
import id.sarpras.request.FacilityRequest;
import id.sarpras.request.Promise;
import id.sarpras.request.PublicStatus;
import id.sarpras.request.RequestState;
import id.sarpras.request.Requests;
import id.sarpras.shared.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
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
  private final Offer offer;
  private final Uploads uploads;
  private final Notifications notifications;
  private final SeriesViews series;
  private final InstantSource clock;

  TrackingController(
      CodeReader codes,
      Requests requests,
      Desk desk,
      CaseClock caseClock,
      Offer offer,
      Uploads uploads,
      Notifications notifications,
      SeriesViews series,
      InstantSource clock) {
    this.codes = codes;
    this.requests = requests;
    this.desk = desk;
    this.caseClock = caseClock;
    this.offer = offer;
    this.uploads = uploads;
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
          if (seen.state().isDecided() || seen.state() == RequestState.INCOMPLETE) {
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
          Optional<Scan> scan = uploads.take(offer.unit().id(), form, file);
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
            offer.room(file.request().need().facility()),
            series.of(file.request(), true),
            Promise.due(file, clock.instant()),
            caseClock.explain(file),
            caseClock.left(file, clock.instant()),
            PublicStatus.of(file.request().state()),
            found.code().grouped(),
            form,
            notifications.of(file.request().unit(), file.request().id().value())));
  }

  private static View tooMany(Form form) {
    form.refuse("kode", "track.too-many");
    return Show.page("site/track", form).status(HttpStatus.TOO_MANY_REQUESTS);
  }
}
