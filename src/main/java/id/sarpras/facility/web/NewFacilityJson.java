package id.sarpras.facility.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.sarpras.facility.Facility;
import id.sarpras.facility.Fitting;
import id.sarpras.facility.Kind;
import id.sarpras.facility.Layout;
import id.sarpras.facility.Pending;
import id.sarpras.facility.form.FacilityForm;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A facility that a machine adds or changes, in the shape in which it is told: what it cannot
/// change of that is not read. Whatever is missing is null here, and filled in or refused when it
/// is read.
@Schema(name = "NewFacility")
@JsonIgnoreProperties({"id", "parts"})
record NewFacilityJson(
    @Schema(
            description = "Needed of a new one; it never changes",
            requiredMode = RequiredMode.REQUIRED)
        @Nullable Kind kind,
    @Schema(requiredMode = RequiredMode.REQUIRED, example = "Balai Petitih") @Nullable String name,
    @Schema(
            description = "Building and floor, or where it is kept",
            example = "Kantor Gubernur, lantai 2")
        @Nullable String building,
    @Schema(description = "Needed of rooms; of vehicles the seats", example = "200")
        @Nullable Integer capacity,
    @Schema(description = "Needed of equipment: how many there are", example = "100")
        @Nullable Integer stock,
    @Schema(description = "Whether it can be asked for", defaultValue = "true")
        @Nullable Boolean lent,
    @Schema(description = "Whether a vehicle can be had with a driver", defaultValue = "false")
        @Nullable Boolean driver,
    @Nullable Set<Fitting> fittings,
    @Schema(description = "How many people a room holds when it is furnished so")
        @Nullable Map<Layout, @Nullable Integer> layouts,
    @Nullable NewRulesJson rules,
    @Schema(description = "The days of the week on which it is open")
        @Nullable List<@Nullable NewOpeningJson> openings,
    @Schema(description = "Other hours on single dates")
        @Nullable List<@Nullable NewSpecialDayJson> specialDays,
    @Schema(
            description = "The user name of the officer who keeps it; null for nobody",
            example = "joko")
        @Nullable String keeper,
    @Schema(
            description =
                "The revision that was seen; nobody else’s change is lost where it is sent")
        @Nullable String revision) {

  /// Whether it was made from this facility as it is, or does not say from what.
  boolean isOf(Facility facility) {
    return revision == null || revision.equals(FacilityForm.mark(facility));
  }

  /// What was left out although something of this kind has it, by the names of the fields.
  List<String> missing(Kind of) {
    NewRulesJson terms = Objects.requireNonNullElse(rules, NewRulesJson.NONE);
    var needed = new LinkedHashMap<String, @Nullable Object>();
    needed.put("building", building);
    needed.put("lent", lent);
    needed.put("driver", of == Kind.VEHICLE ? driver : Boolean.FALSE);
    needed.put("fittings", of == Kind.EQUIPMENT ? Set.of() : fittings);
    needed.put("layouts", of == Kind.ROOM ? layouts : Map.of());
    needed.put("openings", openings);
    needed.put("specialDays", specialDays);
    needed.put("rules.turnRound", terms.turnRound());
    needed.put("rules.notice", terms.notice());
    needed.put("rules.horizonDays", terms.horizonDays());
    needed.put("rules.longest", terms.longest());
    needed.put("rules.pending", terms.pending());
    needed.put("rules.heldFor", terms.heldFor());
    needed.put("rules.grace", terms.grace());
    return needed.entrySet().stream()
        .filter(field -> field.getValue() == null)
        .map(Map.Entry::getKey)
        .toList();
  }

  /// On what terms it is lent.
  @Schema(name = "NewLendingRules")
  record NewRulesJson(
      @Schema(
              description = "Whole minutes",
              type = "string",
              format = "duration",
              example = "PT30M")
          @Nullable Duration turnRound,
      @Schema(description = "Whole hours", type = "string", format = "duration", example = "PT24H")
          @Nullable Duration notice,
      @Schema(example = "366") @Nullable Integer horizonDays,
      @Schema(description = "Whole hours", type = "string", format = "duration", example = "PT336H")
          @Nullable Duration longest,
      @Schema(description = "Whether a request that is not decided holds the time or competes")
          @Nullable Pending pending,
      @Schema(description = "Whole hours", type = "string", format = "duration", example = "PT168H")
          @Nullable Duration heldFor,
      @Schema(description = "Whole minutes", type = "string", format = "duration", example = "PT1H")
          @Nullable Duration grace) {

    static final NewRulesJson NONE = new NewRulesJson(null, null, null, null, null, null, null);
  }

  /// The hours of a day of the week.
  @Schema(name = "NewOpening")
  record NewOpeningJson(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable DayOfWeek day,
      @Schema(requiredMode = RequiredMode.REQUIRED, type = "string", example = "07:00")
          @Nullable LocalTime opens,
      @Schema(requiredMode = RequiredMode.REQUIRED, type = "string", example = "17:00")
          @Nullable LocalTime closes) {}

  /// The hours of one date; without both where it is closed.
  @Schema(name = "NewSpecialDay")
  record NewSpecialDayJson(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable LocalDate date,
      @Schema(type = "string", example = "07:00") @Nullable LocalTime opens,
      @Schema(type = "string", example = "12:00") @Nullable LocalTime closes,
      @Schema(example = "Perbaikan AC") @Nullable String reason) {}
}
