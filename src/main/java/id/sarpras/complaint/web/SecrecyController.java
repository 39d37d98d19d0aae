package id.sarpras.complaint.web;

import id.sarpras.complaint.Complaint;
import id.sarpras.complaint.ComplaintId;
import id.sarpras.complaint.Identities;
import id.sarpras.complaint.Secrecy;
import id.sarpras.complaint.Sight;
import id.sarpras.identity.Officer;
import id.sarpras.identity.OfficerId;
import id.sarpras.identity.Officers;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.page.Show;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Who may see a case, and who complained.
@Controller
@RequestMapping("/petugas/pengaduan/{id:[0-9a-f-]{36}}")
class SecrecyController {

  private final CasePages pages;
  private final Secrecy secrecy;
  private final Identities identities;
  private final Officers officers;

  SecrecyController(CasePages pages, Secrecy secrecy, Identities identities, Officers officers) {
    this.pages = pages;
    this.secrecy = secrecy;
    this.identities = identities;
    this.officers = officers;
  }

  /// Opens the seal for this one answer.
  @PostMapping("/identitas")
  View open(
      Officer officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted) {
    Complaint complaint = pages.found(officer, id);
    Form form = Form.of(posted);
    String reason = new FormReader(form).line("alasanIdentitas");
    if (form.isRefused()) {
      return pages.refused(officer, id, form);
    }
    return pages.page(
        officer,
        complaint,
        Form.empty(),
        false,
        "",
        identities.open(officer, new ComplaintId(id), reason));
  }

  @PostMapping("/kerahasiaan")
  View close(Officer officer, @PathVariable UUID id) {
    secrecy.close(decided(officer, id), officer.actor());
    return CasePages.back(id);
  }

  @PostMapping("/kerahasiaan/pencabutan")
  View lift(Officer officer, @PathVariable UUID id) {
    secrecy.open(decided(officer, id), officer.actor());
    return CasePages.back(id);
  }

  @PostMapping("/penerima-akses")
  View name(Officer officer, @PathVariable UUID id, @RequestParam String petugas) {
    Complaint complaint = decided(officer, id);
    secrecy.name(complaint, person(officer, petugas), officer.actor());
    return CasePages.back(id);
  }

  @PostMapping("/penerima-akses/pencabutan")
  View unname(Officer officer, @PathVariable UUID id, @RequestParam String petugas) {
    Complaint complaint = decided(officer, id);
    if (!secrecy.unname(complaint, person(officer, petugas), officer.actor())) {
      Form form = Form.empty();
      form.refuse("akses", "complaint-refused.last-named");
      return pages.refused(officer, id, form);
    }
    return person(officer, petugas).id().equals(officer.id())
        ? Show.redirect("/petugas/pengaduan")
        : CasePages.back(id);
  }

  /// From now on the officer never sees this case.
  @PostMapping("/terlapor")
  View shutOut(Officer officer, @PathVariable UUID id, @RequestParam String petugas) {
    Complaint complaint = decided(officer, id);
    secrecy.shutOut(complaint, person(officer, petugas), officer.actor());
    return person(officer, petugas).id().equals(officer.id())
        ? Show.redirect("/petugas/pengaduan")
        : CasePages.back(id);
  }

  private Complaint decided(Officer officer, UUID id) {
    Complaint complaint = pages.found(officer, id);
    Sight sight = secrecy.sight(officer, complaint);
    if (!sight.isWide()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return complaint;
  }

  private Officer person(Officer officer, String id) {
    return Enclosures.id(id)
        .flatMap(known -> officers.find(officer.unit(), new OfficerId(known)))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
  }
}
