package id.sarpras.complaint.web;

import id.sarpras.complaint.Complainant;
import id.sarpras.complaint.ComplaintChannel;
import id.sarpras.complaint.ComplaintIntake;
import id.sarpras.complaint.Handover;
import id.sarpras.complaint.OnTheSpot;
import id.sarpras.complaint.Registered;
import id.sarpras.complaint.Report;
import id.sarpras.complaint.Secrecy;
import id.sarpras.identity.Officer;
import id.sarpras.letter.Scan;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.page.Show;
import id.sarpras.page.Texts;
import id.sarpras.shared.Line;
import id.sarpras.standard.ServiceStandard.ComplaintClass;
import id.sarpras.standard.Standards;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// The official writes down what came face to face, by telephone, by fax, by chat, in the mailbox
/// or from SP4N-LAPOR!: one form, with what each channel needs.
@Controller
@RequestMapping("/petugas/pengaduan/baru")
class EntryController {

  /// Who writes something down within the quarter of an hour is not late.
  static final Duration AT_ONCE = Duration.ofMinutes(15);

  private static final int ANSWER = 5000;
  private static final List<ComplaintChannel> BY_HAND =
      Arrays.stream(ComplaintChannel.values())
          .filter(channel -> channel != ComplaintChannel.ONLINE && channel != ComplaintChannel.BOX)
          .toList();

  private final ReportForm forms;
  private final Enclosures enclosures;
  private final ComplaintIntake intake;
  private final OnTheSpot onTheSpot;
  private final Secrecy secrecy;
  private final Standards standards;
  private final InstantSource clock;

  EntryController(
      ReportForm forms,
      Enclosures enclosures,
      ComplaintIntake intake,
      OnTheSpot onTheSpot,
      Secrecy secrecy,
      Standards standards,
      InstantSource clock) {
    this.forms = forms;
    this.enclosures = enclosures;
    this.intake = intake;
    this.onTheSpot = onTheSpot;
    this.secrecy = secrecy;
    this.standards = standards;
    this.clock = clock;
  }

  @GetMapping
  View show(Officer officer, @RequestParam MultiValueMap<String, String> given) {
    onlyOfficials(officer);
    return page(Form.of(given), UUID.randomUUID(), List.of());
  }

  @PostMapping
  View enter(
      Officer officer,
      @RequestParam MultiValueMap<String, String> posted,
      @RequestParam(name = "lampiran", required = false) Optional<List<MultipartFile>> files) {
    onlyOfficials(officer);
    Form form = Form.of(posted);
    ComplaintChannel channel = channel(form);
    Report report = forms.report(form);
    Optional<Complainant> who = forms.complainant(form);
    needsAnAddress(form, channel, who);
    Instant received = received(form);
    String late = late(form, received);
    List<Scan> scans = enclosures.take(officer.unit(), form, files.orElse(List.of()));
    UUID id = Enclosures.id(form.value("kiriman")).orElseGet(UUID::randomUUID);
    boolean isAnswered = form.has("selesai", "ya");
    String answer = isAnswered ? new FormReader(form).text("jawabanLangsung", ANSWER) : "";
    Optional<ComplaintClass> klass =
        quick().stream().filter(one -> form.has("kelas", one.code())).findFirst();
    if (isAnswered && klass.isEmpty()) {
      form.refuse("kelas", "field.kelas.missing");
    }
    if (form.isRefused()) {
      return page(form, id, scans).refused();
    }
    var handover =
        new Handover(
            id,
            channel,
            officer.actor(),
            Texts.language(form.value("bahasaTamu")),
            who,
            report,
            form.has("rahasia", "ya"),
            received,
            late,
            Enclosures.ids(scans));
    Registered registered =
        isAnswered
            ? onTheSpot.settle(officer, handover, klass.orElseThrow().code(), answer)
            : intake.register(handover);
    return Show.redirect("/petugas/pengaduan/" + registered.id().value() + "?baru");
  }

  /// A chat, a mail or a fax can be answered only where its sender's address is known.
  private static void needsAnAddress(
      Form form, ComplaintChannel channel, Optional<Complainant> who) {
    boolean isMissing =
        switch (channel) {
          case WHATSAPP, TELEPHONE -> who.flatMap(Complainant::phone).isEmpty();
          default -> false;
        };
    if (isMissing && !form.has("tanpaNomor", "ya")) {
      form.refuse("telepon", "field.telepon.channel");
    }
    if (channel == ComplaintChannel.EMAIL && who.flatMap(Complainant::email).isEmpty()) {
      form.refuse("email", "field.email.channel");
    }
  }

  /// When it reached the office; now where nothing was said.
  private Instant received(Form form) {
    Instant now = clock.instant();
    if (Line.of(form.value("diterimaTanggal")).isEmpty()
        && Line.of(form.value("diterimaJam")).isEmpty()) {
      return now;
    }
    var read = new FormReader(form);
    ZoneId zone = standards.home().zone();
    Optional<LocalDate> day = read.date("diterimaTanggal");
    Optional<LocalTime> time = read.time("diterimaJam");
    if (day.isEmpty() || time.isEmpty()) {
      return now;
    }
    Instant received = day.get().atTime(time.get()).atZone(zone).toInstant();
    if (received.isAfter(now.plusSeconds(60))) {
      form.refuse("diterimaTanggal", "field.diterimaTanggal.future");
    } else if (received.isBefore(now.minus(Duration.ofDays(366)))) {
      form.refuse("diterimaTanggal", "field.diterimaTanggal.old");
    }
    return received.isAfter(now) ? now : received;
  }

  private String late(Form form, Instant received) {
    boolean isLate = received.plus(AT_ONCE).isBefore(clock.instant());
    return isLate
        ? new FormReader(form).line("alasanTerlambat")
        : new FormReader(form).optionalLine("alasanTerlambat");
  }

  private void onlyOfficials(Officer officer) {
    if (!secrecy.sight(officer).isWide()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  private static ComplaintChannel channel(Form form) {
    return BY_HAND.stream()
        .filter(channel -> form.has("kanal", channel.name()))
        .findFirst()
        .orElse(ComplaintChannel.FACE_TO_FACE);
  }

  /// The classes whose answer needs nobody's approval.
  private List<ComplaintClass> quick() {
    return standards
        .inForce(standards.home().id())
        .getFirst()
        .content()
        .complaints()
        .classes()
        .stream()
        .filter(one -> !one.approved() && !one.confidential())
        .toList();
  }

  private Show page(Form form, UUID id, List<Scan> scans) {
    return Show.page(
        "complaint/entry",
        new EntryPage(form, id.toString(), channel(form), BY_HAND, quick(), scans));
  }
}
