package id.sarpras.workingtime;

import id.sarpras.shared.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// Counts deadlines minute by minute, as slowly and as plainly as can be: what the real engine is
/// held against. All instants lie on whole minutes.
final class NaiveClock {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final OfficeCalendar calendar;
  private final ZoneId zone;

  NaiveClock(OfficeCalendar calendar) {
    this.calendar = calendar;
    this.zone = calendar.zone();
  }

  Instant due(Limit limit, Instant received, List<Period> rests) {
    return switch (limit) {
      case Limit.WorkingHours(int amount) -> afterHours(received, amount, rests);
      case Limit.WorkingDays(int amount) -> {
        LocalDate day = receipt(received);
        for (int left = amount + (rested(day, received, rests) ? 1 : 0); left > 0; ) {
          day = next(day);
          left -= rested(day, received, rests) ? 0 : 1;
        }
        yield closing(day);
      }
      case Limit.CalendarDays(int amount) -> {
        LocalDate receipt = receipt(received);
        LocalDate day = receipt.plusDays(amount);
        while (!isWorked(day)) {
          day = day.plusDays(1);
        }
        long left = 0;
        for (LocalDate one = receipt; !one.isAfter(day); one = one.plusDays(1)) {
          left += isWorked(one) && rested(one, received, rests) ? 1 : 0;
        }
        while (left > 0) {
          day = next(day);
          left -= rested(day, received, rests) ? 0 : 1;
        }
        yield closing(day);
      }
    };
  }

  private Instant afterHours(Instant received, int amount, List<Period> rests) {
    long left = amount * 60L;
    Instant minute = received;
    while (left > 0) {
      left -= isWorked(minute) && !isRested(minute, rests) ? 1 : 0;
      minute = minute.plus(MINUTE);
    }
    return minute;
  }

  long workedMinutes(Instant from, Instant until) {
    long worked = 0;
    for (Instant minute = from; minute.isBefore(until); minute = minute.plus(MINUTE)) {
      worked += isWorked(minute) ? 1 : 0;
    }
    return worked;
  }

  private boolean isWorked(Instant minute) {
    return minutes(LocalDate.ofInstant(minute, zone)).stream()
        .anyMatch(shift -> shift.contains(minute));
  }

  private boolean isWorked(LocalDate day) {
    return !minutes(day).isEmpty();
  }

  private static boolean isRested(Instant minute, List<Period> rests) {
    return rests.stream().anyMatch(rest -> rest.contains(minute));
  }

  private boolean rested(LocalDate day, Instant received, List<Period> rests) {
    for (Period shift : minutes(day)) {
      for (Instant minute = shift.start();
          minute.isBefore(shift.end());
          minute = minute.plus(MINUTE)) {
        if (minute.isBefore(received) || !isRested(minute, rests)) {
          return false;
        }
      }
    }
    return true;
  }

  /// Midnight is still the closing of a day that is worked until 24:00.
  private LocalDate receipt(Instant received) {
    LocalDate day = LocalDate.ofInstant(received, zone);
    LocalDate before = day.minusDays(1);
    if (isWorked(before) && received.equals(closing(before))) {
      return before;
    }
    return isWorked(day) && !received.isAfter(closing(day)) ? day : next(day);
  }

  private LocalDate next(LocalDate day) {
    LocalDate next = day.plusDays(1);
    while (!isWorked(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  private Instant closing(LocalDate day) {
    return minutes(day).getLast().end();
  }

  private List<Period> minutes(LocalDate day) {
    return calendar.periodsOn(day);
  }
}
