package id.sarpras.complaint.web;

import id.sarpras.complaint.Complaint;
import id.sarpras.complaint.Register;
import id.sarpras.complaint.RegisterQuery;
import id.sarpras.complaint.Team;
import id.sarpras.complaint.Teams;
import id.sarpras.identity.Officer;
import id.sarpras.page.Csv;
import id.sarpras.page.Form;
import id.sarpras.page.Texts;
import id.sarpras.standard.ServiceStandard.ComplaintClass;
import id.sarpras.standard.Standards;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The register for a spreadsheet: what a search finds and the officer may see. Neither who
/// complained nor what was written is in it; of the words only the title that an officer wrote for
/// others.
@Controller
class ExportController {

  static final int MOST = 10_000;

  private static final List<String> COLUMNS =
      List.of(
          "reference",
          "channel",
          "class",
          "state",
          "title",
          "received",
          "registered",
          "late",
          "due",
          "settled",
          "kept",
          "team",
          "confidential");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final Register register;
  private final RegisterForm forms;
  private final Teams teams;
  private final Standards standards;
  private final Texts texts;

  ExportController(
      Register register, RegisterForm forms, Teams teams, Standards standards, Texts texts) {
    this.register = register;
    this.forms = forms;
    this.teams = teams;
    this.standards = standards;
    this.texts = texts;
  }

  @GetMapping("/petugas/pengaduan/ekspor.csv")
  void export(
      Officer officer,
      @RequestParam MultiValueMap<String, String> given,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    Form form = Form.of(given);
    RegisterQuery query = forms.query(form);
    if (form.isRefused()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    register.exported(officer);
    Locale language = Texts.language(locale.getLanguage());
    response.setContentType(Csv.MEDIA_TYPE);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename("pengaduan.csv").build().toString());
    Writer output = response.getWriter();
    output.write(Csv.BEGIN);
    output.write(Csv.line(COLUMNS.stream().map(column -> say(language, column)).toList()));
    Map<UUID, String> names =
        teams.all(officer.unit()).stream().collect(Collectors.toMap(Team::id, Team::name));
    Map<String, String> classes = classes(officer, language);
    boolean isWhole =
        register.each(
            officer,
            query,
            MOST,
            complaint -> write(output, Csv.line(cells(complaint, names, classes, language))));
    if (!isWhole) {
      output.write(Csv.line(List.of(texts.say(language, "register-export.limit", MOST))));
    }
  }

  private List<String> cells(
      Complaint complaint, Map<UUID, String> teams, Map<String, String> classes, Locale language) {
    return List.of(
        complaint.reference(),
        texts.say(language, "complaint.channel." + complaint.channel().name()),
        classes.getOrDefault(complaint.classCode(), complaint.classCode()),
        texts.say(language, "complaint.state." + complaint.state().name()),
        complaint.publicTitle(),
        time(complaint.receivedAt()),
        time(complaint.registeredAt()),
        complaint.lateReason(),
        time(complaint.deadline().due()),
        complaint.settledAt().map(this::time).orElse(""),
        complaint
            .settledAt()
            .map(at -> say(language, complaint.deadline().isMissedBy(at) ? "no" : "yes"))
            .orElse(""),
        complaint.team().map(team -> teams.getOrDefault(team, "")).orElse(""),
        say(language, complaint.confidential() ? "yes" : "no"));
  }

  private Map<String, String> classes(Officer officer, Locale language) {
    return standards.inForce(officer.unit()).getFirst().content().complaints().classes().stream()
        .collect(
            Collectors.toMap(ComplaintClass::code, one -> one.name().in(language.getLanguage())));
  }

  private String say(Locale language, String key) {
    return texts.say(language, "register-export." + key);
  }

  private String time(Instant instant) {
    return TIME.format(instant.atZone(standards.home().zone()));
  }

  private static void write(Writer output, String line) {
    try {
      output.write(line);
    } catch (IOException goneAway) {
      throw new UncheckedIOException(goneAway);
    }
  }
}
