package id.sarpras.agenda.web;

import id.sarpras.agenda.CalendarLinks;
import id.sarpras.agenda.Feeds;
import id.sarpras.agenda.GuestCalendar;
import id.sarpras.request.CaseFile;
import id.sarpras.request.Requests;
import id.sarpras.shared.Guesses;
import id.sarpras.shared.TrackingCode;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.standard.Standards;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Calendars for programs and guests. Whoever has the secret may read; a secret that opens nothing
/// counts as a guess.
@RestController
class FeedController {

  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final CalendarLinks links;
  private final Feeds feeds;
  private final Requests requests;
  private final GuestCalendar guests;
  private final Standards standards;
  private final Guesses guesses;

  FeedController(
      CalendarLinks links,
      Feeds feeds,
      Requests requests,
      GuestCalendar guests,
      Standards standards,
      Guesses guesses) {
    this.links = links;
    this.feeds = feeds;
    this.requests = requests;
    this.guests = guests;
    this.standards = standards;
    this.guesses = guesses;
  }

  /// A feed; 410 says to a program that it need not come again.
  @GetMapping("/kalender/{secret:[0-9A-Za-z-]{16,40}}.ics")
  ResponseEntity<byte[]> feed(@PathVariable String secret, HttpServletRequest request) {
    ServiceUnit unit = standards.home();
    if (guesses.isOver(request.getRemoteAddr())) {
      return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
    }
    return switch (open(unit, secret)) {
      case CalendarLinks.Open(var link) -> calendar(feeds.of(unit, link), "kalender.ics");
      case CalendarLinks.Gone() -> ResponseEntity.status(HttpStatus.GONE).build();
      case CalendarLinks.Unknown() -> {
        guesses.wrong(request.getRemoteAddr());
        yield ResponseEntity.notFound().build();
      }
    };
  }

  /// What is booked of a guest's case, to be put into a calendar with one tap.
  @GetMapping("/permohonan/{code:[0-9A-Za-z-]{4,40}}/kalender.ics")
  ResponseEntity<byte[]> ofCase(@PathVariable String code, HttpServletRequest request) {
    if (guesses.isOver(request.getRemoteAddr())) {
      throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
    }
    Optional<CaseFile> file =
        TrackingCode.read(code).flatMap(read -> requests.find(standards.home().id(), read));
    if (file.isEmpty()) {
      guesses.wrong(request.getRemoteAddr());
    }
    return file.map(CaseFile::request)
        .flatMap(guests::file)
        .map(content -> calendar(content, "pemakaian.ics"))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private CalendarLinks.Opened open(ServiceUnit unit, String secret) {
    return TrackingCode.read(secret)
        .map(read -> links.open(unit.id(), read))
        .orElseGet(CalendarLinks.Unknown::new);
  }

  /// Spring answers 304 where the reader has this very content.
  private static ResponseEntity<byte[]> calendar(String content, String name) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .eTag(DigestUtils.md5DigestAsHex(bytes))
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
        .header("X-Robots-Tag", "noindex")
        .body(bytes);
  }
}
