package id.sarpras.request.web;

import id.sarpras.identity.Officer;
import id.sarpras.letter.OutgoingLetter;
import id.sarpras.letter.OutgoingLetters;
import id.sarpras.letter.Pdf;
import id.sarpras.letter.Scans;
import id.sarpras.notification.Channel;
import id.sarpras.notification.Notifications;
import id.sarpras.page.Show;
import id.sarpras.request.CaseFile;
import id.sarpras.request.Letters;
import id.sarpras.request.RequestId;
import id.sarpras.request.Requests;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Letters as files: the guest's scans and our notification; and the page by which anybody verifies
/// the latter.
@Controller
class LetterController {

  private final Requests requests;
  private final Scans scans;
  private final Letters current;
  private final OutgoingLetters letters;
  private final Notifications notifications;
  private final Catalogue catalogue;

  LetterController(
      Requests requests,
      Scans scans,
      Letters current,
      OutgoingLetters letters,
      Notifications notifications,
      Catalogue catalogue) {
    this.requests = requests;
    this.scans = scans;
    this.current = current;
    this.letters = letters;
    this.notifications = notifications;
    this.catalogue = catalogue;
  }

  /// Prints the letter of notification, which counts as an attempt to hand it over.
  @GetMapping("/petugas/permohonan/{id}/surat.pdf")
  ResponseEntity<byte[]> print(Officer officer, @PathVariable UUID id) {
    OutgoingLetter letter =
        requests
            .find(officer.unit(), new RequestId(id))
            .flatMap(file -> current.of(file.request()))
            .orElseThrow(LetterController::missing);
    notifications.attempted(officer.unit(), id, Channel.LETTER, officer.actor());
    return file(
        Pdf.of(letter.content()),
        MediaType.APPLICATION_PDF_VALUE,
        letter.number().replace('/', '-') + ".pdf");
  }

  /// A guest's scan. What is in it may be hostile: it is never shown as a page of ours.
  @GetMapping("/petugas/permohonan/{id}/surat/{scan}")
  ResponseEntity<byte[]> scan(Officer officer, @PathVariable UUID id, @PathVariable UUID scan) {
    CaseFile file =
        requests.find(officer.unit(), new RequestId(id)).orElseThrow(LetterController::missing);
    var known =
        file.scans().stream()
            .filter(one -> one.id().equals(scan))
            .findFirst()
            .orElseThrow(LetterController::missing);
    byte[] content = scans.content(officer.unit(), scan).orElseThrow(LetterController::missing);
    return file(content, known.mediaType(), known.fileName());
  }

  /// Whether a printed letter is ours: number, date and outcome, no names.
  @GetMapping("/surat/{id}/{seal}")
  View verify(@PathVariable UUID id, @PathVariable String seal) {
    var unit = catalogue.unit();
    return letters
        .verify(unit.id(), id, seal)
        .map(letter -> Show.page("request/verified", new VerifiedPage(unit, letter, newer(letter))))
        .orElseThrow(LetterController::missing);
  }

  /// The letter by which one of a request was replaced.
  private Optional<OutgoingLetter> newer(OutgoingLetter letter) {
    return requests
        .find(catalogue.unit().id(), new RequestId(letter.subject()))
        .flatMap(file -> letters.of(file.request().unit(), letter.subject()))
        .filter(last -> !last.id().equals(letter.id()));
  }

  private static ResponseEntity<byte[]> file(byte[] content, String type, String name) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .header("Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline()
                .filename(name, java.nio.charset.StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(content);
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
