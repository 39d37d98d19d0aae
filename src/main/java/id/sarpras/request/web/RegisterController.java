package id.sarpras.request.web;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.identity.Officer;
import id.sarpras.page.Due;
import id.sarpras.page.Show;
import id.sarpras.request.Booked;
import id.sarpras.request.FacilityRequest;
import id.sarpras.request.Promise;
import id.sarpras.request.RequestId;
import id.sarpras.request.Requests;
import id.sarpras.shared.Line;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// All requests, the newest first, to be searched.
@Controller
public class RegisterController {

  /// A row of the register.
  public record Row(FacilityRequest request, Booked booked, Due due) {}

  /// The register.
  public record RegisterPage(String words, int page, List<Row> rows) {}

  private final Requests requests;
  private final Facilities facilities;
  private final InstantSource clock;

  RegisterController(Requests requests, Facilities facilities, InstantSource clock) {
    this.requests = requests;
    this.facilities = facilities;
    this.clock = clock;
  }

  @GetMapping("/petugas/permohonan")
  View show(
      Officer officer,
      @RequestParam(defaultValue = "") String cari,
      @RequestParam(defaultValue = "0") int halaman) {
    String words = Line.of(cari);
    int page = Math.clamp(halaman, 0, 100_000);
    List<FacilityRequest> found = requests.search(officer.unit(), words, page);
    Map<RequestId, Instant> notified = requests.notified(officer.unit(), found);
    Map<FacilityId, Facility> known = facilities.byId(officer.unit());
    List<Row> rows =
        found.stream()
            .map(
                request ->
                    row(
                        request,
                        Booked.of(request.need(), known),
                        Optional.ofNullable(notified.get(request.id()))))
            .toList();
    return Show.page("request/register", new RegisterPage(words, page, rows));
  }

  private Row row(FacilityRequest request, Booked booked, Optional<Instant> notified) {
    return new Row(request, booked, Promise.due(request, notified, clock.instant()));
  }
}
