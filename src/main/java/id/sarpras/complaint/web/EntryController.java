package id.sarpras.complaint.web;

import id.sarpras.complaint.CaseNotes;
import id.sarpras.complaint.ComplaintDesk;
import id.sarpras.complaint.ComplaintId;
import id.sarpras.complaint.ComplaintIntake;
import id.sarpras.complaint.Complaints;
import id.sarpras.complaint.Handover;
import id.sarpras.complaint.OnTheSpot;
import id.sarpras.complaint.Register;
import id.sarpras.complaint.Registered;
import id.sarpras.complaint.Standing;
import id.sarpras.complaint.lapor.LaporNumber;
import id.sarpras.complaint.lapor.LaporReports;
import id.sarpras.identity.Officer;
import id.sarpras.letter.Scan;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.page.Show;
import id.sarpras.page.Texts;
import id.sarpras.standard.ServiceStandard;
import id.sarpras.standard.ServiceStandard.ComplaintClass;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.standard.Standards;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// The official writes down what came face to face, by telephone, by fax, by chat, in the mailbox
/// or from SP4N-LAPOR!: one form, with what each channel needs ([EntryFacts]). What is spoken is
/// read back to the complainant before it is saved.
@Controller
@RequestMapping("/petugas/pengaduan/baru")
public class EntryController {

  /// A complaint that was saved, and that its writer may not see, because it is about him or her.
  public record HiddenPage(String reference) {}

  private static final int ANSWER = 5000;

  private final EntryForm entry;
  private final Enclosures enclosures;
  private final ComplaintIntake intake;
  private final OnTheSpot onTheSpot;
  private final LaporReports lapor;
  private final Complaints complaints;
  private final ComplaintDesk desk;
  private final CaseNotes notes;
  private final Register register;
  private final Officials officials;
  private final Standards standards;
  private final Moments moments;
  private final Texts texts;

  EntryController(
      EntryForm entry,
      Enclosures enclosures,
      ComplaintIntake intake,
      OnTheSpot onTheSpot,
      LaporReports lapor,
      Complaints complaints,
      ComplaintDesk desk,
      CaseNotes notes,
      Register register,
      Officials officials,
      Standards standards,
      Moments moments,
      Texts texts) {
    this.entry = entry;
    this.enclosures = enclosures;
    this.intake = intake;
    this.onTheSpot = onTheSpot;
    this.lapor = lapor;
    this.complaints = complaints;
    this.desk = desk;
    this.notes = notes;
    this.register = register;
    this.officials = officials;
    this.standards = standards;
    this.moments = moments;
    this.texts = texts;
  }

  @GetMapping
  View show(Officer officer, @RequestParam MultiValueMap<String, String> given) {
    officials.only(officer);
    return page(Form.of(given), UUID.randomUUID(), List.of(), AlikePage.unasked());
  }

  @PostMapping
  View enter(
      Officer officer,
      @RequestParam MultiValueMap<String, String> posted,
      @RequestParam(name = "lampiran", required = false) Optional<List<MultipartFile>> files) {
    officials.only(officer);
    Form form = Form.of(posted);
    EntryFacts facts = EntryForm.facts(form);
    List<Scan> scans = enclosures.take(officer.unit(), form, files.orElse(List.of()));
    UUID id = Enclosures.id(form.value("kiriman")).orElseGet(UUID::randomUUID);
    if (facts.isNumbered()) {
      return enterReport(officer, form, id, scans);
    }
    Handover handover = entry.read(officer, form, id, scans);
    String callBack = facts.hasCallBack() ? new FormReader(form).optionalLine("teleponBalik") : "";
    boolean isAnswered = form.has("selesai", "ya");
    String answer = isAnswered ? new FormReader(form).text("jawabanLangsung", ANSWER) : "";
    Optional<ComplaintClass> klass = quickly(form, handover.receivedAt());
    if (isAnswered && klass.isEmpty()) {
      form.refuse("kelas", "field.kelas.missing");
    }
    if (form.isRefused()) {
      return page(form, id, scans, AlikePage.unasked()).refused();
    }
    if (facts.isSpoken() && !form.has("dibacakan", "ya")) {
      return form.has("dibacakan", "belum")
          ? page(form, id, scans, AlikePage.unasked())
          : Show.page("complaint/entry-read-back", entryPage(form, id, scans, AlikePage.unasked()));
    }
    if (isAnswered) {
      Optional<Registered> settled =
          onTheSpot.settle(officer, handover, klass.orElseThrow().code(), answer);
      if (settled.isEmpty()) {
        form.refuse("selesai", "complaint-refused.not-on-the-spot");
        return page(form, id, scans, AlikePage.unasked()).refused();
      }
      return saved(officer, settled.get());
    }
    Registered registered =
        intake.register(handover, complaint -> remember(officer, complaint, callBack));
    mergeAsChosen(officer, registered, form);
    return saved(officer, registered);
  }

