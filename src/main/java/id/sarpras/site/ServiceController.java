package id.sarpras.site;

import id.sarpras.page.Show;
import id.sarpras.page.Texts;
import id.sarpras.standard.ServiceStandard;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.standard.StandardChange;
import id.sarpras.standard.Standards;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
  ///
  /// @param next the version that is published already and not yet in force
  /// @param changes what it changes, sentence by sentence
  public record ServicePage(
      ServiceUnit unit,
      ServiceStandard standard,
      Optional<ServiceStandard> next,
      List<String> changes) {}

  private final Standards standards;
  private final Texts texts;

  ServiceController(Standards standards, Texts texts) {
    this.standards = standards;
    this.texts = texts;
  }

  @GetMapping("/layanan/{slug}")
  View show(@PathVariable String slug, Locale language) {
    ServiceUnit unit = standards.home();
    return standards
        .inForce(unit.id(), slug)
        .map(standard -> Show.page("site/service", page(unit, standard, language)))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private ServicePage page(ServiceUnit unit, ServiceStandard standard, Locale language) {
    Optional<ServiceStandard> next = standards.next(unit.id(), standard.service());
    return new ServicePage(
        unit,
        standard,
        next,
        next.map(version -> StandardChange.between(standard, version).said(texts, language))
            .orElse(List.of()));
  }
}
