package id.sarpras.facility.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sarpras.facility.Facility;
import id.sarpras.facility.Fitting;
import id.sarpras.facility.Kind;
import id.sarpras.facility.Layout;
import id.sarpras.facility.LendingRules;
import id.sarpras.facility.Opening;
import id.sarpras.facility.Pending;
import id.sarpras.facility.form.FacilityForm;
import id.sarpras.identity.OfficerId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A facility as it is told to machines.
@Schema(name = "Facility")
record FacilityJson(
    UUID id,
    Kind kind,
    @Schema(example = "Balai Petitih") String name,
    @Schema(example = "Kantor Gubernur") String building,
    @Schema(description = "The most people; the seats of a vehicle; 0 for equipment") int capacity,
    @Schema(description = "How many there are; 1 for rooms and vehicles") int stock,
    @Schema(description = "Whether it can be asked for at present") boolean lent,
    @Schema(description = "Whether a vehicle can be had with a driver") boolean driver,
    Set<Fitting> fittings,
    @Schema(description = "How many people a room holds when it is furnished so")
        Map<Layout, Integer> layouts,
    RulesJson rules,
    @Schema(description = "When it is open, on the unit’s clock") List<OpeningJson> openings,
    @Schema(description = "Other hours on single dates") List<SpecialDayJson> specialDays,
    @Schema(description = "The facilities that are parts of it, and taken with it")
        List<UUID> parts,
    @Schema(
            description =
                "The user name of the officer who keeps it; told only to officers, and left out where"
                    + " nobody does",
            example = "joko")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable String keeper,
    @Schema(description = "Another one after every change") String revision) {

  /// On what terms it is lent.
  @Schema(name = "LendingRules")
  record RulesJson(
      @Schema(type = "string", format = "duration", example = "PT30M") Duration turnRound,
      @Schema(type = "string", format = "duration", example = "PT24H") Duration notice,
      @Schema(example = "366") int horizonDays,
      @Schema(type = "string", format = "duration", example = "PT336H") Duration longest,
      @Schema(description = "Whether a request that is not decided holds the time or competes")
          Pending pending,
      @Schema(type = "string", format = "duration", example = "PT168H") Duration heldFor,
      @Schema(type = "string", format = "duration", example = "PT1H") Duration grace) {

    static RulesJson of(LendingRules rules) {
      return new RulesJson(
          rules.turnRound(),
          rules.notice(),
          rules.horizonDays(),
          rules.longest(),
          rules.pending(),
          rules.heldFor(),
          rules.grace());
    }
  }

  /// The hours of a day of the week.
  @Schema(name = "Opening")
  record OpeningJson(
      DayOfWeek day,
      @Schema(type = "string", example = "07:00") LocalTime opens,
      @Schema(type = "string", example = "17:00") LocalTime closes) {}

  /// The hours of one date; null where it is closed.
  @Schema(name = "SpecialDay")
  record SpecialDayJson(
      LocalDate date,
      @Schema(type = "string", example = "07:00") @Nullable LocalTime opens,
      @Schema(type = "string", example = "12:00") @Nullable LocalTime closes,
      @Schema(description = "May be empty", example = "Perbaikan AC") String reason) {}

  /// @param all the facilities among which its parts are
  /// @param keepers the user names of officers, as far as they may be told
  static FacilityJson of(Facility facility, List<Facility> all, Map<OfficerId, String> keepers) {
    return new FacilityJson(
        facility.id().value(),
        facility.kind(),
        facility.name(),
        facility.building(),
        facility.capacity(),
        facility.stock(),
        facility.lent(),
        facility.driver(),
        facility.fittings(),
        facility.layouts(),
        RulesJson.of(facility.rules()),
        new TreeMap<>(facility.hours().week())
            .entrySet().stream()
                .map(
                    day ->
                        new OpeningJson(
                            day.getKey(), day.getValue().opens(), day.getValue().closes()))
                .toList(),
        new TreeMap<>(facility.hours().days())
            .entrySet().stream()
                .map(
                    day ->
                        new SpecialDayJson(
                            day.getKey(),
                            day.getValue().opening().map(Opening::opens).orElse(null),
                            day.getValue().opening().map(Opening::closes).orElse(null),
                            day.getValue().reason()))
                .toList(),
        all.stream()
            .filter(part -> part.isPartOf(facility))
            .map(part -> part.id().value())
            .collect(Collectors.toList()),
        facility.keeper().map(keepers::get).orElse(null),
        FacilityForm.mark(facility));
  }
}
