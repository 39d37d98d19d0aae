package id.sarpras.handover.web;

import id.sarpras.facility.Facility;
import id.sarpras.facility.Kind;
import id.sarpras.handover.Attendance;
import id.sarpras.handover.CheckIn;
import id.sarpras.handover.Condition;
import id.sarpras.handover.Damages;
import id.sarpras.handover.Duties;
import id.sarpras.handover.HandoverRefusal;
import id.sarpras.handover.Handovers;
import id.sarpras.handover.Outcome;
import id.sarpras.handover.Part;
import id.sarpras.handover.Reading;
import id.sarpras.handover.Thing;
import id.sarpras.handover.UseFile;
import id.sarpras.handover.UseFiles;
import id.sarpras.handover.Window;
import id.sarpras.handover.web.UsePage.Entry;
import id.sarpras.handover.web.UsePage.Step;
import id.sarpras.identity.Officer;
import id.sarpras.letter.Scan;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.page.Show;
import id.sarpras.request.BookingState;
import id.sarpras.schedule.BookingId;
import id.sarpras.standard.Standards;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// A use in the keeper's hands.
@Controller
@RequestMapping("/petugas/serah-terima/{id:[0-9a-f-]{36}}")
class UseController {

  private final UseFiles files;
  private final Handovers handovers;
  private final Attendance attendance;
  private final Damages damages;
  private final Duties duties;
  private final PhotoUploads photos;
  private final Standards standards;
  private final InstantSource clock;

  UseController(
      UseFiles files,
      Handovers handovers,
      Attendance attendance,
      Damages damages,
      Duties duties,
      PhotoUploads photos,
      Standards standards,
      InstantSource clock) {
    this.files = files;
    this.handovers = handovers;
    this.attendance = attendance;
    this.damages = damages;
    this.duties = duties;
    this.photos = photos;
    this.standards = standards;
    this.clock = clock;
  }

  @GetMapping
  View show(
      Officer officer, @PathVariable UUID id, @RequestParam(defaultValue = "") String langkah) {
    UseFile file = file(officer, id);
    Step step = step(file, langkah);
    List<Entry> entries = entries(officer, file, step, Map.of());
    return page(officer, file, step, entries, PartForm.fresh(entries, step));
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
    UseFile file = file(officer, id);
    Thing thing = thing(officer, file, place);
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
    UseFile file = file(officer, id);
    Thing thing = thing(officer, file, place);
    Form form = Form.of(posted);
    String why =
        new FormReader(form).block("penyelesaian-" + place, "field.penyelesaian.missing");
    if (form.isRefused()) {
      return again(officer, file, Step.BACK, form).refused();
    }
    return settled(officer, file, handovers.settle(officer, file.id(), thing, why));
  }

  /// The guest is there and the officer says so.
  @PostMapping("/kehadiran")
  View checkIn(Officer officer, @PathVariable UUID id) {
    UseFile file = file(officer, id);
    mustDo(officer, file);
    CheckIn outcome = attendance.checkIn(officer.unit(), file.id(), officer.actor());
    return outcome == CheckIn.DONE || outcome == CheckIn.BEFORE
        ? back(id)
        : refused(officer, id, outcome.key());
  }

  /// Nobody came.
  @PostMapping("/ketidakhadiran")
  View miss(Officer officer, @PathVariable UUID id) {
    UseFile file = file(officer, id);
    mustDo(officer, file);
    boolean missed = attendance.miss(standards.home(), file.id(), officer.actor());
    return missed ? back(id) : refused(officer, id, "handover.OVERTAKEN");
  }

  /// It was a mistake that nobody came.
  @PostMapping("/pembatalan")
  View undo(
      Officer officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted) {
    UseFile file = file(officer, id);
    mustDo(officer, file);
    Form form = Form.of(posted);
    String reason = new FormReader(form).block("alasanBatal");
    if (form.isRefused()) {
      return again(officer, file, Step.NONE, form).refused();
    }
    if (!attendance.canUndo(file)) {
      return refused(officer, id, "handover.undo-late");
    }
    boolean undone = attendance.undo(officer, file.id(), reason);
    return undone ? back(id) : refused(officer, id, "handover.undo-taken");
  }

  @GetMapping("/foto/{photo:[0-9a-f-]{36}}")
  ResponseEntity<byte[]> photo(Officer officer, @PathVariable UUID id, @PathVariable UUID photo) {
    boolean belongs =
        file(officer, id).things().stream()
            .flatMap(thing -> thing.handovers().stream())
            .anyMatch(handover -> handover.photos().contains(photo));
    if (!belongs) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return photos.show(officer.unit(), photo);
  }

