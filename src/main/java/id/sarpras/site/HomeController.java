package id.sarpras.site;

import id.sarpras.page.Show;
import id.sarpras.standard.ServiceStandard;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.standard.Standards;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The front door: the three things a guest comes for, and the services.
@Controller
public class HomeController {

  /// The home page.
  public record HomePage(ServiceUnit unit, List<ServiceStandard> services) {}

  private final Standards standards;

  HomeController(Standards standards) {
    this.standards = standards;
  }

  @GetMapping("/")
  View home() {
    ServiceUnit unit = standards.home();
    return Show.page("site/home", new HomePage(unit, standards.inForce(unit.id())));
  }
}
