package id.sarpras.request.web;

import id.sarpras.identity.Officer;
import id.sarpras.notification.Channel;
import id.sarpras.notification.Notifications;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.page.Show;
import id.sarpras.request.CaseClock;
import id.sarpras.request.CaseFile;
import id.sarpras.request.DateChanges;
import id.sarpras.request.Desk;
import id.sarpras.request.Displacements;
import id.sarpras.request.Holds;
import id.sarpras.request.Letters;
import id.sarpras.request.Prolonged;
import id.sarpras.request.Promise;
import id.sarpras.request.Refusal;
import id.sarpras.request.Replacements;
import id.sarpras.request.RequestId;
import id.sarpras.request.Requests;
import id.sarpras.request.Step;
import id.sarpras.schedule.BookingId;
import id.sarpras.shared.Line;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

/// A case on the officer's desk: what to do now, and all that belongs to it.
@Controller
@RequestMapping("/petugas/permohonan/{id:[0-9a-f-]{36}}")
class CaseController {

  private final Requests requests;
  private final Desk desk;
  private final CaseClock caseClock;
  private final Catalogue catalogue;
  private final Holds holds;
  private final Replacements replacements;
  private final Displacements displacements;
  private final Slots slots;
  private final Notifications notifications;
  private final Letters letters;
  private final SeriesViews series;
  private final DateChanges changes;
  private final InstantSource clock;

  CaseController(
      Requests requests,
      Desk desk,
      CaseClock caseClock,
      Catalogue catalogue,
      Holds holds,
      Replacements replacements,
      Displacements displacements,
      Slots slots,
      Notifications notifications,
      Letters letters,
      SeriesViews series,
      DateChanges changes,
      InstantSource clock) {
    this.requests = requests;
    this.desk = desk;
    this.caseClock = caseClock;
    this.catalogue = catalogue;
    this.holds = holds;
    this.replacements = replacements;
    this.displacements = displacements;
    this.slots = slots;
    this.notifications = notifications;
    this.letters = letters;
    this.series = series;
    this.changes = changes;
    this.clock = clock;
  }

  @GetMapping
  View show(
      Officer officer,
      @PathVariable UUID id,
      @RequestParam(name = "baru", required = false) Optional<String> fresh) {
    return page(officer, file(officer, id), Form.empty(), Optional.empty(), fresh.isPresent());
  }

  @PostMapping("/kekurangan")
  View sendBack(
      Officer officer,
      @PathVariable UUID id,
      @RequestParam int revisi,
      @RequestParam MultiValueMap<String, String> posted) {
    Form form = Form.of(posted);
    String missing = new FormReader(form).block("kekurangan");
    if (form.isRefused()) {
      return refused(officer, id, form);
    }
    return answer(
        officer,
        id,
        form,
        desk.sendBack(officer.unit(), new RequestId(id), revisi, officer, missing));
  }

  @PostMapping("/verifikasi")
  View verify(
      Officer officer,
      @PathVariable UUID id,
      @RequestParam int revisi,
      @RequestParam MultiValueMap<String, String> posted) {
    Form form = Form.of(posted);
    String note = new FormReader(form).optionalBlock("catatan");
    if (form.isRefused()) {
      return refused(officer, id, form);
    }
    return answer(
        officer, id, form, desk.verify(officer.unit(), new RequestId(id), revisi, officer, note));
  }

  @PostMapping("/penerusan")
  View passOn(
      Officer officer,
      @PathVariable UUID id,
      @RequestParam int revisi,
      @RequestParam MultiValueMap<String, String> posted) {
    Form form = Form.of(posted);
    String note = new FormReader(form).optionalBlock("catatan");
    if (form.isRefused()) {
      return refused(officer, id, form);
    }
    return answer(
        officer, id, form, desk.passOn(officer.unit(), new RequestId(id), revisi, officer, note));
  }

  @PostMapping("/keputusan")
  View decide(
      Officer officer,
      @PathVariable UUID id,
      @RequestParam int revisi,
      @RequestParam MultiValueMap<String, String> posted) {
    Form form = Form.of(posted);
    var request = new RequestId(id);
    Step step;
    if (form.value("putusan").equals("tolak")) {
      String reason = new FormReader(form).block("alasan");
      if (form.isRefused()) {
        return refused(officer, id, form);
      }
      step =
          desk.reject(
              officer.unit(), request, revisi, officer, refusal(file(officer, id), form, reason));
    } else if (form.value("putusan").equals("setuju")) {
      String reason = Line.block(form.value("alasan"));
      Map<BookingId, String> dates = SeriesDecision.refused(form, file(officer, id).request());
      if (form.isRefused()) {
        return refused(officer, id, form);
      }
      step = desk.approve(officer.unit(), request, revisi, officer, reason, dates);
    } else {
      form.refuse("putusan", "field.putusan.missing");
      return refused(officer, id, form);
    }
    return answer(officer, id, form, step);
  }

