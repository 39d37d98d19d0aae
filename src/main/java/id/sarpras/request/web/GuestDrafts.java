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
import java.util.stream.Stream;
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
  private static final int LONGEST_NAME = 50;
  private static final int MOST_FIELDS = 1000;

  private final DraftStore store;
  private final Catalogue catalogue;
  private final InstantSource clock;

  GuestDrafts(DraftStore store, Catalogue catalogue, InstantSource clock) {
    this.store = store;
    this.catalogue = catalogue;
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
    return Form.of(store.find(catalogue.unit().id(), id));
  }

  /// Keeps what was typed on one page, whether or not it can be taken.
  void keep(UUID id, GuestStep step, Form form) {
    Stream<String> counted =
        step == GuestStep.RUANG ? form.fields().stream().filter(GuestDrafts::isCount) : Stream.of();
    keep(id, Stream.concat(step.fields().stream(), counted), form);
  }

  /// Keeps another choice of things and time instead of the one before.
  void choose(UUID id, Form form) {
    Stream<String> before = form(id).fields().stream().filter(GuestDrafts::isCount);
    Stream<String> chosen = form.fields().stream().filter(Proposed::isField);
    keep(
        id,
        Stream.of(
                GuestStep.WAKTU.fields().stream(),
                GuestStep.RUANG.fields().stream(),
                before,
                chosen)
            .flatMap(fields -> fields),
        form);
  }

  /// Several values of one field are kept as one, parted by spaces.
  private void keep(UUID id, Stream<String> fields, Form form) {
    var kept = new LinkedHashMap<String, String>();
    fields
        .filter(field -> field.length() <= LONGEST_NAME)
        .limit(MOST_FIELDS)
        .forEach(field -> kept.put(field, shortened(String.join(" ", form.values(field)))));
    store.save(catalogue.unit().id(), id, kept, clock.instant());
  }

  private static boolean isCount(String field) {
    return field.startsWith(ThingsForm.QUANTITY);
  }

  /// Keeps some fields.
  void keep(UUID id, List<String> names, Form form) {
    keep(id, names.stream(), form);
  }

  void finish(UUID id) {
    store.remove(catalogue.unit().id(), id);
  }

  private static String shortened(String typed) {
    return typed.substring(0, Math.min(typed.length(), 5000)).replace("\u0000", "");
  }
}
