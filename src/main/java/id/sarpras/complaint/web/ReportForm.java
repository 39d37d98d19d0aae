package id.sarpras.complaint.web;

import id.sarpras.complaint.Complainant;
import id.sarpras.complaint.Report;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.shared.Line;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What a complaint asks of whoever writes it down, the same at every door.
@Component
class ReportForm {

  private static final int TEXT = 5000;

  /// What happened. Where the form is refused, what is read is of no use.
  Report report(Form form) {
    var read = new FormReader(form);
    String text = read.text("uraian", TEXT);
    String about = read.optionalLine("terlapor");
    String place = read.optionalLine("tempat");
    Optional<LocalDate> written =
        Line.of(form.value("tanggalTulis")).isEmpty()
            ? Optional.empty()
            : read.date("tanggalTulis");
    return new Report(text.isEmpty() ? "-" : Report.beginning(text), text, about, place, written);
  }

  /// Who complains; empty where nothing at all was said.
  Optional<Complainant> complainant(Form form) {
    var read = new FormReader(form);
    var who =
        new Complainant(
            read.optionalLine("pelapor"),
            read.phone("telepon"),
            read.email("email"),
            read.optionalLine("alamat"));
    return who.isNobody() ? Optional.empty() : Optional.of(who);
  }
}
