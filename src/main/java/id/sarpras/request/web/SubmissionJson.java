package id.sarpras.request.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request as a machine hands it in for a guest. Whatever is missing is null here, and refused
/// with a sentence when it is read.
@Schema(name = "NewRequest")
record SubmissionJson(
    @Schema(
            description = "In which the guest is told",
            allowableValues = {"id", "en"},
            defaultValue = "id")
        @Nullable String language,
    @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable ApplicantJson applicant,
    @Schema(requiredMode = RequiredMode.REQUIRED, example = "Lomba debat antarsekolah")
        @Nullable String purpose,
    @Schema(requiredMode = RequiredMode.REQUIRED, example = "30", minimum = "1")
        @Nullable Integer people,
    @Schema(
            requiredMode = RequiredMode.REQUIRED,
            description =
                "When; each is a booking of its own, at most 60. Of a series only the first use")
        @Nullable List<PeriodJson> periods,
    @Schema(
            requiredMode = RequiredMode.REQUIRED,
            description = "What is needed each time, all or nothing; what matters most first")
        @Nullable List<ItemJson> items,
    @Schema(description = "How it repeats; each date is a booking of its own")
        @Nullable SeriesJson series,
    @Schema(
            description =
                "Whether to wait where somebody else has it: it is received without a hold and"
                    + " stands on the waiting list",
            defaultValue = "false")
        @Nullable Boolean waits,
    @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable LetterJson letter) {

  /// Who asks. One of telephone and e-mail is needed.
  @Schema(name = "Applicant")
  record ApplicantJson(
      @Schema(requiredMode = RequiredMode.REQUIRED, example = "Panitia Lomba")
          @Nullable String name,
      @Schema(example = "SMA 3") @Nullable String organisation,
      @Schema(example = "081234567890") @Nullable String phone,
      @Schema(example = "panitia@contoh.id") @Nullable String email) {}

  /// The guest's letter.
  @Schema(name = "Letter")
  record LetterJson(
      @Schema(requiredMode = RequiredMode.REQUIRED, example = "12/SMA3/2026")
          @Nullable String number,
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable LocalDate date,
      @Schema(requiredMode = RequiredMode.REQUIRED, example = "Kepala SMA 3")
          @Nullable String sender,
      @Schema(requiredMode = RequiredMode.REQUIRED, example = "Permohonan ruang")
          @Nullable String subject,
      @Schema(description = "The id of a scan that was sent before") @Nullable UUID scan) {}

  /// What is wanted and when.
  NeedJson need() {
    return new NeedJson(people, periods, items, series);
  }

  static final ApplicantJson NOBODY = new ApplicantJson(null, null, null, null);
  static final LetterJson NO_LETTER = new LetterJson(null, null, null, null, null);
}