  /// A report from SP4N-LAPOR!; one that is in the register already leads there.
  private View enterReport(Officer officer, Form form, UUID id, List<Scan> scans) {
    Optional<LaporNumber> number = EntryForm.number(form);
    Optional<Registered> known = number.flatMap(lapor::known);
    if (known.isPresent()) {
      return complaints.find(officer, known.get().id()).isPresent()
          ? Show.redirect("/petugas/pengaduan/" + known.get().id().value())
          : hidden(known.get().reference());
    }
    UUID submission = number.map(lapor::submission).orElse(id);
    Handover handover = entry.read(officer, form, submission, scans);
    return form.isRefused()
        ? page(form, id, scans, AlikePage.unasked()).refused()
        : saved(officer, lapor.register(number.orElseThrow(), handover));
  }

  /// What may be about the same, while the complainant is speaking: the list alone for htmx, the
  /// whole form with it for a browser without script.
  @PostMapping("/mirip")
  View alike(
      Officer officer,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean isFragment,
      @RequestParam MultiValueMap<String, String> posted,
      @RequestParam(name = "lampiran", required = false) Optional<List<MultipartFile>> files) {
    officials.only(officer);
    Form form = Form.of(posted);
    Instant now = moments.now();
    var alike =
        new AlikePage(
            true,
            register.alike(officer, form.value("uraian"), form.value("telepon")).stream()
                .map(complaint -> new AlikePage.Row(complaint, Standing.due(complaint, now)))
                .toList(),
            form.value("gabung"));
    if (isFragment) {
      return Show.page("complaint/entry-alike", alike);
    }
    List<Scan> scans = enclosures.take(officer.unit(), form, files.orElse(List.of()));
    UUID id = Enclosures.id(form.value("kiriman")).orElseGet(UUID::randomUUID);
    return page(form, id, scans, alike);
  }

  /// Says that something was saved which the officer may not see.
  @GetMapping("/tersimpan")
  View saved(Officer officer, @RequestParam(defaultValue = "") String nomor) {
    officials.only(officer);
    return Show.page("complaint/entry-hidden", new HiddenPage(nomor));
  }

  private View saved(Officer officer, Registered registered) {
    return complaints.find(officer, registered.id()).isPresent()
        ? Show.redirect("/petugas/pengaduan/" + registered.id().value() + "?baru")
        : hidden(registered.reference());
  }

  private static View hidden(String reference) {
    return Show.redirect("/petugas/pengaduan/baru/tersimpan?nomor=" + reference);
  }

  private void remember(Officer officer, ComplaintId complaint, String callBack) {
    if (!callBack.isEmpty()) {
      notes.keep(officer, complaint, texts.say(Texts.INDONESIAN, "entry.call-back", callBack));
    }
  }

  /// Where it cannot be merged, it stays a case of its own, and the official merges it by hand.
  private void mergeAsChosen(Officer officer, Registered registered, Form form) {
    register
        .byReference(officer, form.value("gabung"))
        .ifPresent(main -> desk.merge(officer, registered.id(), 0, main));
  }

  /// The classes whose answer needs nobody's approval, as they were when a complaint was received.
  private List<ComplaintClass> quick(Instant received) {
    ServiceUnit unit = standards.home();
    ServiceStandard inForce = standards.inForce(unit.id()).getFirst();
    return standards
        .on(unit.id(), inForce.service(), LocalDate.ofInstant(received, unit.zone()))
        .content()
        .complaints()
        .classes()
        .stream()
        .filter(one -> !one.approved() && !one.confidential())
        .toList();
  }

  private Optional<ComplaintClass> quickly(Form form, Instant received) {
    return quick(received).stream().filter(one -> form.has("kelas", one.code())).findFirst();
  }

  private EntryPage entryPage(Form form, UUID id, List<Scan> scans, AlikePage alike) {
    return new EntryPage(
        form, id.toString(), EntryForm.facts(form), quick(moments.now()), scans, alike);
  }

  private Show page(Form form, UUID id, List<Scan> scans, AlikePage alike) {
    return Show.page("complaint/entry", entryPage(form, id, scans, alike));
  }
}
