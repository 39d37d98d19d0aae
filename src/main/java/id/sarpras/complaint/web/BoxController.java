package id.sarpras.complaint.web;

import id.sarpras.complaint.box.Box;
import id.sarpras.complaint.box.BoxOpening;
import id.sarpras.complaint.box.Boxes;
import id.sarpras.identity.Officer;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.page.Show;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The complaint boxes and their openings. An administrator sees them to add one, and opens none.
@Controller
@RequestMapping("/petugas/pengaduan/kotak")
public class BoxController {

  /// The page.
  ///
  /// @param official whether this officer opens boxes
  public record BoxesPage(
      List<Box> boxes, List<BoxOpening> openings, boolean official, Form form) {}

  private final Boxes boxes;
  private final Officials officials;

  BoxController(Boxes boxes, Officials officials) {
    this.boxes = boxes;
    this.officials = officials;
  }

  @GetMapping
  View show(Officer officer) {
    officials.orAdministrator(officer);
    return page(officer, Form.empty());
  }

  @PostMapping
  View add(Officer officer, @RequestParam MultiValueMap<String, String> posted) {
    officials.orAdministrator(officer);
    Form form = Form.of(posted);
    var read = new FormReader(form);
    String name = read.line("namaKotak");
    String place = read.line("tempatKotak");
    if (form.isRefused()) {
      return page(officer, form).refused();
    }
    if (!boxes.add(officer, new Box(Boxes.next(), name, place))) {
      form.refuse("namaKotak", "field.namaKotak.taken");
      return page(officer, form).refused();
    }
    return Show.redirect("/petugas/pengaduan/kotak");
  }

  private Show page(Officer officer, Form form) {
    return Show.page(
        "complaint/boxes",
        new BoxesPage(
            boxes.all(officer.unit()),
            boxes.openings(officer.unit()),
            officials.isOne(officer),
            form));
  }
}
