package id.sarpras.platform.security;

import id.sarpras.page.Show;
import id.sarpras.page.Texts;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// After signing in again: what was typed when the session ended, to be sent now or thrown away.
@Controller
@RequestMapping("/petugas/lanjutkan")
class KeptFormController {

  private final Texts texts;

  KeptFormController(Texts texts) {
    this.texts = texts;
  }

  @GetMapping
  View show(HttpSession session, Locale language) {
    if (session.getAttribute(KeptForm.KEY) instanceof KeptForm kept) {
      return Show.page("platform/kept-form", page(kept, language));
    }
    return Show.redirect("/petugas");
  }

  @PostMapping("/buang")
  View discard(HttpSession session) {
    session.removeAttribute(KeptForm.KEY);
    return Show.redirect("/petugas");
  }

  private KeptFormPage page(KeptForm kept, Locale language) {
    List<KeptFormPage.Line> lines =
        kept.fields().entrySet().stream()
            .filter(field -> !field.getKey().equals("kiriman"))
            .filter(field -> field.getValue().stream().anyMatch(value -> !value.isBlank()))
            .map(
                field ->
                    new KeptFormPage.Line(
                        texts.sayOr(field.getKey(), language, "field." + field.getKey()),
                        field.getKey().endsWith("Id") ? "✓" : String.join(", ", field.getValue())))
            .toList();
    return new KeptFormPage(kept.path(), kept.fields(), lines);
  }
}
