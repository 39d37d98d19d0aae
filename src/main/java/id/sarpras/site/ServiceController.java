package id.sarpras.site;

import id.sarpras.page.Show;
import id.sarpras.standard.ServiceStandard;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.standard.Standards;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// A service standard as it was published (PermenPANRB 15/2014, the parts that are shown to
/// guests).
@Controller
public class ServiceController {

  /// The page of one service.
  public record ServicePage(ServiceUnit unit, ServiceStandard standard) {}

  private final Standards standards;

  ServiceController(Standards standards) {
    this.standards = standards;
  }

  @GetMapping("/layanan/{slug}")
  View show(@PathVariable String slug) {
    ServiceUnit unit = standards.home();
    return standards
        .inForce(unit.id(), slug)
        .map(standard -> Show.page("site/service", new ServicePage(unit, standard)))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
