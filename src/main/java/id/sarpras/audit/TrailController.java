package id.sarpras.audit;

import id.sarpras.identity.Officer;
import id.sarpras.identity.SubjectGuard;
import id.sarpras.page.Show;
import id.sarpras.page.Texts;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Happened;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// The trail of a case: a page of its own, and with htmx a part of the case's page.
@Controller
class TrailController {

  /// In the details of what a deputy did: the name of the absent officer.
  private static final String ON_BEHALF_OF = "onBehalfOf";

  private final AuditStore store;
  private final Details details;
  private final Texts texts;
  private final List<SubjectGuard> guards;

  TrailController(AuditStore store, Details details, Texts texts, List<SubjectGuard> guards) {
    this.store = store;
    this.details = details;
    this.texts = texts;
    this.guards = guards;
  }

  @GetMapping("/petugas/riwayat/{subject}")
  View show(
      @PathVariable UUID subject,
      Officer officer,
      Locale language,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
    if (guards.stream().anyMatch(guard -> guard.hides(officer, subject))) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    var page =
        new TrailPage(
            store.of(officer.unit(), subject).stream().map(deed -> line(deed, language)).toList());
    return Show.page(part ? "audit/trail" : "audit/trail-page", page);
  }

  private TrailPage.Line line(Happened deed, Locale language) {
    String who =
        switch (deed.actor()) {
          case Actor.Officer(var id, var name, var token) ->
              token.isEmpty() ? name : texts.say(language, "audit.by-token", name, token);
          case Actor.Guest() -> texts.say(language, "audit.guest");
          case Actor.Program() -> texts.say(language, "audit.program");
        };
    String absent = deed.details().getOrDefault(ON_BEHALF_OF, "");
    var others = new HashMap<>(deed.details());
    others.remove(ON_BEHALF_OF);
    return new TrailPage.Line(
        deed.at(),
        absent.isBlank() ? who : texts.say(language, "audit.on-behalf", who, absent),
        texts.sayOr(deed.action(), language, "audit." + deed.action()),
        details.of(deed.unit(), others, language));
  }
}
