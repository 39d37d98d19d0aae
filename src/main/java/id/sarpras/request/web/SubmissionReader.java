package id.sarpras.request.web;

import id.sarpras.api.Fields;
import id.sarpras.facility.Facilities;
import id.sarpras.identity.Officer;
import id.sarpras.letter.Scan;
import id.sarpras.letter.Scans;
import id.sarpras.page.FormReader;
import id.sarpras.page.Texts;
import id.sarpras.request.Applicant;
import id.sarpras.request.Door;
import id.sarpras.request.IncomingLetter;
import id.sarpras.request.Item;
import id.sarpras.request.Need;
import id.sarpras.request.Submission;
import id.sarpras.request.web.SubmissionJson.ApplicantJson;
import id.sarpras.request.web.SubmissionJson.LetterJson;
import id.sarpras.shared.Period;
import id.sarpras.workingtime.OfficeCalendar;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Reads a request that a machine hands in, by the rules of the pages.
@Component
class SubmissionReader {

  private final Catalogue catalogue;
  private final RequestForm forms;
  private final Facilities facilities;
  private final Scans scans;
  private final InstantSource clock;

  SubmissionReader(
      Catalogue catalogue,
      RequestForm forms,
      Facilities facilities,
      Scans scans,
      InstantSource clock) {
    this.catalogue = catalogue;
    this.forms = forms;
    this.facilities = facilities;
    this.scans = scans;
    this.clock = clock;
  }

  /// The submission.
  ///
  /// @throws id.sarpras.api.ApiProblem naming every field that cannot be taken
  Submission read(SubmissionJson sent, Officer by) {
    OfficeCalendar calendar = catalogue.calendar();
    Fields fields = fields(sent);
    Optional<Applicant> applicant = forms.applicant(fields.form());
    Optional<IncomingLetter> letter = forms.letter(fields.form(), calendar);
    var reader = new FormReader(fields.form());
    String purpose = reader.block("keperluan");
    int people = reader.people("orang").orElse(0);
    var needs =
        new NeedReader(facilities.all(by.unit()), calendar, clock.instant(), people, fields);
    List<Period> periods = needs.periods(sent.periods());
    List<Item> items = needs.items(sent.items(), periods);
    Locale language = language(sent, fields);
    Optional<UUID> scan = scan(sent, by, fields);
    fields.check();
    return new Submission(
        UUID.randomUUID(),
        Door.ONLINE,
        by.actor(),
        language,
        applicant.orElseThrow(),
        Need.of(purpose, people, items, periods),
        letter.orElseThrow(),
        scan);
  }

  private static Fields fields(SubmissionJson sent) {
    ApplicantJson applicant = Objects.requireNonNullElse(sent.applicant(), SubmissionJson.NOBODY);
    LetterJson letter = Objects.requireNonNullElse(sent.letter(), SubmissionJson.NO_LETTER);
    return new Fields()
        .with("nama", "applicant.name", applicant.name())
        .with("instansi", "applicant.organisation", applicant.organisation())
        .with("telepon", "applicant.phone", applicant.phone())
        .with("email", "applicant.email", applicant.email())
        .with("keperluan", "purpose", sent.purpose())
        .with("orang", "people", sent.people())
        .with("nomorSurat", "letter.number", letter.number())
        .with("tanggalSurat", "letter.date", letter.date())
        .with("pengirim", "letter.sender", letter.sender())
        .with("perihal", "letter.subject", letter.subject());
  }

  private static Locale language(SubmissionJson sent, Fields fields) {
    String language = Objects.requireNonNullElse(sent.language(), "id");
    if (!Set.of("id", "en").contains(language)) {
      fields.refuse("language", "request.api.language-wrong");
    }
    return Texts.language(language);
  }

  private Optional<UUID> scan(SubmissionJson sent, Officer by, Fields fields) {
    UUID id = sent.letter() == null ? null : sent.letter().scan();
    if (id == null) {
      return Optional.empty();
    }
    Optional<Scan> scan = scans.findUnclaimed(by.unit(), id);
    if (scan.isEmpty()) {
      fields.refuse("letter.scan", "request.api.scan-missing");
    }
    return scan.map(Scan::id);
  }
}
