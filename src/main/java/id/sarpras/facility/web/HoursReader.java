package id.sarpras.facility.web;

import static id.sarpras.facility.form.Fields.DATES;
import static id.sarpras.facility.form.Fields.closes;
import static id.sarpras.facility.form.Fields.opens;

import id.sarpras.api.Fields;
import id.sarpras.facility.Opening;
import id.sarpras.facility.SpecialDay;
import id.sarpras.facility.form.SpecialDays;
import id.sarpras.facility.web.NewFacilityJson.NewOpeningJson;
import id.sarpras.facility.web.NewFacilityJson.NewSpecialDayJson;
import id.sarpras.page.Form;
import id.sarpras.shared.Line;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Puts the hours that a machine sends into the fields of the form.
///
/// @param fields where refusals are told
/// @param usual what stands in a field where nothing was sent
record HoursReader(Fields fields, Form usual) {

  void week(@Nullable List<@Nullable NewOpeningJson> sent) {
    for (DayOfWeek day : DayOfWeek.values()) {
      fields
          .with(opens(day), "openings", sent == null ? usual.value(opens(day)) : "")
          .with(closes(day), "openings", sent == null ? usual.value(closes(day)) : "");
    }
    if (sent != null) {
      openings(sent);
    }
  }

  private void openings(List<@Nullable NewOpeningJson> sent) {
    var seen = EnumSet.noneOf(DayOfWeek.class);
    for (int i = 0; i < sent.size(); i++) {
      NewOpeningJson opening = sent.get(i);
      String name = "openings[" + i + "]";
      if (opening == null || opening.day() == null) {
        fields.refuse(name + ".day", "problem.field-missing");
      } else if (!seen.add(opening.day())) {
        fields.refuse(name + ".day", "facility.api.day-again");
      } else if (opening.opens() == null || opening.closes() == null) {
        fields.refuse(name, "facility-form.opening-wrong");
      } else {
        fields
            .with(opens(opening.day()), name, opening.opens())
            .with(closes(opening.day()), name, opening.closes());
      }
    }
  }

  void dates(List<@Nullable NewSpecialDayJson> sent) {
    var lines = new ArrayList<String>();
    for (int i = 0; i < sent.size(); i++) {
      line(sent.get(i), "specialDays[" + i + "]").ifPresent(lines::add);
    }
    fields.with(DATES, "specialDays", String.join("\n", lines));
  }

  /// The line that the form asks for a date.
  private Optional<String> line(@Nullable NewSpecialDayJson sent, String name) {
    if (sent == null || sent.date() == null) {
      fields.refuse(name + ".date", "problem.field-missing");
      return Optional.empty();
    }
    LocalTime opens = sent.opens();
    LocalTime closes = sent.closes();
    boolean isClosed = opens == null && closes == null;
    if (!isClosed && (opens == null || closes == null || !closes.isAfter(opens))) {
      fields.refuse(name, "facility-form.opening-wrong");
      return Optional.empty();
    }
    Optional<Opening> opening =
        isClosed
            ? Optional.empty()
            : Optional.of(
                new Opening(Objects.requireNonNull(opens), Objects.requireNonNull(closes)));
    String reason = Line.of(Objects.requireNonNullElse(sent.reason(), ""));
    return Optional.of(SpecialDays.line(sent.date(), new SpecialDay(opening, reason)));
  }
}
