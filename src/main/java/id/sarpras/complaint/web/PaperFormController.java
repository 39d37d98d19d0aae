package id.sarpras.complaint.web;

import id.sarpras.complaint.box.FormSerial;
import id.sarpras.complaint.box.PaperForms;
import id.sarpras.letter.Pdf;
import id.sarpras.letter.QrCode;
import id.sarpras.page.Pages;
import id.sarpras.shared.Allowance;
import id.sarpras.shared.TrackingCode;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.standard.Standards;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The paper form for the complaint box, for whoever wants to print some.
@Controller
public class PaperFormController {

  /// A form as it is printed.
  ///
  /// @param serial on the part that goes into the box, with its square
  /// @param code on the stub, with the square that leads to the page of the case
  public record Sheet(FormSerial serial, QrCode serialSquare, TrackingCode code, QrCode follow) {}

  /// The forms.
  ///
  /// @param address under which a code is followed
  public record FormsPage(ServiceUnit unit, String address, List<Sheet> sheets) {}

  /// How many at once: each is a page, and makes the program work.
  private static final int MOST = 50;

  private final Allowance allowance = new Allowance(30, Duration.ofMinutes(10));

  private final PaperForms forms;
  private final Standards standards;
  private final Pages pages;
  private final String address;

  PaperFormController(
      PaperForms forms,
      Standards standards,
      Pages pages,
      @Value("${sarpras.address}") String address) {
    this.forms = forms;
    this.standards = standards;
    this.pages = pages;
    this.address = address;
  }

  @GetMapping("/pengaduan/formulir.pdf")
  ResponseEntity<byte[]> print(
      @RequestParam(defaultValue = "1") String jumlah,
      HttpServletRequest request,
      Locale language) {
    if (!allowance.take(request.getRemoteAddr())) {
      throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
    }
    int count = jumlah.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(jumlah), 1, MOST) : 1;
    List<Sheet> sheets = forms.print(count).stream().map(this::sheet).toList();
    byte[] pdf =
        Pdf.of(
            pages.text(
                "complaint/box-form",
                language,
                new FormsPage(standards.home(), address + "/lacak", sheets)));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .headers(
            Files.inline(pdf, MediaType.APPLICATION_PDF_VALUE, "formulir-pengaduan.pdf")
                .getHeaders())
        .body(pdf);
  }

  private Sheet sheet(PaperForms.PaperForm form) {
    return new Sheet(
        form.serial(),
        QrCode.of(form.serial().grouped()),
        form.code(),
        QrCode.of(address + "/pengaduan/" + form.code().grouped()));
  }
}
