package id.sarpras.facility.web;

import id.sarpras.facility.Facility;
import id.sarpras.facility.Photo;
import id.sarpras.facility.Photos;
import id.sarpras.identity.Officer;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.page.Show;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// The photos of a facility, for the administrator.
@Controller
@RequestMapping("/petugas/ruang/{id:[0-9a-f-]{36}}/foto")
public class PhotoController {

  /// The photos, and the form for another one.
  public record PhotosPage(Facility facility, List<Photo> photos, Form form) {

    public boolean isFull() {
      return photos.size() >= Photos.MOST;
    }
  }

  private static final String ALT = "keteranganFoto";
  private static final String FILE = "foto";

  private final Photos photos;
  private final Desk desk;

  PhotoController(Photos photos, Desk desk) {
    this.photos = photos;
    this.desk = desk;
  }

  @GetMapping
  View show(Officer by, @PathVariable UUID id) {
    return page(by, desk.find(by, id), Form.empty());
  }

  @PostMapping
  View add(
      Officer by,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> posted,
      @RequestParam(name = FILE, required = false) @Nullable MultipartFile file) {
    Facility facility = desk.find(by, id);
    Form form = Form.of(posted);
    String alt = new FormReader(form).line(ALT);
    byte[] content = content(file);
    if (content.length == 0) {
      form.refuse(FILE, "photos.missing");
    }
    if (form.isRefused()) {
      return page(by, facility, form).refused();
    }
    return switch (photos.add(by.unit(), facility, alt, content, by.actor())) {
      case Photos.Outcome.Kept(var photo) -> back(facility);
      case Photos.Outcome.Refused(var reason) -> {
        form.refuse(FILE, "photos." + reason.name());
        yield page(by, facility, form).refused();
      }
      case Photos.Outcome.Full() -> {
        form.refuse(FILE, "photos.full", Photos.MOST);
        yield page(by, facility, form).status(HttpStatus.CONFLICT);
      }
    };
  }

  @PostMapping("/{photo:[0-9a-f-]{36}}/keterangan")
  View describe(
      Officer by,
      @PathVariable UUID id,
      @PathVariable UUID photo,
      @RequestParam MultiValueMap<String, String> posted) {
    Facility facility = desk.find(by, id);
    Form form = Form.of(posted);
    String alt = new FormReader(form).line(ALT);
    if (form.isRefused()) {
      return page(by, facility, form).refused();
    }
    photos.describe(by.unit(), facility, photo, alt, by.actor());
    return back(facility);
  }

  @PostMapping("/{photo:[0-9a-f-]{36}}/urutan")
  View moveUp(Officer by, @PathVariable UUID id, @PathVariable UUID photo) {
    Facility facility = desk.find(by, id);
    photos.moveUp(by.unit(), facility, photo, by.actor());
    return back(facility);
  }

  @PostMapping("/{photo:[0-9a-f-]{36}}/penghapusan")
  View remove(Officer by, @PathVariable UUID id, @PathVariable UUID photo) {
    Facility facility = desk.find(by, id);
    photos.remove(by.unit(), facility, photo, by.actor());
    return back(facility);
  }

  private static View back(Facility facility) {
    return Show.redirect("/petugas/ruang/" + facility.id().value() + "/foto");
  }

  private static byte[] content(@Nullable MultipartFile file) {
    try {
      return file == null ? new byte[0] : file.getBytes();
    } catch (IOException cutOff) {
      return new byte[0];
    }
  }

  private Show page(Officer by, Facility facility, Form form) {
    return Show.page(
        "facility/photos", new PhotosPage(facility, photos.of(by.unit(), facility.id()), form));
  }
}
