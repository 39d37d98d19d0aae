package id.sarpras.complaint.web;

import id.sarpras.complaint.AnswerTemplate;
import id.sarpras.complaint.Outcome;
import id.sarpras.complaint.Secrecy;
import id.sarpras.complaint.Teams;
import id.sarpras.identity.Officer;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.page.Show;
import java.util.List;
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

/// The words with which answers begin. For the official and the head.
@Controller
@RequestMapping("/petugas/pengaduan/templat")
public class TemplateController {

  private static final int TEXT = 5000;

  /// All templates.
  public record TemplatesPage(List<AnswerTemplate> templates) {}

  /// One template's form.
  ///
  /// @param template empty for a new one
  public record TemplatePage(Form form, Optional<AnswerTemplate> template) {}

  private final Teams teams;
  private final Secrecy secrecy;

  TemplateController(Teams teams, Secrecy secrecy) {
    this.teams = teams;
    this.secrecy = secrecy;
  }

  @GetMapping
  View list(Officer officer) {
    onlyOfficials(officer);
    return Show.page("complaint/templates", new TemplatesPage(teams.templates(officer.unit())));
  }

  @GetMapping("/baru")
  View ask(Officer officer) {
    onlyOfficials(officer);
    return page(Form.empty(), Optional.empty());
  }

  @PostMapping("/baru")
  View add(Officer officer, @RequestParam MultiValueMap<String, String> posted) {
    onlyOfficials(officer);
    return put(officer, Form.of(posted), Optional.empty());
  }

  @GetMapping("/{id}")
  View show(Officer officer, @PathVariable UUID id) {
    AnswerTemplate template = found(officer, id);
    return page(
        Form.of(Map.of("namaTemplat", template.name(), "isiTemplat", template.text())),
        Optional.of(template));
  }

  @PostMapping("/{id}")
  View change(
      Officer officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted) {
    return put(officer, Form.of(posted), Optional.of(found(officer, id)));
  }

  @PostMapping("/{id}/penghapusan")
  View drop(Officer officer, @PathVariable UUID id) {
    teams.drop(officer.unit(), found(officer, id), officer.actor());
    return Show.redirect("/petugas/pengaduan/templat");
  }

  private View put(Officer officer, Form form, Optional<AnswerTemplate> before) {
    var read = new FormReader(form);
    String name = read.line("namaTemplat");
    String text = read.text("isiTemplat", TEXT);
    if (form.isRefused()) {
      return page(form, before).refused();
    }
    var template =
        new AnswerTemplate(before.map(AnswerTemplate::id).orElseGet(Teams::next), name, text);
    if (teams.put(officer.unit(), template, officer.actor()) instanceof Outcome.Refused(var key)) {
      form.refuse("namaTemplat", key);
      return page(form, before).status(HttpStatus.CONFLICT);
    }
    return Show.redirect("/petugas/pengaduan/templat");
  }

  private AnswerTemplate found(Officer officer, UUID id) {
    onlyOfficials(officer);
    return teams.templates(officer.unit()).stream()
        .filter(template -> template.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private void onlyOfficials(Officer officer) {
    if (!secrecy.sight(officer).isWide()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  private static Show page(Form form, Optional<AnswerTemplate> template) {
    return Show.page("complaint/template", new TemplatePage(form, template));
  }
}
