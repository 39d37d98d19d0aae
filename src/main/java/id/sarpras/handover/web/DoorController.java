package id.sarpras.handover.web;

import id.sarpras.facility.Facility;
import id.sarpras.facility.Kind;
import id.sarpras.handover.Attendance;
import id.sarpras.handover.CheckIn;
import id.sarpras.handover.DoorSheets;
import id.sarpras.handover.Window;
import id.sarpras.page.Form;
import id.sarpras.page.Show;
import id.sarpras.request.BookingState;
import id.sarpras.request.Bookings;
import id.sarpras.request.CaseFile;
import id.sarpras.request.FacilityRequest;
import id.sarpras.request.Requests;
import id.sarpras.request.Use;
import id.sarpras.schedule.BookingId;
import id.sarpras.schedule.Lot;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Guesses;
import id.sarpras.shared.Line;
import id.sarpras.shared.TrackingCode;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.Standards;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

/// A guest at the door says that he or she is there. Nothing is said of who booked what.
@Controller
@RequestMapping("/masuk-ruang")
public class DoorController {

  /// The door.
  ///
  /// @param path of this page
  public record DoorPage(Facility room, String path, Form form) {}

  /// The uses of a case.
  public record UsesPage(String reference, String code, List<Row> rows, Form form) {}

  /// @param open whether its guest can check in now
  public record Row(Use use, String room, Window window, boolean open) {}

  /// A door of whose sheet nothing is known.
  public record OldSheetPage() {}

  /// The guest is in.
  public record EnteredPage(Use use, String room) {}

  /// Nobody checks in earlier than that before the beginning.
  private static final Duration AHEAD = Duration.ofHours(1);

  private static final int LAST_DIGITS = 4;

  private final DoorSheets sheets;
  private final Attendance attendance;
  private final Bookings bookings;
  private final Requests requests;
  private final Standards standards;
  private final Guesses guesses;
  private final InstantSource clock;

  DoorController(
      DoorSheets sheets,
      Attendance attendance,
      Bookings bookings,
      Requests requests,
      Standards standards,
      Guesses guesses,
      InstantSource clock) {
    this.sheets = sheets;
    this.attendance = attendance;
    this.bookings = bookings;
    this.requests = requests;
    this.standards = standards;
    this.guesses = guesses;
    this.clock = clock;
  }

  @GetMapping("/{secret:[0-9A-Za-z-]{16,24}}")
  View ask(@PathVariable String secret, HttpServletRequest request) {
    return room(secret, request)
        .map(room -> door(room, request, Form.empty()))
        .orElseGet(DoorController::oldSheet);
  }

  /// By the number of the case and either the end of the telephone number or the tracking code.
  @PostMapping("/{secret:[0-9A-Za-z-]{16,24}}")
  View enter(
      @PathVariable String secret,
      @RequestParam MultiValueMap<String, String> posted,
      HttpServletRequest request) {
    Optional<Facility> room = room(secret, request);
    return room.isEmpty() ? oldSheet() : enter(room.get(), Form.of(posted), request);
  }

  private View enter(Facility room, Form form, HttpServletRequest request) {
    String reference = Line.of(form.value("nomor"));
    String proof = Line.of(form.value("bukti"));
    if (reference.isEmpty()) {
      form.refuse("nomor", "field.nomor.missing");
    }
    if (proof.isEmpty()) {
      form.refuse("bukti", "field.bukti.missing");
    }
    if (form.isRefused()) {
      return door(room, request, form).refused();
    }
    List<Use> theirs =
        bookings.openUses(unit(), clock.instant().plus(AHEAD)).stream()
            .filter(use -> isMeant(use.request().reference(), reference))
            .filter(use -> isProof(use.request(), proof))
            .filter(use -> isIn(use, room))
            .toList();
    if (theirs.isEmpty()) {
      guesses.wrong(request.getRemoteAddr());
      form.refuse("nomor", "check-in.unknown");
      return door(room, request, form).refused();
    }
    // the one that is waited for before one that goes on
    Use use =
        theirs.stream()
            .filter(one -> one.booking().state() == BookingState.BOOKED)
            .findFirst()
            .orElse(theirs.getLast());
    CheckIn outcome = checkIn(use);
    if (outcome == CheckIn.DONE || outcome == CheckIn.BEFORE) {
      return Show.page("handover/entered", new EnteredPage(use, room.name()));
    }
    form.refuse("nomor", outcome.key());
    return door(room, request, form).status(HttpStatus.CONFLICT);
  }

