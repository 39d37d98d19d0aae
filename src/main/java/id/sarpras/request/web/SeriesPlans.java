package id.sarpras.request.web;

import id.sarpras.request.Bookings;
import id.sarpras.request.Need;
import id.sarpras.request.web.SeriesDates.Choice;
import id.sarpras.schedule.Clashes;
import id.sarpras.schedule.Pick;
import id.sarpras.schedule.Recurrence;
import id.sarpras.schedule.RecurrenceWords;
import id.sarpras.shared.Period;
import id.sarpras.shared.UnitId;
import id.sarpras.workingtime.OfficeCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Looks through all dates of a series before it is sent, by whichever door it comes.
@Component
class SeriesPlans {

  private final Bookings bookings;
  private final Clashes clashes;
  private final RecurrenceWords words;

  SeriesPlans(Bookings bookings, Clashes clashes, RecurrenceWords words) {
    this.bookings = bookings;
    this.clashes = clashes;
    this.words = words;
  }

  /// What somebody wants to become of a date.
  interface Choices {

    /// @param day on which the rule puts it
    /// @param asked when the rule puts it
    Choice of(LocalDate day, Period asked);
  }

  /// Every date with what stands in its way and what was chosen for it.
  ///
  /// @param once what is wanted on each date
  /// @param language in which the rule is said
  SeriesDates of(
      UnitId unit,
      Need once,
      Recurrence recurrence,
      Choices choices,
      OfficeCalendar calendar,
      Locale language) {
    List<LocalDate> days = recurrence.days();
    List<Period> asked = recurrence.periods();
    var rows = new ArrayList<SeriesDates.Row>();
    var wanted = new ArrayList<Period>();
    for (int i = 0; i < days.size(); i++) {
      Choice choice = choices.of(days.get(i), asked.get(i));
      rows.add(SeriesDates.Row.unchecked(days.get(i), asked.get(i), choice));
      choice.period(asked.get(i)).ifPresent(wanted::add);
    }
    List<Pick> things = bookings.picks(unit, once.first().items());
    var checked = clashes.of(unit, things, once.people(), wanted, Set.of(), calendar).iterator();
    return new SeriesDates(
        recurrence,
        words.say(recurrence, language),
        rows.stream()
            .map(row -> row.choice() instanceof Choice.Skip ? row : row.checked(checked.next()))
            .toList());
  }
}
