package id.sarpras.schedule.domain;

import static java.util.Objects.requireNonNull;

import id.sarpras.schedule.RecurrenceRefusal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.WeekDay;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/// A rule of RFC 5545 as it is counted out: in days without a zone, so that no change of clocks
/// plays a part. The wall clock is put onto the days afterwards.
public final class Rule {

  private static final int LONGEST_TEXT = 300;
  private static final int LARGEST_INTERVAL = 366;

  /// What the library says of an interval that the rule does not name.
  private static final int UNSAID = -1;

  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
  private static final Set<Frequency> BY_DAYS =
      EnumSet.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY);

  private final Recur<LocalDate> recur;

  private Rule(Recur<LocalDate> recur) {
    this.recur = recur;
  }

  /// A rule, or why it is none.
  public sealed interface Read {

    record Good(Rule rule) implements Read {}

    record Bad(RecurrenceRefusal why) implements Read {}

    default <T> T map(Function<Rule, T> good, Function<RecurrenceRefusal, T> bad) {
      return switch (this) {
        case Good(var rule) -> good.apply(rule);
        case Bad(var why) -> bad.apply(why);
      };
    }
  }

  /// A rule that was read before.
  public static Rule of(String text) {
    return new Rule(new Recur<>(text));
  }

  /// Reads a rule.
  ///
  /// @param start the first beginning; UNTIL with a time is compared with it
  /// @param most dates that it may give
  public static Read read(String text, ZonedDateTime start, int most) {
    if (text.length() > LONGEST_TEXT) {
      return new Read.Bad(RecurrenceRefusal.UNREADABLE);
    }
    try {
      Recur<? extends Temporal> written = new Recur<>(text.strip(), false);
      if (written.getInterval() != UNSAID && written.getInterval() < 1) {
        return new Read.Bad(RecurrenceRefusal.UNREADABLE);
      }
      if (!isByDays(written)) {
        return new Read.Bad(RecurrenceRefusal.NOT_BY_DAYS);
      }
      if (written.getCount() > 0 == (written.getUntil() != null)) {
        return new Read.Bad(RecurrenceRefusal.NO_END);
      }
      return counted(new Rule(inDays(text.strip(), written, start)), start.toLocalDate(), most);
    } catch (IllegalArgumentException | DateTimeException | ClassCastException unreadable) {
      return new Read.Bad(RecurrenceRefusal.UNREADABLE);
    }
  }

  /// As it is kept: UNTIL is a day.
  public String text() {
    return recur.toString();
  }

  /// The days from a first one on, in their order.
  ///
  /// @param most how many are counted out at most
  public List<LocalDate> days(LocalDate first, int most) {
    return recur.getDatesAsStream(first, first, LAST_DAY, most).sorted().toList();
  }

  public Frequency frequency() {
    return recur.getFrequency();
  }

  /// Every how many days, weeks, months or years; at least 1.
  public int interval() {
    return Math.max(recur.getInterval(), 1);
  }

  /// A day of the week.
  ///
  /// @param nth which of the month, from the end where it is negative; 0 for each
  public record OnWeekDay(DayOfWeek day, int nth) {}

  /// On which days of the week; empty where the rule does not say.
  public List<OnWeekDay> weekDays() {
    return recur.getDayList().stream()
        .map(day -> new OnWeekDay(requireNonNull(WeekDay.getDayOfWeek(day)), day.getOffset()))
        .toList();
  }

  /// On which days of the month; empty where the rule does not say.
  public List<Integer> monthDays() {
    return recur.getMonthDayList();
  }

  /// Whether frequency, interval, end and days of week or month are all that it says.
  public boolean isPlain() {
    boolean both = !recur.getDayList().isEmpty() && !recur.getMonthDayList().isEmpty();
    boolean counts = recur.getDayList().stream().anyMatch(day -> day.getOffset() != 0);
    return !both
        && (!counts || frequency() == Frequency.MONTHLY)
        && frequency() != Frequency.YEARLY
        && recur.getMonthList().isEmpty()
        && recur.getYearDayList().isEmpty()
        && recur.getWeekNoList().isEmpty()
        && recur.getSetPosList().isEmpty();
  }

  private static Read counted(Rule rule, LocalDate first, int most) {
    int dates = rule.days(first, most + 1).size();
    if (dates == 0) {
      return new Read.Bad(RecurrenceRefusal.NO_DATE);
    }
    return dates > most ? new Read.Bad(RecurrenceRefusal.TOO_MANY) : new Read.Good(rule);
  }

  private static boolean isByDays(Recur<?> recur) {
    return BY_DAYS.contains(recur.getFrequency())
        && recur.getInterval() <= LARGEST_INTERVAL
        && recur.getHourList().isEmpty()
        && recur.getMinuteList().isEmpty()
        && recur.getSecondList().isEmpty()
        && recur.getSkip() == null
        && !recur.toString().contains("RSCALE");
  }

  private static Recur<LocalDate> inDays(
      String text, Recur<? extends Temporal> written, ZonedDateTime start) {
    Temporal until = written.getUntil();
    var days = new Recur<LocalDate>(text, false);
    return until == null ? days : new Recur.Builder<>(days).until(lastDay(until, start)).build();
  }

  /// The last day on which something that begins at this time of day begins no later than UNTIL.
  private static LocalDate lastDay(Temporal until, ZonedDateTime start) {
    return switch (until) {
      case LocalDate day -> day;
      case LocalDateTime time -> lastDay(time, start);
      default -> lastDay(LocalDateTime.ofInstant(Instant.from(until), start.getZone()), start);
    };
  }

  private static LocalDate lastDay(LocalDateTime until, ZonedDateTime start) {
    return until.toLocalTime().isBefore(start.toLocalTime())
        ? until.toLocalDate().minusDays(1)
        : until.toLocalDate();
  }
}
