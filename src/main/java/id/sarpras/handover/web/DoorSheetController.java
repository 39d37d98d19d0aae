package id.sarpras.handover.web;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.facility.Kind;
import id.sarpras.handover.DoorSheets;
import id.sarpras.handover.Duties;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.letter.Pdf;
import id.sarpras.letter.QrCode;
import id.sarpras.page.Pages;
import id.sarpras.page.Show;
import id.sarpras.page.Texts;
import id.sarpras.shared.TrackingCode;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.standard.Standards;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// The sheets for the doors, to be printed.
@Controller
@RequestMapping("/petugas/serah-terima/pintu")
public class DoorSheetController {

  /// The rooms.
  public record SheetsPage(List<Row> rows) {}

  /// @param hung whether the room has a sheet
  public record Row(Facility room, boolean hung) {}

  /// A sheet as it is printed.
  ///
  /// @param size of the paper, `A4` or `A5`
  /// @param words the same in each language
  public record SheetPage(
      ServiceUnit unit,
      Facility room,
      String size,
      String address,
      QrCode square,
      List<Words> words) {}

  /// What the sheet says in a language.
  public record Words(String language, String title, String text, String late) {}

  private final DoorSheets sheets;
  private final Facilities facilities;
  private final Duties duties;
  private final Standards standards;
  private final Pages pages;
  private final Texts texts;
  private final String address;

  DoorSheetController(
      DoorSheets sheets,
      Facilities facilities,
      Duties duties,
      Standards standards,
      Pages pages,
      Texts texts,
      @Value("${sarpras.address}") String address) {
    this.sheets = sheets;
    this.facilities = facilities;
    this.duties = duties;
    this.standards = standards;
    this.pages = pages;
    this.texts = texts;
    this.address = address;
  }

  @GetMapping
  View show(Officer officer) {
    Map<FacilityId, TrackingCode> hung = sheets.secrets(officer.unit());
    return Show.page(
        "handover/doors",
        new SheetsPage(
            rooms(officer).map(room -> new Row(room, hung.containsKey(room.id()))).toList()));
  }

  /// The first sheet of a room, or another one: the old square leads nowhere then.
  @PostMapping("/{room:[0-9a-f-]{36}}")
  View renew(Officer officer, @PathVariable UUID room) {
    sheets.renew(officer, room(officer, room));
    return Show.redirect("/petugas/serah-terima/pintu");
  }

  @GetMapping("/{room:[0-9a-f-]{36}}.pdf")
  ResponseEntity<byte[]> print(
      Officer officer, @PathVariable UUID room, @RequestParam(defaultValue = "A4") String ukuran) {
    Facility known = room(officer, room);
    TrackingCode secret =
        Optional.ofNullable(sheets.secrets(officer.unit()).get(known.id()))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    String there = address + "/masuk-ruang/" + secret.grouped();
    var page =
        new SheetPage(
            standards.home(),
            known,
            ukuran.equals("A5") ? "A5" : "A4",
            there,
            QrCode.of(there),
            Stream.of(Texts.INDONESIAN, Locale.ENGLISH).map(this::words).toList());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename("lembar-pintu.pdf").build().toString())
        .body(Pdf.of(pages.text("handover/door-sheet", Texts.INDONESIAN, page)));
  }

  private Words words(Locale language) {
    return new Words(
        language.getLanguage(),
        texts.say(language, "door.sheet-title"),
        texts.say(language, "door.sheet-text"),
        texts.say(language, "door.sheet-late"));
  }

  private Facility room(Officer officer, UUID id) {
    Facility room =
        facilities
            .find(officer.unit(), new FacilityId(id))
            .filter(known -> known.kind() == Kind.ROOM)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (!may(officer).test(room)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return room;
  }

  private Stream<Facility> rooms(Officer officer) {
    return facilities.all(officer.unit()).stream()
        .filter(room -> room.kind() == Kind.ROOM && room.lent())
        .filter(may(officer));
  }

  /// Who hands a room over, and who looks after the rooms of the installation.
  private Predicate<Facility> may(Officer officer) {
    return officer.is(Role.ADMINISTRATOR) ? any -> true : duties.of(officer);
  }
}
