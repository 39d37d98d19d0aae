package id.sarpras.request.web;

import id.sarpras.request.Need;
import id.sarpras.schedule.CheckedDate;
import id.sarpras.schedule.ClockShift;
import id.sarpras.schedule.Recurrence;
import id.sarpras.shared.Period;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The dates of a series before it is sent: each is free, or it is left out or moved, or somebody
/// has to choose.
///
/// @param asked the rule as it was asked for, with every date that it gives
/// @param rhythm the rule as a person says it
public record SeriesDates(Recurrence asked, String rhythm, List<Row> rows) {

  /// What was chosen for a date.
  public sealed interface Choice {

    /// As the rule gives it.
    record Keep() implements Choice {}

    record Skip() implements Choice {}

    /// At another time.
    record Move(Period to) implements Choice {}

    /// When it is then; empty where it is left out.
    default Optional<Period> period(Period asked) {
      return switch (this) {
        case Keep() -> Optional.of(asked);
        case Skip() -> Optional.empty();
        case Move(var to) -> Optional.of(to);
      };
    }

    /// To another beginning on the unit's clock; it lasts as long.
    static Choice move(LocalDateTime begin, Period asked, ZoneId zone) {
      var by = Duration.between(LocalDateTime.ofInstant(asked.start(), zone), begin);
      return new Move(new ClockShift(by, by).of(asked, zone));
    }

    /// Reads what the page sends: `lewati`, or the new beginning on the unit's clock. Anything else
    /// keeps the date.
    static Choice read(String typed, Period asked, ZoneId zone) {
      if (typed.equals("lewati")) {
        return new Skip();
      }
      try {
        return move(LocalDateTime.parse(typed), asked, zone);
      } catch (DateTimeParseException kept) {
        return new Keep();
      }
    }
  }

  /// One date.
  ///
  /// @param day on which the rule puts it
  /// @param asked when the rule puts it
  /// @param checked what is there at the chosen time; empty where it is left out
  public record Row(LocalDate day, Period asked, Choice choice, Optional<CheckedDate> checked) {

    static Row unchecked(LocalDate day, Period asked, Choice choice) {
      return new Row(day, asked, choice, Optional.empty());
    }

    Row checked(CheckedDate found) {
      return new Row(day, asked, choice, Optional.of(found));
    }

    /// The name of its field.
    public String field() {
      return SeriesDates.field(day);
    }

    /// When it is as things stand.
    public Period period() {
      return choice.period(asked).orElse(asked);
    }

    public boolean isSkipped() {
      return checked.isEmpty();
    }

    public boolean isMoved() {
      return choice instanceof Choice.Move;
    }

    /// Whether somebody has to choose something else.
    public boolean isOpen() {
      return checked.isPresent() && !checked.get().isFree();
    }

    /// Other times to choose from, those that are free and the one that is chosen.
    public List<Period> times() {
      var times = new ArrayList<Period>();
      if (isMoved() && !isOpen()) {
        times.add(period());
      }
      checked.ifPresent(found -> times.addAll(found.instead()));
      return times;
    }
  }

  static String field(LocalDate day) {
    return "tgl-" + day;
  }

  /// The rule without the days that are left out.
  public Recurrence recurrence() {
    return asked.without(
        rows.stream().filter(Row::isSkipped).map(Row::day).collect(Collectors.toSet()));
  }

  /// When it is to be, in order.
  public List<Period> periods() {
    return rows.stream()
        .filter(row -> !row.isSkipped())
        .map(Row::period)
        .sorted(Comparator.comparing(Period::start))
        .toList();
  }

  /// How many dates need a choice.
  public long open() {
    return rows.stream().filter(Row::isOpen).count();
  }

  /// Whether it can be sent: every date is free, left out or moved, and not all are left out.
  public boolean isResolved() {
    return open() == 0 && !periods().isEmpty();
  }

  /// What is asked for with all its dates.
  ///
  /// @param once the same on one date
  Need need(Need once) {
    return once.repeated(recurrence(), periods());
  }

  /// The value by which a time is chosen: its beginning on the unit's clock.
  public String value(Period time) {
    return LocalDateTime.ofInstant(time.start(), asked.zone()).toString();
  }
}