  private View pass(
      Officer officer,
      UUID id,
      Step step,
      MultiValueMap<String, String> posted,
      MultiValueMap<String, MultipartFile> sent) {
    UseFile file = file(officer, id);
    mustDo(officer, file);
    Form form = Form.of(posted);
    String person = new FormReader(form).optionalLine("olehSiapa");
    List<Entry> entries = entries(officer, file, step, taken(officer, form, file, sent));
    List<Part> parts = PartForm.read(form, entries, step);
    if (entries.isEmpty()) {
      return refused(officer, id, HandoverRefusal.OVERTAKEN.key());
    }
    if (form.isRefused()) {
      return page(officer, file, step, entries, form).refused();
    }
    Outcome outcome =
        step == Step.OUT
            ? handovers.handOver(officer, file.id(), person, parts)
            : handovers.takeBack(officer, file.id(), person, parts);
    return switch (outcome) {
      case Outcome.Done() -> back(id);
      case Outcome.Refused(var reason, var thing)
          when reason == HandoverRefusal.OVERTAKEN || reason == HandoverRefusal.TOO_EARLY ->
          refused(officer, id, reason.key());
      case Outcome.Refused(var reason, var thing) -> {
        Entry entry =
            entries.stream()
                .filter(one -> one.thing().facility().id().equals(thing))
                .findFirst()
                .orElseThrow();
        form.refuse(
            (reason == HandoverRefusal.TOO_MANY ? "jumlah-" : "kilometer-") + entry.place(),
            reason.key(),
            entry.thing().facility().name(),
            reason == HandoverRefusal.TOO_MANY ? most(entry, step) : entry.odometer().orElse(0));
        yield page(officer, file, step, entries, form).refused();
      }
    };
  }

  private static int most(Entry entry, Step step) {
    return step == Step.OUT ? entry.thing().item().quantity() : entry.thing().away();
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
      case Outcome.Done() -> back(file.id().value());
      case Outcome.Refused(var reason, var thing) ->
          refused(officer, file.id().value(), reason.key());
    };
  }

  /// The page as it is now, and above it why nothing was done.
  private View refused(Officer officer, UUID id, String key) {
    UseFile file = file(officer, id);
    Step step = step(file, "");
    List<Entry> entries = entries(officer, file, step, Map.of());
    Form form = PartForm.fresh(entries, step);
    form.refuse("langkah", key);
    return page(officer, file, step, entries, form).status(HttpStatus.CONFLICT);
  }

  private Show again(Officer officer, UseFile file, Step step, Form form) {
    List<Entry> entries = entries(officer, file, step, Map.of());
    return page(
        officer, file, step, entries, filled(PartForm.fresh(entries, step), form).refusedAs(form));
  }

  private static Form filled(Form fresh, Form typed) {
    Form all = fresh;
    for (String field : typed.fields()) {
      all = all.with(field, typed.value(field));
    }
    return all;
  }

  private Show page(Officer officer, UseFile file, Step step, List<Entry> entries, Form form) {
    Instant now = clock.instant();
    Window window = attendance.window(file.use());
    boolean isBooked = file.state() == BookingState.BOOKED;
    boolean hasRoom =
        file.things().stream().anyMatch(thing -> thing.facility().kind() == Kind.ROOM);
    return Show.page(
        "handover/use",
        new UsePage(
            file,
            entries.isEmpty() ? Step.NONE : step,
            entries,
            may(officer, file),
            file.isLate(now),
            isBooked && hasRoom && !now.isBefore(window.opens()),
            isBooked && !now.isBefore(window.closes()),
            attendance.canUndo(file),
            window,
            damages.of(officer.unit(), file.id()),
            form));
  }

  private static Step step(UseFile file, String wanted) {
    boolean isOpen = file.state() == BookingState.BOOKED || file.state() == BookingState.IN_USE;
    if (!isOpen) {
      return Step.NONE;
    }
    boolean isAway = file.things().stream().anyMatch(thing -> thing.away() > 0);
    return file.isWaiting() && !(wanted.equals("terima") && isAway) ? Step.OUT : Step.BACK;
  }

  /// The things with which a step can be done by this officer.
  private List<Entry> entries(
      Officer officer, UseFile file, Step step, Map<Integer, List<Scan>> sent) {
    Predicate<Facility> may = duties.of(officer);
    var entries = new ArrayList<Entry>();
    for (int place = 1; place <= file.things().size(); place++) {
      Thing thing = file.things().get(place - 1);
      boolean fits =
          switch (step) {
            case OUT -> !thing.isOut();
            case BACK -> thing.away() > 0;
            case NONE -> false;
          };
      if (fits && may.test(thing.facility())) {
        OptionalInt odometer = handovers.lastOdometer(officer.unit(), thing);
        entries.add(new Entry(place, thing, odometer, sent.getOrDefault(place, List.of())));
      }
    }
    return entries;
  }

  private Thing thing(Officer officer, UseFile file, int place) {
    if (place < 1 || place > file.things().size()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    Thing thing = file.things().get(place - 1);
    if (!duties.of(officer).test(thing.facility())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return thing;
  }

  private boolean may(Officer officer, UseFile file) {
    Predicate<Facility> may = duties.of(officer);
    return file.things().stream().map(Thing::facility).anyMatch(may);
  }

  private void mustDo(Officer officer, UseFile file) {
    if (!may(officer, file)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  private UseFile file(Officer officer, UUID id) {
    return files
        .find(officer.unit(), new BookingId(id), duties.kept(officer))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static View back(UUID id) {
    return Show.redirect("/petugas/serah-terima/" + id);
  }
}
