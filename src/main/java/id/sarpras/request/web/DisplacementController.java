package id.sarpras.request.web;

import static java.util.stream.Collectors.toMap;

import id.sarpras.identity.Officer;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.page.Show;
import id.sarpras.request.Displaced;
import id.sarpras.request.Displacements;
import id.sarpras.request.FacilityRequest;
import id.sarpras.request.Named;
import id.sarpras.request.Obstacle;
import id.sarpras.request.RequestId;
import id.sarpras.request.Requests;
import id.sarpras.schedule.BookingId;
import java.util.List;
import java.util.Map;
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

/// Lets others give way to a state event: only the head of the bureau, or who acts for him or her.
@Controller
@RequestMapping("/petugas/permohonan/{id:[0-9a-f-]{36}}/penggeseran")
class DisplacementController {

  private final Requests requests;
  private final Displacements displacements;
  private final Slots slots;

  DisplacementController(Requests requests, Displacements displacements, Slots slots) {
    this.requests = requests;
    this.displacements = displacements;
    this.slots = slots;
  }

  @GetMapping
  View show(Officer officer, @PathVariable UUID id) {
    return page(event(officer, id), Form.empty());
  }

  @PostMapping
  View order(
      Officer officer,
      @PathVariable UUID id,
      @RequestParam int revisi,
      @RequestParam MultiValueMap<String, String> posted) {
    FacilityRequest event = event(officer, id);
    Form form = Form.of(posted);
    String reason = new FormReader(form).block("sebab");
    if (form.isRefused()) {
      return page(event, form).refused();
    }
    Map<BookingId, String> codes = codes(form);
    Displaced outcome =
        displacements.order(
            officer.unit(),
            event.id(),
            revisi,
            officer,
            reason,
            codes.keySet(),
            displacements.chosen(event, codes),
            form.has("tanpaPengganti", "ya"));
    return switch (outcome) {
      case Displaced.Done() -> Show.redirect("/petugas/permohonan/" + id);
      case Displaced.Overtaken overtaken -> {
        form.refuse("sebab", "displace.overtaken");
        yield page(overtaken.now().request(), form).status(HttpStatus.CONFLICT);
      }
      case Displaced.Unconfirmed() -> {
        form.refuse("tanpaPengganti", "displace.confirm.missing");
        yield page(event, form).refused();
      }
      case Displaced.Blocked() -> {
        form.refuse("sebab", "displace.blocked-lead");
        yield page(event, form).status(HttpStatus.CONFLICT);
      }
      case Displaced.NotYours() -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    };
  }

  /// What was chosen for each that was seen in the way; empty where nothing was.
  private static Map<BookingId, String> codes(Form form) {
    return form.values("digeser").stream()
        .flatMap(typed -> RequestForm.id(typed).stream())
        .distinct()
        .collect(toMap(BookingId::new, id -> form.value("pengganti-" + id)));
  }

  private Show page(FacilityRequest event, Form form) {
    List<DisplacementPage.Row> rows =
        displacements.inTheWayOf(event).stream().map(this::row).toList();
    return Show.page(
        "request/displacement",
        new DisplacementPage(event, slots.names(event.unit(), event.need().first()), rows, form));
  }

  private DisplacementPage.Row row(Obstacle one) {
    return new DisplacementPage.Row(
        one,
        slots.names(one.request().unit(), one.booking()),
        one.equal().stream()
            .map(it -> new Named<>(it, slots.names(one.request().unit(), it.items())))
            .toList());
  }

  /// Who may not order it does not see the page either.
  private FacilityRequest event(Officer officer, UUID id) {
    if (displacements.permitted(officer).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return requests
        .find(officer.unit(), new RequestId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
        .request();
  }
}