  /// With the code of the case, from its page.
  @GetMapping("/kode/{code:[0-9A-Za-z-]{4,40}}")
  View uses(@PathVariable String code, HttpServletRequest request) {
    return uses(found(code, request), Form.empty());
  }

  @PostMapping("/kode/{code:[0-9A-Za-z-]{4,40}}/{id:[0-9a-f-]{36}}")
  View enter(@PathVariable String code, @PathVariable UUID id, HttpServletRequest request) {
    FacilityRequest known = found(code, request);
    Use use =
        known.need().bookings().stream()
            .filter(booking -> booking.id().equals(new BookingId(id)))
            .findFirst()
            .map(booking -> new Use(known, booking))
            .orElseThrow(DoorController::missing);
    CheckIn outcome = checkIn(use);
    if (outcome == CheckIn.DONE || outcome == CheckIn.BEFORE) {
      return Show.page("handover/entered", new EnteredPage(use, rooms(use)));
    }
    Form form = Form.empty();
    form.refuse("pemakaian", outcome.key());
    return uses(known, form).status(HttpStatus.CONFLICT);
  }

  private CheckIn checkIn(Use use) {
    return attendance.checkIn(unit(), use.booking().id(), new Actor.Guest());
  }

  private Show uses(FacilityRequest request, Form form) {
    List<Row> rows =
        request.need().bookings().stream()
            .filter(booking -> booking.state() == BookingState.BOOKED)
            .map(booking -> new Use(request, booking))
            .filter(use -> !rooms(use).isEmpty())
            .map(this::row)
            .toList();
    return Show.page(
        "handover/check-in",
        new UsesPage(request.reference(), requests.code(request).grouped(), rows, form));
  }

  private Row row(Use use) {
    Window window = attendance.window(use);
    boolean open =
        !clock.instant().isBefore(window.opens()) && clock.instant().isBefore(window.closes());
    return new Row(use, rooms(use), window, open);
  }

  /// The names of the rooms of a use; empty where it has none.
  private String rooms(Use use) {
    return bookings.lots(unit(), use.booking()).stream()
        .map(Lot::facility)
        .filter(facility -> facility.kind() == Kind.ROOM)
        .map(Facility::name)
        .collect(Collectors.joining(", "));
  }

  private static Show door(Facility room, HttpServletRequest request, Form form) {
    return Show.page("handover/door", new DoorPage(room, request.getRequestURI(), form));
  }

  /// The sheet at the door was renewed, or its address mistyped.
  private static Show oldSheet() {
    return Show.page("handover/old-sheet", new OldSheetPage()).status(HttpStatus.NOT_FOUND);
  }

  private Optional<Facility> room(String secret, HttpServletRequest request) {
    mustNotGuess(request);
    Optional<Facility> room =
        TrackingCode.read(secret).flatMap(known -> sheets.room(unit(), known));
    if (room.isEmpty()) {
      guesses.wrong(request.getRemoteAddr());
    }
    return room;
  }

  private FacilityRequest found(String code, HttpServletRequest request) {
    mustNotGuess(request);
    Optional<FacilityRequest> known =
        TrackingCode.read(code).flatMap(read -> requests.find(unit(), read)).map(CaseFile::request);
    if (known.isEmpty()) {
      guesses.wrong(request.getRemoteAddr());
    }
    return known.orElseThrow(DoorController::missing);
  }

  private void mustNotGuess(HttpServletRequest request) {
    if (guesses.isOver(request.getRemoteAddr())) {
      throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
    }
  }

  /// Whether the room, or one that it is a part of or that is a part of it, is booked.
  private boolean isIn(Use use, Facility room) {
    return bookings.lots(unit(), use.booking()).stream().map(Lot::facility).anyMatch(room::shares);
  }

  /// As people write a number: without its dashes, without what is before the year, or the last
  /// number alone.
  static boolean isMeant(String reference, String typed) {
    String letters = letters(typed);
    String[] parts = reference.split("-");
    String number = parts[parts.length - 1];
    return letters.equals(letters(reference))
        || letters.equals(parts[1] + number)
        || letters.matches("0*" + Integer.parseInt(number));
  }

  private static String letters(String text) {
    return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }

  private boolean isProof(FacilityRequest request, String proof) {
    boolean isCode = TrackingCode.read(proof).filter(requests.code(request)::equals).isPresent();
    String digits = proof.replaceAll("\\D", "");
    return isCode
        || digits.length() >= LAST_DIGITS
            && request
                .applicant()
                .phone()
                .filter(
                    phone ->
                        phone.value().endsWith(digits.substring(digits.length() - LAST_DIGITS)))
                .isPresent();
  }

  private UnitId unit() {
    return standards.home().id();
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
