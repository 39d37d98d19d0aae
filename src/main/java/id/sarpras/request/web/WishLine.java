package id.sarpras.request.web;

import id.sarpras.page.Frame;
import id.sarpras.schedule.Want;
import id.sarpras.schedule.When;
import id.sarpras.schedule.Wish;
import id.sarpras.shared.Period;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A wish in one line, as whoever asked sees it again.
final class WishLine {

  private WishLine() {}

  /// *Sen 7 Des – Jum 11 Des · 2 jam antara 08.00 dan 16.00 · 30 orang · ruang apa saja*
  static String of(Wish wish, Frame f) {
    var parts = new ArrayList<>(when(wish.when(), f));
    if (wish.people() > 0) {
      parts.add(f.t("search.asked.people", wish.people()));
    }
    wish.wants().forEach(want -> parts.add(want(want, f)));
    return String.join(" · ", parts);
  }

  private static List<String> when(When when, Frame f) {
    return switch (when) {
      case When.At(Period period) -> List.of(f.brief(period));
      case When.Within within -> List.of(days(within, f), hours(within, f));
    };
  }

  private static String days(When.Within within, Frame f) {
    LocalDate last = within.last();
    return within.first().equals(last)
        ? f.brief(last)
        : f.brief(within.first()) + " – " + f.brief(last);
  }

  private static String hours(When.Within within, Frame f) {
    boolean isAllOfThem =
        Duration.between(within.earliest(), within.latest()).equals(within.length());
    return isAllOfThem
        ? f.time(within.earliest()) + "–" + f.time(within.latest())
        : f.t(
            "search.asked.hours",
            within.length().toHours(),
            f.time(within.earliest()),
            f.time(within.latest()));
  }

  private static String want(Want want, Frame f) {
    return switch (want) {
      case Want.This(var pick) -> pick.brief(f::t);
      case Want.SomeRoom room when room.fittings().isEmpty() -> f.t("search.asked.room");
      case Want.SomeRoom room ->
          f.t(
              "search.asked.room-with",
              room.fittings().stream()
                  .sorted()
                  .map(fitting -> f.t("fitting." + fitting.name()))
                  .collect(Collectors.joining(", ")));
      case Want.SomeVehicle vehicle -> f.t("search.asked.vehicle");
    };
  }
}
