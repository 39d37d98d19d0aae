package id.sarpras.handover.web;

import id.sarpras.handover.Condition;
import id.sarpras.handover.Handover;
import id.sarpras.handover.HandoverRefusal;
import id.sarpras.handover.Handovers;
import id.sarpras.handover.Outcome;
import id.sarpras.handover.Part;
import id.sarpras.handover.Reading;
import id.sarpras.handover.Thing;
import id.sarpras.handover.UseFile;
import id.sarpras.handover.web.UsePage.Entry;
import id.sarpras.handover.web.UsePage.Step;
import id.sarpras.identity.Officer;
import id.sarpras.letter.Scan;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Things of a use that change hands.
@Controller
@RequestMapping("/petugas/serah-terima/{id:[0-9a-f-]{36}}")
class HandoverController {

  private final UseDesk desk;
  private final Handovers handovers;
  private final PhotoUploads photos;

  HandoverController(UseDesk desk, Handovers handovers, PhotoUploads photos) {
    this.desk = desk;
    this.handovers = handovers;
    this.photos = photos;
  }

  @PostMapping("/penyerahan")
  View handOver(
      Officer officer,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> posted,
      @RequestParam MultiValueMap<String, MultipartFile> sent) {
    return pass(officer, id, Step.OUT, posted, sent);
  }

  @PostMapping("/pengembalian")
  View takeBack(
      Officer officer,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> posted,
      @RequestParam MultiValueMap<String, MultipartFile> sent) {
    return pass(officer, id, Step.BACK, posted, sent);
  }

  /// Something that was booked is not wanted after all.
  @PostMapping("/tidak-diambil/{place:[0-9]{1,3}}")
  View notTaken(Officer officer, @PathVariable UUID id, @PathVariable int place) {
    UseFile file = desk.file(officer, id);
    Thing thing = desk.thing(officer, file, place);
    var part = new Part(thing.facility().id(), 0, new Condition(true, ""), Reading.NONE, List.of());
    return settled(officer, file, handovers.handOver(officer, file.id(), "", List.of(part)));
  }

  /// What is missing will not come any more.
  @PostMapping("/penyelesaian/{place:[0-9]{1,3}}")
  View settle(
      Officer officer,
      @PathVariable UUID id,
      @PathVariable int place,
      @RequestParam MultiValueMap<String, String> posted) {
    UseFile file = desk.file(officer, id);
    Thing thing = desk.thing(officer, file, place);
    Form form = Form.of(posted);
    String why = new FormReader(form).block("penyelesaian-" + place, "field.penyelesaian.missing");
    if (form.isRefused()) {
      return desk.again(officer, file, Step.BACK, form).refused();
    }
    return settled(officer, file, handovers.settle(officer, file.id(), thing, why));
  }

  /// A digit of an odometer was mistyped.
  @PostMapping("/kilometer/{handover:[0-9a-f-]{36}}")
  View reread(
      Officer officer,
      @PathVariable UUID id,
      @PathVariable UUID handover,
      @RequestParam MultiValueMap<String, String> posted) {
    UseFile file = desk.file(officer, id);
    desk.mustDo(officer, file);
    Handover seen =
        desk.reading(officer, file, handover)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Form form = Form.of(posted);
    String field = "perbaikan-" + handover;
    PartForm.odometer(form, field)
        .ifPresent(
            kilometres ->
                handovers
                    .reread(officer, seen, kilometres)
                    .ifPresent(wrong -> PartForm.refuse(form, field, file, seen, wrong)));
    return form.isRefused()
        ? desk.again(officer, file, UseDesk.step(file, ""), form).refused()
        : UseDesk.back(id);
  }

  private View pass(
      Officer officer,
      UUID id,
      Step step,
      MultiValueMap<String, String> posted,
      MultiValueMap<String, MultipartFile> sent) {
    UseFile file = desk.file(officer, id);
    desk.mustDo(officer, file);
    Form form = Form.of(posted);
    String person = new FormReader(form).optionalLine("olehSiapa");
    List<Entry> entries = desk.entries(officer, file, step, taken(officer, form, file, sent));
    List<Part> parts = PartForm.read(form, entries, step);
    if (entries.isEmpty()) {
      return desk.refused(officer, id, HandoverRefusal.OVERTAKEN.key());
    }
    if (form.isRefused()) {
      return desk.page(officer, file, step, entries, form).refused();
    }
    Outcome outcome =
        step == Step.OUT
            ? handovers.handOver(officer, file.id(), person, parts)
            : handovers.takeBack(officer, file.id(), person, parts);
    return switch (outcome) {
      case Outcome.Done() -> UseDesk.back(id);
      case Outcome.Refused(var reason, var thing)
          when PartForm.refuse(form, entries, step, reason, thing) ->
          desk.page(officer, file, step, entries, form).refused();
      case Outcome.Refused(var reason, var thing) -> desk.refused(officer, id, reason.key());
    };
  }

  private Map<Integer, List<Scan>> taken(
      Officer officer, Form form, UseFile file, MultiValueMap<String, MultipartFile> sent) {
    var taken = new HashMap<Integer, List<Scan>>();
    for (int place = 1; place <= file.things().size(); place++) {
      String field = "foto-" + place;
      List<MultipartFile> files = sent.getOrDefault(field, List.of());
      taken.put(place, photos.take(officer.unit(), form, field, files));
    }
    return taken;
  }

  private View settled(Officer officer, UseFile file, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done() -> UseDesk.back(file.id().value());
      case Outcome.Refused(var reason, var thing) ->
          desk.refused(officer, file.id().value(), reason.key());
    };
  }
}
