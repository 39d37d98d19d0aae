package id.sarpras.complaint.web;

import id.sarpras.complaint.Complaint;
import id.sarpras.letter.Pdf;
import id.sarpras.letter.QrCode;
import id.sarpras.page.Pages;
import id.sarpras.page.Show;
import id.sarpras.shared.TrackingCode;
import id.sarpras.standard.Standards;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// The receipt: number, tracking code and promise, on the screen and as a PDF with a QR code.
@Controller
@RequestMapping("/pengaduan/{code:[0-9A-Za-z-]{4,40}}")
class ComplaintReceiptController {

  private final ComplaintCodes codes;
  private final Standards standards;
  private final Pages pages;
  private final String address;

  ComplaintReceiptController(
      ComplaintCodes codes,
      Standards standards,
      Pages pages,
      @Value("${sarpras.address}") String address) {
    this.codes = codes;
    this.standards = standards;
    this.pages = pages;
    this.address = address;
  }

  @GetMapping("/tanda-terima")
  View show(@PathVariable String code, HttpServletRequest request) {
    return codes.on(
        code,
        request,
        (complaint, known) -> Show.page("complaint/receipt", receipt(complaint, known)));
  }

  @GetMapping("/tanda-terima.pdf")
  ResponseEntity<byte[]> print(
      @PathVariable String code, HttpServletRequest request, Locale language) {
    Complaint complaint =
        codes
            .find(code, request)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    String grouped = TrackingCode.read(code).orElseThrow().grouped();
    return Files.inline(
        Pdf.of(pages.text("complaint/receipt-print", language, receipt(complaint, grouped))),
        MediaType.APPLICATION_PDF_VALUE,
        "tanda-terima-" + complaint.reference() + ".pdf");
  }

  private ComplaintReceipt receipt(Complaint complaint, String code) {
    String place = address + "/pengaduan/" + code;
    return new ComplaintReceipt(standards.home(), complaint, code, place, QrCode.of(place));
  }
}
