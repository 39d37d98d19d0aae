package id.sarpras.request.web;

import id.sarpras.identity.Officer;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.page.Show;
import id.sarpras.request.Booking;
import id.sarpras.request.CaseFile;
import id.sarpras.request.Changed;
import id.sarpras.request.DateChanges;
import id.sarpras.request.Item;
import id.sarpras.request.Reach;
import id.sarpras.request.RequestId;
import id.sarpras.request.Requests;
import id.sarpras.schedule.CheckedDate;
import id.sarpras.shared.Period;
import java.time.ZoneId;
import java.util.List;
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

/// One date of a case on the officer's desk: it is moved, gets other things, or is called off,
/// alone or with those after it or with all.
@Controller
@RequestMapping("/petugas/permohonan/{id:[0-9a-f-]{36}}/tanggal/{number:[0-9]{1,3}}")
class DateController {

  private final Requests requests;
  private final DateChanges changes;
  private final DateForm forms;
  private final Catalogue catalogue;

  DateController(Requests requests, DateChanges changes, DateForm forms, Catalogue catalogue) {
    this.requests = requests;
    this.changes = changes;
    this.forms = forms;
    this.catalogue = catalogue;
  }

  @GetMapping
  View show(Officer officer, @PathVariable UUID id, @PathVariable int number) {
    CaseFile file = file(officer, id);
    Booking booking = booking(file, number);
    return page(file, booking, forms.filled(booking, zone()), List.of());
  }

  @PostMapping("/perubahan")
  View change(
      Officer officer,
      @PathVariable UUID id,
      @PathVariable int number,
      @RequestParam MultiValueMap<String, String> posted) {
    CaseFile file = file(officer, id);
    Booking booking = booking(file, number);
    Form form = Form.of(posted);
    Optional<Period> to = DateForm.period(form, booking, zone());
    List<Item> items = forms.items(officer.unit(), form, booking);
    Optional<Reach> reach = DateForm.reach(form);
    String reason = new FormReader(form).block("sebab");
    if (form.isRefused()) {
      return page(file, booking, form, List.of()).refused();
    }
    return answer(
        file,
        booking,
        form,
        changes.move(
            file.request(),
            booking,
            reach.orElseThrow(),
            to.orElseThrow(),
            items,
            reason,
            officer.actor()));
  }

  @PostMapping("/pembatalan")
  View cancel(
      Officer officer,
      @PathVariable UUID id,
      @PathVariable int number,
      @RequestParam MultiValueMap<String, String> posted) {
    CaseFile file = file(officer, id);
    Booking booking = booking(file, number);
    Form form = Form.of(posted);
    Optional<Reach> reach = DateForm.reach(form);
    String reason = new FormReader(form).block("sebab");
    if (form.isRefused()) {
      return page(file, booking, form, List.of()).refused();
    }
    return answer(
        file,
        booking,
        form,
        changes.cancel(file.request(), booking, reach.orElseThrow(), reason, officer.actor()));
  }

  private View answer(CaseFile file, Booking booking, Form form, Changed changed) {
    return switch (changed) {
      case Changed.Done() -> Show.redirect(home(file));
      case Changed.Clashing(var dates) -> {
        form.refuse("tanggal", "series.clashing");
        yield page(file, booking, form, dates).status(HttpStatus.CONFLICT);
      }
      case Changed.Overtaken() -> {
        form.refuse("tanggal", "series.overtaken");
        yield page(file, booking, form, List.of()).status(HttpStatus.CONFLICT);
      }
    };
  }

  private Show page(CaseFile file, Booking booking, Form form, List<CheckedDate> clashing) {
    return Show.page(
        "request/date",
        new DatePage(
            file.request(),
            booking,
            home(file),
            form,
            forms.things(file.request().unit(), booking),
            clashing));
  }

  private CaseFile file(Officer officer, UUID id) {
    CaseFile file =
        requests
            .find(officer.unit(), new RequestId(id))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (!changes.mayChange(file, officer)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return file;
  }

  private Booking booking(CaseFile file, int number) {
    return changes
        .changeable(file.request(), number)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private ZoneId zone() {
    return catalogue.unit().zone();
  }

  private static String home(CaseFile file) {
    return "/petugas/permohonan/" + file.request().id().value();
  }
}
