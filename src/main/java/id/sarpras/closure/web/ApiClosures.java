package id.sarpras.closure.web;

import id.sarpras.api.ApiProblem;
import id.sarpras.api.ProblemKind;
import id.sarpras.closure.web.ClosurePages.Hit;
import id.sarpras.identity.Officer;
import id.sarpras.page.Texts;
import id.sarpras.request.Use;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// Closures as the interface sees them: found, permitted, or a problem that shows how they are now.
@Component
class ApiClosures {

  private final ClosureDesk desk;
  private final ClosurePages pages;
  private final HitDesk hits;

  ApiClosures(ClosureDesk desk, ClosurePages pages, HitDesk hits) {
    this.desk = desk;
    this.pages = pages;
    this.hits = hits;
  }

  ClosureJson json(Officer officer, UUID id) {
    return ClosureJson.of(
        pages.one(officer, desk.found(officer, id), Texts.INDONESIAN), desk.zone());
  }

  /// A booking in the way, about which the officer may do something.
  Hit hit(Officer officer, UUID closure, UUID booking) {
    Use use = hits.use(officer, closure, booking);
    return pages.one(officer, desk.found(officer, closure), Texts.INDONESIAN).hits().stream()
        .filter(hit -> hit.use().booking().id().equals(use.booking().id()))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /// The same where something can still be done.
  Use open(Officer officer, UUID closure, UUID booking) {
    Hit hit = hit(officer, closure, booking);
    if (!hit.canBeHandled()) {
      throw problem(ProblemKind.NOT_NOW, officer, closure, "closed.api.going-on");
    }
    return hit.use();
  }

  /// It did not go; the closure is shown as it is now.
  ///
  /// @param key the text that says why
  ApiProblem problem(ProblemKind kind, Officer officer, UUID closure, String key) {
    return ApiProblem.of(kind).saying(key).showing("now", json(officer, closure));
  }
}
