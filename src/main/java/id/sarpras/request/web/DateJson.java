package id.sarpras.request.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sarpras.facility.FacilityRefusal;
import id.sarpras.schedule.CheckedDate;
import id.sarpras.schedule.Clash;
import id.sarpras.schedule.Words;
import id.sarpras.shared.Period;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One date of a series before it is sent, or before it is changed.
@Schema(name = "SeriesDate")
record DateJson(
    @Schema(description = "On which the rule puts it; name it in a choice", example = "2026-12-08")
        LocalDate date,
    State state,
    OffsetDateTime from,
    OffsetDateTime until,
    @Schema(description = "What stands in the way; empty where nothing does")
        List<ClashJson> clashes,
    @Schema(description = "Where something does: other times that can be had, the nearest first")
        List<PeriodJson> instead) {

  /// How a date stands.
  @Schema(name = "SeriesDateState")
  enum State {
    /// It can be had as it is.
    FREE,
    /// It can be had at the time to which it was moved.
    MOVED,
    SKIPPED,
    /// It can be had neither so nor so: something else has to be chosen.
    OPEN
  }

  /// Something that stands in the way.
  @Schema(name = "Clash")
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ClashJson(
      UUID facility,
      String name,
      Why why,
      @Schema(description = "Which of its terms does not allow it; null for anything else")
          @Nullable FacilityRefusal refusal,
      @Schema(description = "The same in words", example = "Libur: Hari Raya Natal")
          String detail) {

    /// Why something cannot be had.
    @Schema(name = "ClashReason")
    enum Why {
      /// Somebody else has it, or an earlier date of the same series.
      TAKEN,
      HOLIDAY,
      /// Its own terms do not allow it.
      REFUSED
    }

    static ClashJson of(Clash clash, Words words) {
      UUID facility = clash.facility().id().value();
      String name = clash.facility().name();
      return switch (clash) {
        case Clash.Taken taken ->
            new ClashJson(facility, name, Why.TAKEN, null, words.say("room.not-free"));
        case Clash.OnHoliday(var one, var holiday) ->
            new ClashJson(
                facility, name, Why.HOLIDAY, null, words.say("series.clash.holiday", holiday));
        case Clash.Refused(var one, var why) ->
            new ClashJson(facility, name, Why.REFUSED, why, words.say("room." + why.name()));
      };
    }
  }

  static List<DateJson> of(SeriesDates dates, Words words) {
    return dates.rows().stream().map(row -> of(row, dates.asked().zone(), words)).toList();
  }

  private static DateJson of(SeriesDates.Row row, ZoneId zone, Words words) {
    return row.checked()
        .map(checked -> of(row.day(), state(row), checked, zone, words))
        .orElseGet(
            () ->
                new DateJson(
                    row.day(),
                    State.SKIPPED,
                    RequestJson.at(row.asked().start(), zone),
                    RequestJson.at(row.asked().end(), zone),
                    List.of(),
                    List.of()));
  }

  private static State state(SeriesDates.Row row) {
    if (row.isOpen()) {
      return State.OPEN;
    }
    return row.isMoved() ? State.MOVED : State.FREE;
  }

  /// A date as it would be after a change.
  static DateJson of(CheckedDate checked, ZoneId zone, Words words) {
    return of(
        LocalDate.ofInstant(checked.period().start(), zone),
        checked.isFree() ? State.FREE : State.OPEN,
        checked,
        zone,
        words);
  }

  private static DateJson of(
      LocalDate day, State state, CheckedDate checked, ZoneId zone, Words words) {
    Period period = checked.period();
    return new DateJson(
        day,
        state,
        RequestJson.at(period.start(), zone),
        RequestJson.at(period.end(), zone),
        checked.clashes().stream().map(clash -> ClashJson.of(clash, words)).toList(),
        checked.instead().stream().map(one -> PeriodJson.of(one, zone)).toList());
  }
}
