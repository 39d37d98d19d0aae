package id.sarpras.complaint.web;

import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.standard.Standards;
import id.sarpras.workingtime.Calendars;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reads when something happened that an officer writes down afterwards.
@Component
class Moments {

  /// Who writes something down within a quarter of an hour of working time is not late: what came
  /// in the night is in time when the office opens.
  static final Duration AT_ONCE = Duration.ofMinutes(15);

  private static final Duration OLDEST = Duration.ofDays(366);
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

  private final Standards standards;
  private final Calendars calendars;
  private final InstantSource clock;

  Moments(Standards standards, Calendars calendars, InstantSource clock) {
    this.standards = standards;
    this.calendars = calendars;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  /// A day and a time on the unit's clock, not in the future and not longer ago than a year. Empty
  /// where the form is refused.
  Optional<Instant> past(Form form, String dayField, String timeField) {
    return past(form, dayField, timeField, Optional.empty());
  }

  /// The same.
  ///
  /// @param otherwise the time where none was typed; empty where there must be one
  Optional<Instant> past(
      Form form, String dayField, String timeField, Optional<LocalTime> otherwise) {
    var read = new FormReader(form);
    Optional<LocalDate> day = read.date(dayField);
    Optional<LocalTime> time =
        form.value(timeField).isBlank() && otherwise.isPresent() ? otherwise : read.time(timeField);
    if (day.isEmpty() || time.isEmpty()) {
      return Optional.empty();
    }
    Instant at = day.get().atTime(time.get()).atZone(standards.home().zone()).toInstant();
    if (at.isAfter(now().plus(CLOCKS_DIFFER))) {
      form.refuse(dayField, "field.diterimaTanggal.future");
    } else if (at.isBefore(now().minus(OLDEST))) {
      form.refuse(dayField, "field.diterimaTanggal.old");
    }
    return Optional.of(at.isAfter(now()) ? now() : at);
  }

  /// Whether what was received at an instant is written down late.
  boolean isLate(Instant received) {
    ServiceUnit unit = standards.home();
    return calendars
            .of(unit.id(), unit.zone())
            .workingTimeBetween(received, now())
            .compareTo(AT_ONCE)
        > 0;
  }

  /// Whether it is still the day of an instant.
  boolean isToday(Instant instant) {
    return day(instant).equals(day(now()));
  }

  private LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, standards.home().zone());
  }
}
