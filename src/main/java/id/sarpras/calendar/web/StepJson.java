package id.sarpras.calendar.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sarpras.workingtime.Explanation.Counted;
import id.sarpras.workingtime.Explanation.CountsFrom;
import id.sarpras.workingtime.Explanation.DueAt;
import id.sarpras.workingtime.Explanation.PassedOver;
import id.sarpras.workingtime.Explanation.Rested;
import id.sarpras.workingtime.Explanation.RolledTo;
import id.sarpras.workingtime.Explanation.Step;
import id.sarpras.workingtime.Explanation.Worked;
import id.sarpras.workingtime.Holiday;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// A step of an explanation as JSON; what does not belong to its type is left out.
///
/// @param type COUNTS_FROM, COUNTED, WORKED, PASSED_OVER, RESTED, ROLLED_TO or DUE
/// @param from a day, or an instant with its offset
/// @param until the same; a day is the last that belongs to it, an instant the end
/// @param first the number of the first day counted
/// @param last the number of the last day counted
/// @param worked working time counted so far (ISO 8601)
/// @param moved by how many days or how much working time a rest moved the deadline
@JsonInclude(JsonInclude.Include.NON_NULL)
record StepJson(
    String type,
    String from,
    @Nullable String until,
    @Nullable Integer first,
    @Nullable Integer last,
    @Nullable String worked,
    @Nullable String moved,
    @Nullable String holiday,
    @Nullable String decree) {

  static StepJson of(Step step, ZoneId zone) {
    return switch (step) {
      case CountsFrom(var day) -> plain("COUNTS_FROM", day.toString(), null);
      case RolledTo(var day) -> plain("ROLLED_TO", day.toString(), null);
      case DueAt(var instant) -> plain("DUE", at(instant, zone), null);
      case Counted(var from, var until, var first, var last) ->
          new StepJson(
              "COUNTED", from.toString(), until.toString(), first, last, null, null, null, null);
      case Worked(var time, var sum) ->
          new StepJson(
              "WORKED",
              at(time.start(), zone),
              at(time.end(), zone),
              null,
              null,
              sum.toString(),
              null,
              null,
              null);
      case PassedOver(var from, var until, var holiday) ->
          new StepJson(
              "PASSED_OVER",
              from.toString(),
              until.toString(),
              null,
              null,
              null,
              null,
              holiday.map(Holiday::name).orElse(null),
              holiday.map(Holiday::decree).orElse(null));
      case Rested(var rest, var shifted, var days) ->
          new StepJson(
              "RESTED",
              at(rest.start(), zone),
              at(rest.end(), zone),
              null,
              null,
              null,
              days > 0 ? "P" + days + "D" : shifted.toString(),
              null,
              null);
    };
  }

  private static StepJson plain(String type, String from, @Nullable String until) {
    return new StepJson(type, from, until, null, null, null, null, null, null);
  }

  private static String at(Instant instant, ZoneId zone) {
    return instant.atZone(zone).toOffsetDateTime().toString();
  }
}
