package id.sarpras.publication;

import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.page.Form;
import id.sarpras.page.Show;
import id.sarpras.page.Texts;
import id.sarpras.standard.ServiceStandard;
import id.sarpras.standard.StandardChange;
import id.sarpras.standard.StandardVersion;
import id.sarpras.standard.Standards;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The versions of the standard: every officer reads them, an administrator publishes the next.
@Controller
@RequestMapping("/petugas/standar")
public class StandardController {

  /// All versions.
  ///
  /// @param today by which one of them is in force
  /// @param administrator whether this officer may publish another
  public record VersionsPage(
      ServiceStandard inForce,
      List<StandardVersion> versions,
      LocalDate today,
      boolean administrator) {}

  /// The form.
  ///
  /// @param before the newest version, from which it goes on
  /// @param rows of classes
  /// @param overtaken whether that version was published while the form was filled in
  public record FormPage(
      Form form, StandardVersion before, List<String> kinds, int rows, boolean overtaken) {}

  /// What the next version would change, before it is published.
  ///
  /// @param kept all that was typed
  public record PreviewPage(
      ServiceStandard next, List<String> changes, Map<String, String> kept, Form form) {}

  private final Standards standards;
  private final Texts texts;

  StandardController(Standards standards, Texts texts) {
    this.standards = standards;
    this.texts = texts;
  }

  @GetMapping
  View show(Officer officer) {
    ServiceStandard inForce = inForce(officer);
    return Show.page(
        "publication/versions",
        new VersionsPage(
            inForce,
            standards.versions(officer.unit(), inForce.service()),
            standards.today(),
            officer.is(Role.ADMINISTRATOR)));
  }

  @GetMapping("/baru")
  View ask(Officer officer) {
    StandardVersion newest = newest(officer);
    return form(StandardForm.of(newest.standard()), newest, false);
  }

  /// Looked at first, published then; the button says which.
  @PostMapping("/baru")
  View take(Officer officer, @RequestParam MultiValueMap<String, String> posted, Locale language) {
    Form form = Form.of(posted);
    StandardVersion newest = newest(officer);
    ServiceStandard before = newest.standard();
    if (!form.has("dasar", Integer.toString(before.version()))) {
      return overtaken(form, newest);
    }
    if (form.has("langkah", "tambah")) {
      return form(StandardForm.withRow(form), newest, false);
    }
    if (form.has("langkah", "ubah")) {
      return form(form, newest, false);
    }
    Optional<ServiceStandard> next = StandardForm.read(form, before, standards.today());
    next.filter(read -> StandardChange.between(before, read).isEmpty())
        .ifPresent(same -> form.refuse("jenis", "standard.nothing"));
    if (form.isRefused()) {
      return form(form, newest, false).refused();
    }
    if (form.has("langkah", "terbit")) {
      return standards.publish(next.orElseThrow(), officer.actor())
          ? Show.redirect("/petugas/standar")
          : overtaken(form, newest(officer));
    }
    return Show.page(
        "publication/preview",
        new PreviewPage(
            next.orElseThrow(),
            StandardChange.between(before, next.orElseThrow()).said(texts, language),
            StandardForm.kept(form),
            form));
  }

  /// What was typed stays, and is compared with the version of whoever was faster.
  private static View overtaken(Form form, StandardVersion newest) {
    String version = Integer.toString(newest.standard().version());
    return form(form.with("dasar", version), newest, true).status(HttpStatus.CONFLICT);
  }

  private static Show form(Form form, StandardVersion newest, boolean overtaken) {
    return Show.page(
        "publication/form",
        new FormPage(form, newest, StandardForm.KINDS, StandardForm.rows(form), overtaken));
  }

  private ServiceStandard inForce(Officer officer) {
    return standards.inForce(officer.unit()).getFirst();
  }

  private StandardVersion newest(Officer officer) {
    return standards.versions(officer.unit(), inForce(officer).service()).getFirst();
  }
}
