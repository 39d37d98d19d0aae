package id.sarpras.facility.web;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.facility.Fitting;
import id.sarpras.identity.Officer;
import id.sarpras.page.Form;
import id.sarpras.page.Show;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// The administrator's list of rooms.
@Controller
@RequestMapping("/petugas/ruang")
public class RoomController {

  /// The list.
  public record RoomsPage(List<Facility> rooms) {}

  /// One room's form.
  ///
  /// @param room empty for a new one
  public record RoomPage(Form form, Optional<Facility> room, List<Fitting> equipment) {}

  private final Facilities facilities;

  RoomController(Facilities facilities) {
    this.facilities = facilities;
  }

  @GetMapping
  View list(Officer officer) {
    return Show.page("facility/rooms", new RoomsPage(facilities.all(officer.unit())));
  }

  @GetMapping("/baru")
  View ask() {
    return page(RoomForm.blank(), Optional.empty());
  }

  @PostMapping("/baru")
  View add(Officer by, @RequestParam MultiValueMap<String, String> posted) {
    Form form = Form.of(posted);
    Optional<Facility> room = RoomForm.read(form, Optional.empty());
    if (room.isEmpty()) {
      return page(form, Optional.empty()).refused();
    }
    return facilities.add(by.unit(), room.get(), by.actor())
        ? Show.redirect("/petugas/ruang")
        : taken(form, Optional.empty());
  }

  @GetMapping("/{id}")
  View show(Officer by, @PathVariable UUID id) {
    Facility room = find(by, id);
    return page(RoomForm.of(room), Optional.of(room));
  }

  @PostMapping("/{id}")
  View change(
      Officer by, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted) {
    Facility before = find(by, id);
    Form form = Form.of(posted);
    Optional<Facility> room = RoomForm.read(form, Optional.of(before));
    if (room.isEmpty()) {
      return page(form, Optional.of(before)).refused();
    }
    return facilities.change(by.unit(), room.get(), by.actor())
        ? Show.redirect("/petugas/ruang")
        : taken(form, Optional.of(before));
  }

  private Facility find(Officer by, UUID id) {
    return facilities
        .find(by.unit(), new FacilityId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static View taken(Form form, Optional<Facility> room) {
    form.refuse("nama", "rooms.name-taken");
    return page(form, room).status(HttpStatus.CONFLICT);
  }

  private static Show page(Form form, Optional<Facility> room) {
    return Show.page("facility/room", new RoomPage(form, room, List.of(Fitting.values())));
  }
}
