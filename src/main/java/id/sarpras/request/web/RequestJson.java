package id.sarpras.request.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sarpras.api.Instants;
import id.sarpras.identity.Role;
import id.sarpras.letter.Scan;
import id.sarpras.request.Applicant;
import id.sarpras.request.CaseFile;
import id.sarpras.request.Disposition;
import id.sarpras.request.DispositionRule;
import id.sarpras.request.Door;
import id.sarpras.request.FacilityRequest;
import id.sarpras.request.IncomingLetter;
import id.sarpras.request.RequestState;
import id.sarpras.request.Rest;
import id.sarpras.schedule.Recurrence;
import id.sarpras.shared.EmailAddress;
import id.sarpras.shared.PhoneNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request with all that belongs to it, as it is told to machines of the office. The tracking
/// code is the guest's secret and stands only in the receipt.
@Schema(name = "Request")
@JsonInclude(JsonInclude.Include.ALWAYS)
record RequestJson(
    UUID id,
    @Schema(example = "P-2026-0042") String reference,
    RequestState state,
    @Schema(description = "Grows with every change; name it with every step") int revision,
    Door door,
    @Schema(example = "id") String language,
    GuestJson applicant,
    @Schema(example = "Lomba debat antarsekolah") String purpose,
    @Schema(example = "30") int people,
    LetterInJson letter,
    List<BookingJson> bookings,
    @Schema(description = "How it was asked to repeat; null where it was not")
        @Nullable RuleJson series,
    OffsetDateTime receivedAt,
    @Schema(description = "By when the guest is told") OffsetDateTime dueAt,
    @Schema(description = "Whether a year on the way has no decree of its holidays yet")
        boolean provisional,
    @Schema(description = "When the guest was told; null while he or she was not")
        @Nullable OffsetDateTime notifiedAt,
    @Schema(description = "What the guest has to add; null where nothing") @Nullable String missing,
    @Schema(description = "Null once it is decided or withdrawn") @Nullable NextJson next,
    List<DoneJson> steps) {

  /// Who asks.
  @Schema(name = "Guest")
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record GuestJson(
      String name, String organisation, @Nullable String phone, @Nullable String email) {

    static GuestJson of(Applicant applicant) {
      return new GuestJson(
          applicant.name(),
          applicant.organisation(),
          applicant.phone().map(PhoneNumber::value).orElse(null),
          applicant.email().map(EmailAddress::value).orElse(null));
    }
  }

  /// The guest's letter with its scans.
  @Schema(name = "IncomingLetter")
  record LetterInJson(
      String number, LocalDate date, String sender, String subject, List<UUID> scans) {

    static LetterInJson of(IncomingLetter letter, List<Scan> scans) {
      return new LetterInJson(
          letter.number(),
          letter.date(),
          letter.sender(),
          letter.subject(),
          scans.stream().map(Scan::id).toList());
    }
  }

  /// What is to be done next, and in which role.
  @Schema(name = "NextStep")
  record NextJson(int step, DispositionRule.Instruction instruction, Role role) {

    static NextJson of(DispositionRule rule) {
      return new NextJson(rule.step(), rule.instruction(), rule.role());
    }
  }

  /// What was done.
  @Schema(name = "DoneStep")
  record DoneJson(
      int step,
      DispositionRule.Instruction instruction,
      Disposition.Outcome outcome,
      String reason,
      String officer,
      @Schema(description = "For whom a deputy did it; empty otherwise") String onBehalfOf,
      OffsetDateTime at) {

    static DoneJson of(Disposition done, ZoneId zone) {
      return new DoneJson(
          done.step(),
          done.instruction(),
          done.outcome(),
          done.reason(),
          done.officer(),
          done.onBehalfOf(),
          RequestJson.at(done.at(), zone));
    }
  }

  /// The rule of a series. Dates may have been moved since.
  @Schema(name = "SeriesRule")
  record RuleJson(
      @Schema(example = "FREQ=WEEKLY;BYDAY=TU;COUNT=12") String rule,
      @Schema(description = "Days of the rule that were left out") List<LocalDate> except) {

    static RuleJson of(Recurrence series) {
      return new RuleJson(series.rule(), series.except().stream().sorted().toList());
    }
  }

  /// @param bookings those of the case
  static RequestJson of(CaseFile file, List<BookingJson> bookings, ZoneId zone) {
    FacilityRequest request = file.request();
    return new RequestJson(
        request.id().value(),
        request.reference(),
        request.state(),
        request.revision(),
        request.door(),
        request.language().getLanguage(),
        GuestJson.of(request.applicant()),
        request.need().purpose(),
        request.need().people(),
        LetterInJson.of(request.letter(), file.scans()),
        bookings,
        request.need().series().map(RuleJson::of).orElse(null),
        at(request.receivedAt(), zone),
        at(request.deadline().due(), zone),
        request.deadline().provisional(),
        file.notified().map(instant -> at(instant, zone)).orElse(null),
        file.openRest().map(Rest::missing).orElse(null),
        file.next().map(NextJson::of).orElse(null),
        file.done().stream().map(step -> DoneJson.of(step, zone)).toList());
  }

  static OffsetDateTime at(Instant instant, ZoneId zone) {
    return Instants.at(instant, zone);
  }
}
