package id.sarpras.request.web;

import id.sarpras.page.Form;
import id.sarpras.request.store.DraftStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// A guest's half-finished request: kept on the server under a secret in the guest's cookie, so
/// that nothing typed is lost by a broken line, a closed browser or a refusal, and no session is
/// needed.
@Component
class GuestDrafts {

  private static final String COOKIE = "draf";
  private static final Duration KEPT = Duration.ofDays(7);

  private final DraftStore store;
  private final Offer offer;
  private final InstantSource clock;

  GuestDrafts(DraftStore store, Offer offer, InstantSource clock) {
    this.store = store;
    this.offer = offer;
    this.clock = clock;
  }

  /// The draft of this guest, or a new one.
  UUID open(HttpServletRequest request, HttpServletResponse response) {
    return id(request).orElseGet(() -> begin(request, response));
  }

  /// A new draft; an earlier one is left behind.
  UUID begin(HttpServletRequest request, HttpServletResponse response) {
    UUID id = UUID.randomUUID();
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(COOKIE, id.toString())
            .httpOnly(true)
            .sameSite("Lax")
            .secure(request.isSecure())
            .path("/permohonan/baru")
            .maxAge(KEPT)
            .build()
            .toString());
    return id;
  }

  Optional<UUID> id(HttpServletRequest request) {
    var cookie = WebUtils.getCookie(request, COOKIE);
    return cookie == null ? Optional.empty() : RequestForm.id(cookie.getValue());
  }

  /// All that was typed so far, as one form.
  Form form(UUID id) {
    return Form.of(store.find(offer.unit().id(), id));
  }

  /// Keeps what was typed on one page, whether or not it can be taken.
  void keep(UUID id, GuestStep step, Form form) {
    keep(id, step.fields(), form);
  }

  /// Keeps some fields.
  void keep(UUID id, List<String> names, Form form) {
    var fields = new LinkedHashMap<String, String>();
    names.forEach(field -> fields.put(field, shortened(form.value(field))));
    store.save(offer.unit().id(), id, fields, clock.instant());
  }

  void finish(UUID id) {
    store.remove(offer.unit().id(), id);
  }

  private static String shortened(String typed) {
    return typed.substring(0, Math.min(typed.length(), 5000)).replace("\u0000", "");
  }
}
