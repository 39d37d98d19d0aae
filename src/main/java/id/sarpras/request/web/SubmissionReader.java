package id.sarpras.request.web;

import id.sarpras.api.Fields;
import id.sarpras.identity.Officer;
import id.sarpras.letter.Scan;
import id.sarpras.letter.Scans;
import id.sarpras.page.FormReader;
import id.sarpras.page.Texts;
import id.sarpras.request.Applicant;
import id.sarpras.request.Door;
import id.sarpras.request.IncomingLetter;
import id.sarpras.request.Submission;
import id.sarpras.request.web.SubmissionJson.ApplicantJson;
import id.sarpras.request.web.SubmissionJson.LetterJson;
import id.sarpras.request.web.WantedReader.Wanted;
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
  private final WantedReader needs;
  private final Scans scans;

  SubmissionReader(Catalogue catalogue, RequestForm forms, WantedReader needs, Scans scans) {
    this.catalogue = catalogue;
    this.forms = forms;
    this.needs = needs;
    this.scans = scans;
  }

  /// The submission.
  ///
  /// @param language of the caller, in which the dates of a series are told
  /// @throws id.sarpras.api.ApiProblem naming every field that cannot be taken, or every date of a
  ///   series where one of them cannot be had
  Submission read(SubmissionJson sent, Officer by, Locale language) {
    Fields fields = fields(sent);
    Optional<Applicant> applicant = forms.applicant(fields.form());
    Optional<IncomingLetter> letter = forms.letter(fields.form(), catalogue.calendar());
    String purpose = new FormReader(fields.form()).block("keperluan");
    Optional<Wanted> wanted = needs.read(by.unit(), sent.need(), purpose, fields);
    Locale ofGuest = language(sent, fields);
    Optional<UUID> scan = scan(sent, by, fields);
    fields.check();
    return new Submission(
        UUID.randomUUID(),
        Door.ONLINE,
        by.actor(),
        ofGuest,
        applicant.orElseThrow(),
        needs.need(wanted.orElseThrow(), language),
        letter.orElseThrow(),
        scan);
  }

  private static Fields fields(SubmissionJson sent) {
    ApplicantJson applicant = Objects.requireNonNullElse(sent.applicant(), SubmissionJson.NOBODY);
    LetterJson letter = Objects.requireNonNullElse(sent.letter(), SubmissionJson.NO_LETTER);
    return sent.need()
        .in(new Fields())
        .with("nama", "applicant.name", applicant.name())
        .with("instansi", "applicant.organisation", applicant.organisation())
        .with("telepon", "applicant.phone", applicant.phone())
        .with("email", "applicant.email", applicant.email())
        .with("keperluan", "purpose", sent.purpose())
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
