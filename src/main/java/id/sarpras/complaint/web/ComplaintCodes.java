package id.sarpras.complaint.web;

import id.sarpras.complaint.Complaint;
import id.sarpras.complaint.Complaints;
import id.sarpras.page.Form;
import id.sarpras.page.Show;
import id.sarpras.shared.Guesses;
import id.sarpras.shared.TrackingCode;
import id.sarpras.standard.Standards;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Reads tracking codes of complaints. A code that cannot be one and a code of no case are answered
/// alike.
@Component
class ComplaintCodes {

  /// What is done with the case of a right code.
  interface WithCase {
    View show(Complaint complaint, String code);
  }

  private final Complaints complaints;
  private final Standards standards;
  private final Guesses guesses;

  ComplaintCodes(Complaints complaints, Standards standards, Guesses guesses) {
    this.complaints = complaints;
    this.standards = standards;
    this.guesses = guesses;
  }

  /// Does something with the case of a code, or asks for the code once more.
  View on(String typed, HttpServletRequest request, WithCase page) {
    String address = request.getRemoteAddr();
    if (guesses.isOver(address)) {
      return again(typed, "track.too-many", HttpStatus.TOO_MANY_REQUESTS);
    }
    Optional<TrackingCode> code = TrackingCode.read(typed);
    Optional<Complaint> found =
        code.flatMap(known -> complaints.find(standards.home().id(), known));
    if (found.isEmpty()) {
      guesses.wrong(address);
      return again(typed, "track.unknown", HttpStatus.NOT_FOUND);
    }
    return page.show(found.get(), code.orElseThrow().grouped());
  }

  /// The case of a right code, for answers that are no page.
  Optional<Complaint> find(String typed, HttpServletRequest request) {
    var found = new AtomicReference<Complaint>();
    on(
        typed,
        request,
        (complaint, code) -> {
          found.set(complaint);
          return Show.redirect("/");
        });
    return Optional.ofNullable(found.get());
  }

  private static View again(String typed, String why, HttpStatus status) {
    Form form = Form.of(Map.of("kode", typed));
    form.refuse("kode", why);
    return Show.page("site/track", form).status(status);
  }
}
