package id.sarpras.facility.web;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.facility.Photo;
import id.sarpras.facility.Photos;
import id.sarpras.page.Show;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.standard.Standards;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// What can be lent, for everybody.
@Controller("facilityGuestController")
public class GuestController {

  /// All that is lent.
  ///
  /// @param photos the first one of each that has any
  public record ListPage(Catalogue catalogue, Map<FacilityId, Photo> photos) {}

  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final Facilities facilities;
  private final Photos photos;
  private final Standards standards;
  private final InstantSource clock;

  GuestController(Facilities facilities, Photos photos, Standards standards, InstantSource clock) {
    this.facilities = facilities;
    this.photos = photos;
    this.standards = standards;
    this.clock = clock;
  }

  @GetMapping("/sarana")
  View list(
      @RequestParam(defaultValue = "") String jenis,
      @RequestParam(defaultValue = "") String gedung) {
    ServiceUnit unit = standards.home();
    return Show.page(
        "facility/lent",
        new ListPage(Catalogue.of(lent(unit), jenis, gedung), photos.firsts(unit.id())));
  }

  @GetMapping("/sarana/{id:[0-9a-f-]{36}}")
  View show(@PathVariable UUID id) {
    ServiceUnit unit = standards.home();
    List<Facility> lent = lent(unit);
    Facility facility =
        lent.stream()
            .filter(one -> one.id().value().equals(id))
            .findFirst()
            .orElseThrow(GuestController::missing);
    LocalDate today = LocalDate.ofInstant(clock.instant(), unit.zone());
    List<Photo> shown = photos.of(unit.id(), facility.id());
    return Show.page(
        "facility/show", ShowPage.of(facility, facilities.all(unit.id()), shown, today, false));
  }

  /// A print. Its address changes with the picture, so it may be kept for ever.
  @GetMapping("/sarana/foto/{id:[0-9a-f-]{36}}/{size:[a-z]{1,6}}.jpg")
  ResponseEntity<byte[]> photo(@PathVariable UUID id, @PathVariable String size) {
    Photo.Size wanted =
        Stream.of(Photo.Size.values())
            .filter(one -> one.name().equals(size.toUpperCase(Locale.ROOT)))
            .findFirst()
            .orElseThrow(GuestController::missing);
    return photos
        .print(standards.home().id(), id, wanted)
        .map(
            print ->
                ResponseEntity.ok()
                    .contentType(MediaType.IMAGE_JPEG)
                    .cacheControl(FOR_EVER)
                    .body(print))
        .orElseThrow(GuestController::missing);
  }

  private List<Facility> lent(ServiceUnit unit) {
    return facilities.all(unit.id()).stream().filter(Facility::lent).toList();
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
