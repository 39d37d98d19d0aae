package id.sarpras.handover.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sarpras.api.Instants;
import id.sarpras.handover.Damage;
import id.sarpras.handover.Severity;
import id.sarpras.identity.Officer;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A damage as it is told to machines of the office.
@Schema(name = "Damage")
@JsonInclude(JsonInclude.Include.ALWAYS)
record DamageJson(
    UUID id,
    @Schema(description = "At whose end it was found") UUID use,
    UUID facility,
    @Schema(example = "Kaki dua kursi patah") String what,
    Severity severity,
    @Schema(description = "The user name of the officer who sees to it", example = "joko")
        String responsible,
    LocalDate due,
    @Schema(description = "Whether it is not settled although it is due") boolean late,
    @Schema(description = "Who wrote it down") String foundBy,
    OffsetDateTime foundAt,
    @Schema(description = "null while it is not settled") @Nullable OffsetDateTime settledAt,
    List<UUID> photos,
    List<DamageNoteJson> notes) {

  /// What somebody did about it.
  @Schema(name = "DamageNote")
  record DamageNoteJson(OffsetDateTime at, String officer, String note) {}

  /// A damage that a machine writes down. Whatever is missing is null here, and refused with a
  /// sentence when it is read.
  @Schema(name = "NewDamage")
  record NewDamageJson(
      @Schema(
              description = "The use at whose end it was found",
              requiredMode = RequiredMode.REQUIRED)
          @Nullable UUID use,
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable UUID facility,
      @Schema(requiredMode = RequiredMode.REQUIRED, example = "Kaki dua kursi patah")
          @Nullable String what,
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable Severity severity,
      @Schema(
              description = "The user name of the officer who sees to it; the officer of the token",
              example = "joko")
          @Nullable String responsible,
      @Schema(requiredMode = RequiredMode.REQUIRED, example = "2026-12-18") @Nullable LocalDate due,
      @Schema(description = "The ids of photos that were sent before, at most 4")
          @Nullable List<UUID> photos,
      @Schema(
              description = "Of what is UNUSABLE: the last day on which it is closed",
              example = "2026-12-18")
          @Nullable LocalDate closedUntil) {}

  static DamageJson of(Damage damage, List<Officer> officers, LocalDate today, ZoneId zone) {
    return new DamageJson(
        damage.id(),
        damage.booking().value(),
        damage.facility().value(),
        damage.what(),
        damage.severity(),
        officers.stream()
            .filter(officer -> officer.id().equals(damage.responsible()))
            .map(Officer::username)
            .findFirst()
            .orElse(""),
        damage.due(),
        damage.isLate(today),
        damage.foundBy(),
        Instants.at(damage.foundAt(), zone),
        damage.done().map(at -> Instants.at(at, zone)).orElse(null),
        damage.photos(),
        damage.notes().stream()
            .map(
                note ->
                    new DamageNoteJson(Instants.at(note.at(), zone), note.officer(), note.text()))
            .toList());
  }
}
