package id.sarpras.handover.web;

import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.facility.Kind;
import id.sarpras.handover.Attendance;
import id.sarpras.handover.Damages;
import id.sarpras.handover.Duties;
import id.sarpras.handover.Handover;
import id.sarpras.handover.Handovers;
import id.sarpras.handover.Odometer;
import id.sarpras.handover.Thing;
import id.sarpras.handover.UseFile;
import id.sarpras.handover.UseFiles;
import id.sarpras.handover.Window;
import id.sarpras.handover.web.UsePage.Entry;
import id.sarpras.handover.web.UsePage.Step;
import id.sarpras.identity.Officer;
import id.sarpras.letter.Scan;
import id.sarpras.page.Form;
import id.sarpras.page.Show;
import id.sarpras.request.BookingState;
import id.sarpras.schedule.BookingId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// What the pages of a use and the calls of machines have in common: the file of the use, what this
/// officer can do with it, and the page as it is now.
@Component
class UseDesk {

  private final UseFiles files;
  private final Handovers handovers;
  private final Attendance attendance;
  private final Damages damages;
  private final Duties duties;
  private final InstantSource clock;

  UseDesk(
      UseFiles files,
      Handovers handovers,
      Attendance attendance,
      Damages damages,
      Duties duties,
      InstantSource clock) {
    this.files = files;
    this.handovers = handovers;
    this.attendance = attendance;
    this.damages = damages;
    this.duties = duties;
    this.clock = clock;
  }

  UseFile file(Officer officer, UUID id) {
    return files
        .find(officer.unit(), new BookingId(id), duties.kept(officer))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  void mustDo(Officer officer, UseFile file) {
    if (duties(officer, file).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  Thing thing(Officer officer, UseFile file, int place) {
    if (place < 1 || place > file.things().size()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return mine(officer, file.things().get(place - 1));
  }

  /// A thing that this officer hands over and takes back.
  Thing mine(Officer officer, Thing thing) {
    if (!duties.of(officer).test(thing.facility())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return thing;
  }

  /// A hand-over or return at which an odometer was read, of a thing that this officer hands over.
  Optional<Handover> reading(Officer officer, UseFile file, UUID handover) {
    return file.things().stream()
        .flatMap(thing -> thing.handovers().stream())
        .filter(one -> one.id().equals(handover) && one.reading().odometer().isPresent())
        .filter(one -> duties(officer, file).contains(one.facility()))
        .findFirst();
  }

  static Step step(UseFile file, String wanted) {
    boolean isOpen = file.state() == BookingState.BOOKED || file.state() == BookingState.IN_USE;
    if (!isOpen) {
      return Step.NONE;
    }
    boolean isAway = file.things().stream().anyMatch(thing -> thing.away() > 0);
    return file.isWaiting() && !(wanted.equals("terima") && isAway) ? Step.OUT : Step.BACK;
  }

  /// The things with which a step can be done by this officer.
  List<Entry> entries(Officer officer, UseFile file, Step step, Map<Integer, List<Scan>> sent) {
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
        Optional<Odometer> odometer =
            thing.facility().kind() == Kind.VEHICLE
                ? handovers.lastOdometer(officer.unit(), thing)
                : Optional.empty();
        entries.add(new Entry(place, thing, odometer, sent.getOrDefault(place, List.of())));
      }
    }
    return entries;
  }

  Show page(Officer officer, UseFile file, Step step, List<Entry> entries, Form form) {
    Instant now = clock.instant();
    Window window = attendance.window(file.use());
    boolean isBooked = file.state() == BookingState.BOOKED;
    return Show.page(
        "handover/use",
        new UsePage(
            file,
            entries.isEmpty() ? Step.NONE : step,
            entries,
            duties(officer, file),
            file.isLate(now),
            file.isAwaited() && !now.isBefore(window.opens()),
            isBooked && !now.isBefore(window.closes()),
            attendance.canUndo(file),
            window,
            damages.of(officer.unit(), file.id()),
            form));
  }

  /// The page as it is now, and above it why nothing was done.
  View refused(Officer officer, UUID id, String key) {
    UseFile file = file(officer, id);
    Step step = step(file, "");
    List<Entry> entries = entries(officer, file, step, Map.of());
    Form form = PartForm.fresh(entries, step);
    form.refuse("langkah", key);
    return page(officer, file, step, entries, form).status(HttpStatus.CONFLICT);
  }

  Show again(Officer officer, UseFile file, Step step, Form form) {
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

  private Set<FacilityId> duties(Officer officer, UseFile file) {
    return file.things().stream()
        .map(Thing::facility)
        .filter(duties.of(officer))
        .map(Facility::id)
        .collect(Collectors.toSet());
  }

  static View back(UUID id) {
    return Show.redirect("/petugas/serah-terima/" + id);
  }
}
