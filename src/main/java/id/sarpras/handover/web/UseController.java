package id.sarpras.handover.web;

import id.sarpras.handover.Attendance;
import id.sarpras.handover.CheckIn;
import id.sarpras.handover.UseFile;
import id.sarpras.handover.web.UsePage.Entry;
import id.sarpras.handover.web.UsePage.Step;
import id.sarpras.identity.Officer;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.standard.Standards;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// A use in the keeper's hands, and whether its guest came.
@Controller
@RequestMapping("/petugas/serah-terima/{id:[0-9a-f-]{36}}")
class UseController {

  private final UseDesk desk;
  private final Attendance attendance;
  private final PhotoUploads photos;
  private final Standards standards;

  UseController(UseDesk desk, Attendance attendance, PhotoUploads photos, Standards standards) {
    this.desk = desk;
    this.attendance = attendance;
    this.photos = photos;
    this.standards = standards;
  }

  @GetMapping
  View show(
      Officer officer, @PathVariable UUID id, @RequestParam(defaultValue = "") String langkah) {
    UseFile file = desk.file(officer, id);
    Step step = UseDesk.step(file, langkah);
    List<Entry> entries = desk.entries(officer, file, step, Map.of());
    return desk.page(officer, file, step, entries, PartForm.fresh(entries, step));
  }

  /// The guest is there and the officer says so.
  @PostMapping("/kehadiran")
  View checkIn(Officer officer, @PathVariable UUID id) {
    UseFile file = desk.file(officer, id);
    desk.mustDo(officer, file);
    CheckIn outcome = attendance.checkIn(officer.unit(), file.id(), officer.actor());
    return outcome == CheckIn.DONE || outcome == CheckIn.BEFORE
        ? UseDesk.back(id)
        : desk.refused(officer, id, outcome.key());
  }

  /// Nobody came.
  @PostMapping("/ketidakhadiran")
  View miss(Officer officer, @PathVariable UUID id) {
    UseFile file = desk.file(officer, id);
    desk.mustDo(officer, file);
    boolean missed = attendance.miss(standards.home(), file.id(), officer.actor());
    return missed ? UseDesk.back(id) : desk.refused(officer, id, "handover.OVERTAKEN");
  }

  /// It was a mistake that nobody came.
  @PostMapping("/pembatalan")
  View undo(
      Officer officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted) {
    UseFile file = desk.file(officer, id);
    desk.mustDo(officer, file);
    Form form = Form.of(posted);
    String reason = new FormReader(form).block("alasanBatal");
    if (form.isRefused()) {
      return desk.again(officer, file, Step.NONE, form).refused();
    }
    if (!attendance.canUndo(file)) {
      return desk.refused(officer, id, "handover.undo-late");
    }
    boolean undone = attendance.undo(officer, file.id(), reason);
    return undone ? UseDesk.back(id) : desk.refused(officer, id, "handover.undo-taken");
  }

  @GetMapping("/foto/{photo:[0-9a-f-]{36}}")
  ResponseEntity<byte[]> photo(Officer officer, @PathVariable UUID id, @PathVariable UUID photo) {
    boolean belongs =
        desk.file(officer, id).things().stream()
            .flatMap(thing -> thing.handovers().stream())
            .anyMatch(handover -> handover.photos().contains(photo));
    if (!belongs) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return photos.show(officer.unit(), photo);
  }
}
