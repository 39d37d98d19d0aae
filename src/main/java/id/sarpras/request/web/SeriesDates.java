package id.sarpras.request.web;

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

    /// Reads what the page sends: `lewati`, or the new beginning on the unit's clock. Anything else
    /// keeps the date.
    static Choice read(String typed, Period asked, ZoneId zone) {
      if (typed.equals("lewati")) {
        return new Skip();
      }
      try {
        LocalDateTime begin = LocalDateTime.parse(typed);
        var by = Duration.between(LocalDateTime.ofInstant(asked.start(), zone), begin);
        return new Move(new ClockShift(by, by).of(asked, zone));
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
        rows.stream()
            .filter(Row::isSkipped)
            .map(Row::day)
            .collect(java.util.stream.Collectors.toSet()));
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

  /// The value by which a time is chosen: its beginning on the unit's clock.
  public String value(Period time) {
    return LocalDateTime.ofInstant(time.start(), asked.zone()).toString();
  }
}
