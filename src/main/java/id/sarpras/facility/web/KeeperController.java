package id.sarpras.facility.web;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.Photos;
import id.sarpras.identity.Officer;
import id.sarpras.page.Show;
import id.sarpras.standard.Standards;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// What an officer keeps, to be looked at.
@Controller
@RequestMapping("/petugas/sarana")
public class KeeperController {

  /// What is kept, also what is not lent at present.
  public record KeptPage(List<Facility> kept) {}

  private final Facilities facilities;
  private final Photos photos;
  private final Standards standards;
  private final InstantSource clock;

  KeeperController(Facilities facilities, Photos photos, Standards standards, InstantSource clock) {
    this.facilities = facilities;
    this.photos = photos;
    this.standards = standards;
    this.clock = clock;
  }

  @GetMapping
  View list(Officer officer) {
    return Show.page("facility/kept", new KeptPage(kept(officer)));
  }

  @GetMapping("/{id:[0-9a-f-]{36}}")
  View show(Officer officer, @PathVariable UUID id) {
    Facility facility =
        kept(officer).stream()
            .filter(one -> one.id().value().equals(id))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    LocalDate today = LocalDate.ofInstant(clock.instant(), standards.home().zone());
    return Show.page(
        "facility/show",
        ShowPage.of(
            facility,
            facilities.all(officer.unit()),
            photos.of(officer.unit(), facility.id()),
            today,
            true));
  }

  private List<Facility> kept(Officer officer) {
    return facilities.all(officer.unit()).stream()
        .filter(one -> one.keeper().filter(officer.id()::equals).isPresent())
        .toList();
  }
}
