package id.sarpras.workingtime;

import id.sarpras.shared.Period;
import id.sarpras.workingtime.Explanation.Counted;
import id.sarpras.workingtime.Explanation.CountsFrom;
import id.sarpras.workingtime.Explanation.DueAt;
import id.sarpras.workingtime.Explanation.PassedOver;
import id.sarpras.workingtime.Explanation.Rested;
import id.sarpras.workingtime.Explanation.RolledTo;
import id.sarpras.workingtime.Explanation.Step;
import id.sarpras.workingtime.Explanation.Worked;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Walks from the receipt to the deadline day by day and says what it sees. Slower than the
/// deadline itself, which it must agree with: tests hold the one against the other.
final class Explainer {

  private final OfficeCalendar calendar;
  private final ZoneId zone;
  private final List<Step> steps = new ArrayList<>();
  private final List<Period> rests;

  private Explainer(OfficeCalendar calendar, Instant received, List<Period> rests) {
    this.calendar = calendar;
    this.zone = calendar.zone();
    this.rests =
        rests.stream()
            .filter(rest -> rest.end().isAfter(received))
            .map(rest -> new Period(later(rest.start(), received), rest.end()))
            .sorted(Comparator.comparing(Period::start))
            .toList();
  }

  static Explanation explain(
      OfficeCalendar calendar, Limit limit, Instant received, List<Period> rests) {
    var explainer = new Explainer(calendar, received, rests);
    Deadline deadline = calendar.deadline(limit, received, rests);
    switch (limit) {
      case Limit.WorkingHours(int amount) -> explainer.hours(received, deadline.due());
      case Limit.WorkingDays(int amount) -> {
        explainer.workingDays(received, deadline.due());
        explainer.sayWhatMovesNothing(deadline.due());
      }
      case Limit.CalendarDays(int amount) -> {
        explainer.calendarDays(received, amount, deadline.due());
        explainer.sayWhatMovesNothing(deadline.due());
      }
    }
    explainer.steps.add(new DueAt(deadline.due()));
    return new Explanation(limit, received, deadline, List.copyOf(explainer.steps));
  }

  private void hours(Instant received, Instant due) {
    var sum = Duration.ZERO;
    LocalDate last = dayThatEnds(due);
    for (LocalDate day = date(received); !day.isAfter(last); day = day.plusDays(1)) {
      if (isWorked(day)) {
        for (Period worked : workedOn(day, received, due)) {
          sum = sum.plus(worked.length());
          steps.add(new Worked(worked, sum));
        }
      } else {
        passOver(day);
      }
    }
    for (Period rest : restsBefore(due)) {
      Duration shifted = calendar.workingTimeBetween(rest.start(), rest.end());
      addInOrder(new Rested(rest, shifted, 0));
    }
  }

  /// A rest stands before the first work that comes after it.
  private void addInOrder(Rested rested) {
    int place = 0;
    while (place < steps.size() && !isAfter(steps.get(place), rested.rest().start())) {
      place++;
    }
    steps.add(place, rested);
  }

  private boolean isAfter(Step step, Instant instant) {
    return switch (step) {
      case Worked(var time, var sum) -> !time.start().isBefore(instant);
      case PassedOver(var from, var until, var holiday) -> from.isAfter(date(instant));
      case Counted(var from, var until, var first, var last) -> from.isAfter(date(instant));
      case Rested(var rest, var shifted, var days) -> rest.start().isAfter(instant);
      case RolledTo(var day) -> true;
      default -> false;
    };
  }

  private List<Period> workedOn(LocalDate day, Instant from, Instant until) {
    var worked = new ArrayList<Period>();
    for (Period shift : shifts(day)) {
      Instant start = later(shift.start(), from);
      Instant end = shift.end().isBefore(until) ? shift.end() : until;
      for (Period rest : rests) {
        add(worked, start, rest.start().isBefore(end) ? rest.start() : end);
        start = later(start, rest.end());
      }
      add(worked, start, end);
    }
    return worked;
  }

  private void workingDays(Instant received, Instant due) {
    LocalDate receipt = afterRest(effective(received));
    LocalDate last = dayThatEnds(due);
    int count = 0;
    for (LocalDate day = receipt.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
      if (!isWorked(day)) {
        passOver(day);
      } else if (!restStep(day)) {
        count++;
        count(day, count);
      }
    }
  }

  /// What rests from its receipt on counts as received when the rest is over.
  private LocalDate afterRest(LocalDate receipt) {
    LocalDate day = receipt;
    for (; !isWorked(day) || restStep(day); day = day.plusDays(1)) {
      if (!isWorked(day)) {
        passOver(day);
      }
    }
    if (!day.equals(receipt)) {
      steps.add(new CountsFrom(day));
    }
    return day;
  }

