package id.sarpras.complaint.web;

import id.sarpras.complaint.Complaint;
import id.sarpras.complaint.Ways;
import id.sarpras.identity.Officer;
import id.sarpras.notification.Channel;
import id.sarpras.page.Show;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// The ways by which an answer goes back that need a hand: the chat, the call, the fax, the letter.
@Controller
@RequestMapping("/petugas/pengaduan/{id:[0-9a-f-]{36}}")
class WayController {

  private final CasePages pages;
  private final Ways ways;

  WayController(CasePages pages, Ways ways) {
    this.pages = pages;
    this.ways = ways;
  }

  @PostMapping("/penyampaian/{channel}/{mark:dicoba|sampai|gagal}")
  View mark(
      Officer officer,
      @PathVariable UUID id,
      @PathVariable Channel channel,
      @PathVariable String mark) {
    Complaint complaint = pages.found(officer, id);
    if (!channel.isByHand()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    Optional<String> chat = ways.mark(officer, complaint, channel, mark);
    return chat.map(Show::redirect).orElseGet(() -> CasePages.back(id));
  }

  /// One way more, because the first does not reach them.
  @PostMapping("/penyampaian/{channel}")
  View add(Officer officer, @PathVariable UUID id, @PathVariable Channel channel) {
    Complaint complaint = pages.found(officer, id);
    if (!ways.known(complaint).contains(channel)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    ways.add(complaint, channel);
    return CasePages.back(id);
  }

  /// The newest answer as a letter, to be handed over, posted or faxed.
  @GetMapping("/jawaban.pdf")
  ResponseEntity<byte[]> print(Officer officer, @PathVariable UUID id) {
    Complaint complaint = pages.found(officer, id);
    return ways.printed(officer, complaint)
        .map(
            pdf ->
                Files.inline(
                    pdf,
                    MediaType.APPLICATION_PDF_VALUE,
                    "jawaban-" + complaint.reference() + ".pdf"))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
