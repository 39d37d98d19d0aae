package id.sarpras.site;

import id.sarpras.page.Form;
import id.sarpras.page.Show;
import id.sarpras.shared.Guesses;
import id.sarpras.shared.Tracked;
import id.sarpras.shared.TrackingCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where a tracking code is typed in, whatever kind of case it belongs to.
@Controller
@RequestMapping("/lacak")
class TrackController {

  private final List<Tracked> kinds;
  private final Guesses guesses;

  TrackController(List<Tracked> kinds, Guesses guesses) {
    this.kinds = kinds;
    this.guesses = guesses;
  }

  @GetMapping
  View ask() {
    return Show.page("site/track", Form.empty());
  }

  @PostMapping
  View find(@RequestParam MultiValueMap<String, String> posted, HttpServletRequest request) {
    Form form = Form.of(posted);
    if (form.value("kode").isBlank()) {
      form.refuse("kode", "track.missing");
      return Show.page("site/track", form).refused();
    }
    String address = request.getRemoteAddr();
    if (guesses.isOver(address)) {
      form.refuse("kode", "track.too-many");
      return Show.page("site/track", form).status(HttpStatus.TOO_MANY_REQUESTS);
    }
    Optional<String> path = TrackingCode.read(form.value("kode")).flatMap(this::path);
    if (path.isEmpty()) {
      guesses.wrong(address);
      form.refuse("kode", "track.unknown");
      return Show.page("site/track", form).status(HttpStatus.NOT_FOUND);
    }
    return Show.redirect(path.get());
  }

  private Optional<String> path(TrackingCode code) {
    return kinds.stream().flatMap(kind -> kind.pathOf(code).stream()).findFirst();
  }
}