  private void calendarDays(Instant received, int amount, Instant due) {
    LocalDate receipt = effective(received);
    LocalDate last = receipt.plusDays(amount);
    for (LocalDate day = receipt.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
      count(day, Math.toIntExact(day.toEpochDay() - receipt.toEpochDay()));
    }
    LocalDate rolled = last;
    while (!isWorked(rolled)) {
      passOver(rolled);
      rolled = rolled.plusDays(1);
    }
    if (!rolled.equals(last)) {
      steps.add(new RolledTo(rolled));
    }
    restedDays(receipt, dayThatEnds(due)).forEach(steps::add);
    if (dayThatEnds(due).isAfter(rolled)) {
      for (LocalDate day = rolled.plusDays(1);
          day.isBefore(dayThatEnds(due));
          day = day.plusDays(1)) {
        if (!isWorked(day)) {
          passOver(day);
        }
      }
      steps.add(new RolledTo(dayThatEnds(due)));
    }
  }

  private LocalDate effective(Instant received) {
    LocalDate receipt = calendar.dayOfReceipt(received);
    LocalDate day = date(received);
    if (!receipt.equals(day)) {
      for (; day.isBefore(receipt); day = day.plusDays(1)) {
        if (!isWorked(day)) {
          passOver(day);
        }
      }
      steps.add(new CountsFrom(receipt));
    }
    return receipt;
  }

  private void count(LocalDate day, int number) {
    if (!steps.isEmpty()
        && steps.getLast() instanceof Counted(var from, var until, var first, var last)
        && until.plusDays(1).equals(day)) {
      steps.set(steps.size() - 1, new Counted(from, day, first, number));
    } else {
      steps.add(new Counted(day, day, number, number));
    }
  }

  private void passOver(LocalDate day) {
    Optional<Holiday> holiday = calendar.holiday(day);
    if (!steps.isEmpty()
        && steps.getLast() instanceof PassedOver(var from, var until, var before)
        && until.plusDays(1).equals(day)
        && before.map(Holiday::name).equals(holiday.map(Holiday::name))) {
      steps.set(steps.size() - 1, new PassedOver(from, day, before));
    } else {
      steps.add(new PassedOver(day, day, holiday));
    }
  }

  private boolean restStep(LocalDate day) {
    if (!rested(day)) {
      return false;
    }
    Rested whole = wholeDay(day);
    if (!steps.isEmpty() && steps.getLast() instanceof Rested before) {
      steps.set(steps.size() - 1, together(before, whole));
    } else {
      steps.add(whole);
    }
    return true;
  }

  /// Whether the rests cover all the working time of a day.
  private boolean rested(LocalDate day) {
    return shifts(day).stream().allMatch(this::rested);
  }

  private boolean rested(Period shift) {
    Instant covered = shift.start();
    for (Period rest : rests) {
      if (!rest.start().isAfter(covered)) {
        covered = later(covered, rest.end());
      }
    }
    return !covered.isBefore(shift.end());
  }

  /// The working days that the rests cover wholly, together: those that follow each other as one.
  private List<Rested> restedDays(LocalDate first, LocalDate last) {
    var found = new ArrayList<Rested>();
    boolean isFollowing = false;
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      if (isWorked(day)) {
        if (rested(day)) {
          Rested one = wholeDay(day);
          found.add(isFollowing ? together(found.removeLast(), one) : one);
        }
        isFollowing = rested(day);
      }
    }
    return found;
  }

  private Rested wholeDay(LocalDate day) {
    return new Rested(
        new Period(shifts(day).getFirst().start(), shifts(day).getLast().end()), Duration.ZERO, 1);
  }

  private static Rested together(Rested one, Rested next) {
    return new Rested(
        new Period(one.rest().start(), next.rest().end()), Duration.ZERO, one.days() + next.days());
  }

  /// A rest of less than a working day moves no limit in days; whoever knows of it is told so.
  private void sayWhatMovesNothing(Instant due) {
    for (Period rest : restsBefore(due)) {
      boolean isCovering =
          steps.stream()
              .anyMatch(step -> step instanceof Rested rested && rested.rest().overlaps(rest));
      if (!isCovering) {
        addInOrder(new Rested(rest, Duration.ZERO, 0));
      }
    }
  }

  private List<Period> restsBefore(Instant due) {
    return rests.stream().filter(rest -> rest.start().isBefore(due)).toList();
  }

  /// A shift in the hour that a clock leaves out is none, nor is its day worked.
  private boolean isWorked(LocalDate day) {
    return !shifts(day).isEmpty();
  }

  private List<Period> shifts(LocalDate day) {
    return calendar.periodsOn(day);
  }

  private LocalDate date(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  /// The day of a closing, which may be at midnight.
  private LocalDate dayThatEnds(Instant due) {
    return date(due.minusSeconds(1));
  }

  private static void add(List<Period> periods, Instant start, Instant end) {
    if (end.isAfter(start)) {
      periods.add(new Period(start, end));
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
