package id.sarpras.request.web;

import id.sarpras.letter.Pdf;
import id.sarpras.letter.QrCode;
import id.sarpras.page.Pages;
import id.sarpras.page.Show;
import id.sarpras.request.CaseFile;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
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

/// The receipt: reference number, tracking code and promise, on the screen and as a PDF with a QR
/// code.
@Controller
class ReceiptController {

  private final CodeReader codes;
  private final Catalogue catalogue;
  private final Slots slots;
  private final Pages pages;
  private final String address;

  ReceiptController(
      CodeReader codes,
      Catalogue catalogue,
      Slots slots,
      Pages pages,
      @Value("${sarpras.address}") String address) {
    this.codes = codes;
    this.catalogue = catalogue;
    this.slots = slots;
    this.pages = pages;
    this.address = address;
  }

  @GetMapping("/permohonan/{code:[0-9A-Za-z-]{4,40}}/tanda-terima")
  View show(@PathVariable String code, HttpServletRequest request) {
    return Show.page("request/receipt", page(code, request));
  }

  @GetMapping("/permohonan/{code:[0-9A-Za-z-]{4,40}}/tanda-terima.pdf")
  ResponseEntity<byte[]> print(
      @PathVariable String code, HttpServletRequest request, Locale language) {
    ReceiptPage page = page(code, request);
    String name = "tanda-terima-" + page.file().request().reference() + ".pdf";
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(name).build().toString())
        .body(Pdf.of(pages.text("request/receipt-print", language, page)));
  }

  private ReceiptPage page(String code, HttpServletRequest request) {
    return switch (codes.read(code, request)) {
      case CodeReader.Found(CaseFile file, var known) ->
          new ReceiptPage(
              catalogue.unit(),
              file,
              catalogue.booked(file.request().need()),
              slots.ofGuest(file.request()),
              known.grouped(),
              address + "/permohonan/" + known.grouped(),
              QrCode.of(address + "/permohonan/" + known.grouped()));
      case CodeReader.Unknown() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
      case CodeReader.TooMany() -> throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
    };
  }
}
