package id.sarpras.schedule;

import id.sarpras.schedule.domain.Rule;
import id.sarpras.shared.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/// Something that repeats by a rule of RFC 5545 (section 3.3.10), on the wall clock of a zone: nine
/// o'clock stays nine o'clock when the clocks are changed.
///
/// It is made by [#read], which refuses what is not a bounded rule of days.
///
/// @param rule the value of an RRULE, such as `FREQ=WEEKLY;BYDAY=TU;COUNT=12`
/// @param first from when until when, on the first day or before it
/// @param except days that the rule gives and that are left out (EXDATE); they count for COUNT
public record Recurrence(String rule, ZoneId zone, Period first, Set<LocalDate> except) {

  /// The most dates of a series: two years of weeks.
  public static final int MOST = 104;

  public Recurrence {
    except = Set.copyOf(except);
  }

  /// What a rule is read as.
  public sealed interface Read {

    record Repeats(Recurrence recurrence) implements Read {}

    record Refused(RecurrenceRefusal why) implements Read {}
  }

  /// Reads a rule as a person or a machine sends it. However hostile it is, no more dates are
  /// counted out than a series may have.
  ///
  /// @param first the first use; where the rule does not give its day, the series begins with the
  ///   first day after it that the rule gives (RFC 5545 leaves that open)
  public static Read read(String rule, ZoneId zone, Period first) {
    return Rule.read(rule, first.start().atZone(zone), MOST)
        .<Read>map(
            read -> new Read.Repeats(new Recurrence(read.text(), zone, first, Set.of())),
            Read.Refused::new);
  }

  public Recurrence without(Set<LocalDate> days) {
    return new Recurrence(rule, zone, first, days);
  }

  /// The days in their order, without those that are left out.
  public List<LocalDate> days() {
    return Rule.of(rule).days(day(first.start()), MOST).stream()
        .filter(day -> !except.contains(day))
        .toList();
  }

  /// From when until when on each of the days. The length is that of the wall clock. A time that is
  /// skipped when the clocks go forward is read by the offset before (RFC 5545, section 3.3.5).
  public List<Period> periods() {
    return days().stream().map(this::on).toList();
  }

  private Period on(LocalDate day) {
    long days = ChronoUnit.DAYS.between(day(first.start()), day(first.end()));
    Instant start = day.atTime(local(first.start()).toLocalTime()).atZone(zone).toInstant();
    Instant end =
        day.plusDays(days).atTime(local(first.end()).toLocalTime()).atZone(zone).toInstant();
    return new Period(start, end.isAfter(start) ? end : start.plus(first.length()));
  }

  private LocalDate day(Instant instant) {
    return local(instant).toLocalDate();
  }

  private LocalDateTime local(Instant instant) {
    return LocalDateTime.ofInstant(instant, zone);
  }
}
