package id.sarpras.request.web;

import id.sarpras.page.Form;
import id.sarpras.page.Show;
import id.sarpras.request.Booking;
import id.sarpras.request.CaseFile;
import id.sarpras.request.Changed;
import id.sarpras.request.DateChanges;
import id.sarpras.request.Reach;
import id.sarpras.shared.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
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

/// One date of the guest's own case, to be called off alone or with those after it or with all.
/// Moving is asked of the office.
@Controller
@RequestMapping("/permohonan/{code:[0-9A-Za-z-]{4,40}}/tanggal/{number:[0-9]{1,3}}")
class DateCancelController {

  private final CodeReader codes;
  private final DateChanges changes;

  DateCancelController(CodeReader codes, DateChanges changes) {
    this.codes = codes;
    this.changes = changes;
  }

  @GetMapping
  View show(@PathVariable String code, @PathVariable int number, HttpServletRequest request) {
    CodeReader.Found found = found(code, request);
    return page(found, booking(found.file(), number), Form.empty());
  }

  @PostMapping("/pembatalan")
  View cancel(
      @PathVariable String code,
      @PathVariable int number,
      @RequestParam MultiValueMap<String, String> posted,
      HttpServletRequest request) {
    CodeReader.Found found = found(code, request);
    Booking booking = booking(found.file(), number);
    Form form = Form.of(posted);
    Optional<Reach> reach = DateForm.reach(form);
    if (reach.isEmpty()) {
      return page(found, booking, form).refused();
    }
    Changed changed =
        changes.cancel(found.file().request(), booking, reach.get(), "", new Actor.Guest());
    if (changed instanceof Changed.Done) {
      return Show.redirect(home(found));
    }
    form.refuse("cakupan", "series.overtaken");
    return page(found, booking, form).status(HttpStatus.CONFLICT);
  }

  private static Show page(CodeReader.Found found, Booking booking, Form form) {
    return Show.page(
        "request/date-cancel",
        new DatePage(found.file().request(), booking, home(found), form, List.of(), List.of()));
  }

  private CodeReader.Found found(String code, HttpServletRequest request) {
    return switch (codes.read(code, request)) {
      case CodeReader.Found found -> found;
      case CodeReader.Unknown() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
      case CodeReader.TooMany() -> throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
    };
  }

  private Booking booking(CaseFile file, int number) {
    return changes
        .changeable(file.request(), number)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static String home(CodeReader.Found found) {
    return "/permohonan/" + found.code().grouped();
  }
}
