package id.sarpras.workingtime;

import id.sarpras.shared.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One run of a case's clock: from the receipt, or from being taken up again, until it is settled.
/// A stage that is over keeps its result whatever happens to the case later.
///
/// @param limit as it is now: reclassified, with an extension in it
/// @param rests those that are over
/// @param restsSince when the clock stopped that stands still now
/// @param extension the reason of the one extension
public record Stage(
    Instant received,
    Limit limit,
    List<Period> rests,
    Optional<Instant> restsSince,
    Optional<String> extension,
    Optional<Instant> settled) {

  /// The stages of a case.
  ///
  /// @param events in any order; of two at the same instant the earlier in the list came first
  /// @throws IllegalArgumentException where they cannot have happened: a second receipt, a second
  ///   extension, something after the settling that is no reopening
  public static List<Stage> of(List<CaseEvent> events) {
    var stages = new ArrayList<Stage>();
    for (CaseEvent event : events.stream().sorted(Comparator.comparing(CaseEvent::at)).toList()) {
      if (isBeginning(event, stages)) {
        stages.add(begun(event));
      } else if (stages.isEmpty() || stages.getLast().settled().isPresent()) {
        throw impossible(event);
      } else {
        stages.set(stages.size() - 1, stages.getLast().after(event));
      }
    }
    return List.copyOf(stages);
  }

  /// A stage without events but its receipt and the rests that are over.
  public static Stage of(Instant received, Limit limit, List<Period> rests) {
    return new Stage(received, limit, rests, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// By when it is due. A rest that goes on does not count yet.
  public Deadline deadline(OfficeCalendar calendar) {
    return calendar.deadline(limit, received, rests);
  }

  /// The same with every step that leads there.
  public Explanation explain(OfficeCalendar calendar) {
    return calendar.explain(limit, received, rests);
  }

  /// Whether it was settled in time; empty while it is not settled.
  public Optional<Boolean> isKept(OfficeCalendar calendar) {
    return settled.map(instant -> !deadline(calendar).isMissedBy(instant));
  }

  /// The working time that is left, and would be left at the end of a rest that goes on; zero when
  /// it is late.
  public Duration left(OfficeCalendar calendar, Instant now) {
    return calendar.workingTimeBetween(restsSince.orElse(now), deadline(calendar).due());
  }

  /// How much of its working time is used up, from 0; 1 is the deadline.
  public double used(OfficeCalendar calendar, Instant now) {
    Instant due = deadline(calendar).due();
    Instant until = restsSince.orElse(now);
    long whole = working(calendar, due);
    return whole == 0 ? 1 : (double) working(calendar, until) / whole;
  }

  private long working(OfficeCalendar calendar, Instant until) {
    long rested =
        rests.stream()
            .filter(rest -> rest.start().isBefore(until))
            .mapToLong(
                rest ->
                    calendar
                        .workingTimeBetween(
                            later(rest.start(), received), earlier(rest.end(), until))
                        .toSeconds())
            .sum();
    return calendar.workingTimeBetween(received, until).toSeconds() - rested;
  }

  private static boolean isBeginning(CaseEvent event, List<Stage> before) {
    return event instanceof CaseEvent.Received && before.isEmpty()
        || event instanceof CaseEvent.Reopened
            && !before.isEmpty()
            && before.getLast().settled().isPresent();
  }

  private static Stage begun(CaseEvent event) {
    return switch (event) {
      case CaseEvent.Received(var at, var limit) -> of(at, limit, List.of());
      case CaseEvent.Reopened(var at, var limit) -> of(at, limit, List.of());
      default -> throw impossible(event);
    };
  }

  private Stage after(CaseEvent event) {
    return switch (event) {
      case CaseEvent.Paused(var at) when restsSince.isEmpty() ->
          new Stage(received, limit, rests, Optional.of(at), extension, settled);
      case CaseEvent.Resumed(var at) when restsSince.isPresent() ->
          new Stage(received, limit, restedUntil(at), Optional.empty(), extension, settled);
      case CaseEvent.Reclassified(var at, var other) ->
          new Stage(received, other, rests, restsSince, Optional.empty(), settled);
      case CaseEvent.Extended(var at, var amount, var reason) when extension.isEmpty() ->
          new Stage(
              received,
              Limit.of(limit.kind(), limit.amount() + amount),
              rests,
              restsSince,
              Optional.of(reason),
              settled);
      case CaseEvent.Settled(var at) ->
          new Stage(received, limit, restedUntil(at), Optional.empty(), extension, Optional.of(at));
      default -> throw impossible(event);
    };
  }

  private List<Period> restedUntil(Instant end) {
    var all = new ArrayList<>(rests);
    restsSince.filter(end::isAfter).ifPresent(start -> all.add(new Period(start, end)));
    return List.copyOf(all);
  }

  private static IllegalArgumentException impossible(CaseEvent event) {
    return new IllegalArgumentException("This cannot have happened to the case: " + event);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
