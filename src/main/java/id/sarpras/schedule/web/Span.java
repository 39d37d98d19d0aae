package id.sarpras.schedule.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;

/// How many days a view shows.
enum Span {
  WEEK(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY), Period.ofWeeks(1)),
  MONTH(TemporalAdjusters.firstDayOfMonth(), Period.ofMonths(1));

  private final TemporalAdjuster beginning;
  private final Period length;

  Span(TemporalAdjuster beginning, Period length) {
    this.beginning = beginning;
    this.length = length;
  }

  /// The first day of the span in which a day lies.
  LocalDate first(LocalDate day) {
    return day.with(beginning);
  }

  /// The same day in the next span.
  LocalDate next(LocalDate day) {
    return day.plus(length);
  }

  /// The same day in the span before.
  LocalDate before(LocalDate day) {
    return day.minus(length);
  }
}