  private Refusal refusal(CaseFile file, Form form, String reason) {
    return new Refusal(
        reason,
        replacements.chosen(file.request(), form.values("tawaran")),
        form.has("tunggu", "ya"));
  }

  @PostMapping("/masa-tahan")
  View prolong(
      Officer officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted) {
    CaseFile file = file(officer, id);
    Form form = Form.of(posted);
    String reason = new FormReader(form).block("sebab");
    if (form.isRefused()) {
      return refused(officer, id, form);
    }
    return switch (holds.prolong(officer.unit(), file.request().id(), officer, reason)) {
      case Prolonged.Until until -> back(id);
      case Prolonged.Already() -> conflict(officer, id, form, "hold.already");
      case Prolonged.Longest() -> conflict(officer, id, form, "hold.longest");
      case Prolonged.NotHeld() -> conflict(officer, id, form, "hold.not-held");
      case Prolonged.NotYours() -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    };
  }

  private View conflict(Officer officer, UUID id, Form form, String why) {
    form.refuse("sebab", why);
    return page(officer, file(officer, id), form, Optional.empty(), false)
        .status(HttpStatus.CONFLICT);
  }

  @PostMapping("/penarikan")
  View withdraw(Officer officer, @PathVariable UUID id) {
    CaseFile file = file(officer, id);
    desk.withdraw(file, officer.actor());
    return back(id);
  }

  @PostMapping("/pemberitahuan/{channel}/{mark:dicoba|sampai|gagal}")
  View mark(
      Officer officer,
      @PathVariable UUID id,
      @PathVariable Channel channel,
      @PathVariable String mark) {
    CaseFile file = file(officer, id);
    if (channel != Channel.WHATSAPP && channel != Channel.LETTER) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    switch (mark) {
      case "sampai" -> notifications.delivered(officer.unit(), id, channel, officer.actor());
      case "gagal" -> notifications.failed(officer.unit(), id, channel, officer.actor());
      default -> notifications.attempted(officer.unit(), id, channel, officer.actor());
    }
    boolean opensChat = mark.equals("dicoba") && channel == Channel.WHATSAPP;
    return opensChat ? chat(file) : back(id);
  }

  private View chat(CaseFile file) {
    UUID id = file.request().id().value();
    return notifications.of(file.request().unit(), id).stream()
        .findFirst()
        .flatMap(
            notice ->
                notice
                    .by(Channel.WHATSAPP)
                    .map(way -> Show.redirect(Notifications.chat(way.address(), notice))))
        .orElseGet(() -> back(id));
  }

  private View answer(Officer officer, UUID id, Form form, Step step) {
    return switch (step) {
      case Step.Done() -> back(id);
      case Step.Overtaken overtaken ->
          page(officer, overtaken.now(), form.again(), Optional.of(overtaken), false)
              .status(HttpStatus.CONFLICT);
      case Step.Taken taken -> {
        SeriesDecision.lost(form, taken.now().request(), taken.lost());
        yield page(officer, taken.now(), form, Optional.empty(), false).status(HttpStatus.CONFLICT);
      }
      case Step.NotYours() -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    };
  }

  private View refused(Officer officer, UUID id, Form form) {
    return page(officer, file(officer, id), form, Optional.empty(), false).refused();
  }

  private Show page(
      Officer officer,
      CaseFile file,
      Form form,
      Optional<Step.Overtaken> overtaken,
      boolean fresh) {
    UUID id = file.request().id().value();
    return Show.page(
        "request/case",
        new CasePage(
            file,
            catalogue.booked(file.request().need()),
            series.of(file.request(), changes.mayChange(file, officer)),
            Promise.due(file, clock.instant()),
            caseClock.explain(file),
            caseClock.left(file, clock.instant()),
            desk.turn(file, officer),
            form,
            overtaken,
            fresh,
            requests.code(file.request()).grouped(),
            displacements.of(file.request()),
            slots.ofCase(file, officer, desk.turn(file, officer).isPresent()),
            notifications.of(officer.unit(), id),
            letters.of(file.request())));
  }

  private CaseFile file(Officer officer, UUID id) {
    return requests
        .find(officer.unit(), new RequestId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static View back(UUID id) {
    return Show.redirect("/petugas/permohonan/" + id);
  }
}
