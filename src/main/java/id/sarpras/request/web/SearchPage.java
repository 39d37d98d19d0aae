package id.sarpras.request.web;

import id.sarpras.facility.Fitting;
import id.sarpras.page.Form;
import id.sarpras.page.Frame;
import id.sarpras.schedule.Reason;
import id.sarpras.schedule.Wish;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The search for what is free.
///
/// @param shelf what can be chosen
/// @param buildings in which there are rooms
/// @param answer what was found; empty where nobody has asked yet
public record SearchPage(Form form, Shelf shelf, List<String> buildings, Optional<Answer> answer) {

  /// What was found.
  ///
  /// @param fitting at the one time that was asked for
  /// @param days on some days: those on which there is any time
  /// @param later where more days follow
  /// @param onAnyDay where it was looked for as one use over several days: the address of the same
  ///   hours on any single one
  /// @param instead where nothing fits: what comes near
  /// @param hindrances where nothing fits: what stands in the way
  /// @param never whether no other time helps
  public record Answer(
      Wish wish,
      List<Proposed> fitting,
      List<Day> days,
      Optional<Later> later,
      Optional<String> onAnyDay,
      List<Proposed> instead,
      List<Reason> hindrances,
      boolean never) {

    /// What was looked for, in one line.
    public String asked(Frame f) {
      return WishLine.of(wish, f);
    }

    public boolean isFound() {
      return !fitting.isEmpty() || !days.isEmpty();
    }

    /// Whether no day has more than one time: then they need no headings.
    public boolean isOneADay() {
      return days.stream().allMatch(day -> day.times().size() == 1);
    }

    public long times() {
      return days.stream().mapToLong(day -> day.times().size()).sum();
    }

    /// What to do where nothing fits.
    public String advice() {
      if (!instead.isEmpty()) {
        return "search.nearest";
      }
      return never ? "search.never" : onAnyDay.isPresent() ? "search.by-day" : "instead.none";
    }
  }

  /// The times of a day.
  public record Day(LocalDate date, List<Time> times) {}

  /// A time at which all can be had.
  ///
  /// @param best what fits best then
  /// @param others the address of all that fits then; empty where there can be nothing else
  public record Time(Proposed best, Optional<String> others) {}

  /// The search from a later day on.
  public record Later(LocalDate from, String address) {}

  public static List<Fitting> fittings() {
    return List.of(Fitting.values());
  }

  public static List<Integer> lengths() {
    return List.of(1, 2, 3, 4, 6, 8);
  }

  /// Whether a room is asked to have anything.
  public boolean demands() {
    return !form.values("perlengkapan").isEmpty()
        || !form.value("gedung").isEmpty()
        || !form.value("tata").isEmpty();
  }

  /// Whether something to be carried away is asked for.
  public boolean carries() {
    return form.fields().stream()
        .anyMatch(field -> field.startsWith(ThingsForm.QUANTITY) && !form.value(field).isBlank());
  }
}
