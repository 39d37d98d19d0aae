package id.sarpras.request.web;

import id.sarpras.api.Fields;
import id.sarpras.facility.Facility;
import id.sarpras.facility.Kind;
import id.sarpras.request.web.BundleRules.Part;
import id.sarpras.schedule.Pick;
import id.sarpras.shared.Period;
import id.sarpras.workingtime.OfficeCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the times and things of one request that a machine hands in, by the rules of the pages;
/// whether they are free is seen when they are held. Used once.
///
/// @param all what there is
/// @param people how many have to find room
/// @param fields where refusals are told
record NeedReader(
    List<Facility> all, OfficeCalendar calendar, Instant now, int people, Fields fields) {

  private static final int MOST_PERIODS = 60;
  private static final int MOST_ITEMS = 20;

  /// The times, none of which overlaps another.
  List<Period> periods(@Nullable List<PeriodJson> sent) {
    List<PeriodJson> typed = within(sent, "periods", MOST_PERIODS);
    var periods = new ArrayList<Period>();
    for (int i = 0; i < typed.size(); i++) {
      String name = "periods[" + i + "]";
      Optional<Period> period = period(typed.get(i), name);
      if (period.filter(one -> periods.stream().anyMatch(one::overlaps)).isPresent()) {
        fields.refuse(name, "request.api.overlaps");
      }
      period.ifPresent(periods::add);
    }
    return periods;
  }

  private Optional<Period> period(@Nullable PeriodJson typed, String name) {
    if (typed == null) {
      fields.refuse(name, "problem.field-missing");
      return Optional.empty();
    }
    return typed.read(name + ".", fields);
  }

  /// The things, none of which shares anything with another, each with its name in the body; in
  /// their order.
  Map<Pick, String> things(@Nullable List<ItemJson> sent) {
    List<ItemJson> typed = within(sent, "items", MOST_ITEMS);
    var things = new LinkedHashMap<Pick, String>();
    for (int i = 0; i < typed.size(); i++) {
      String name = "items[" + i + "]";
      ItemJson item = typed.get(i);
      facility(item, things.keySet(), name)
          .flatMap(facility -> pick(item, facility, name))
          .ifPresent(pick -> things.put(pick, name));
    }
    return things;
  }

  private <T> List<T> within(@Nullable List<T> sent, String name, int most) {
    if (sent == null || sent.isEmpty() || sent.size() > most) {
      fields.refuse(name, "request.api.nothing", most);
      return List.of();
    }
    return sent;
  }

  private Optional<Facility> facility(@Nullable ItemJson typed, Set<Pick> chosen, String name) {
    Optional<Facility> facility =
        all.stream()
            .filter(one -> typed != null && one.id().value().equals(typed.facility()))
            .findFirst();
    if (facility.isEmpty()) {
      fields.refuse(name + ".facility", "request.api.facility-missing");
    }
    if (facility.filter(one -> isAmong(one, chosen)).isPresent()) {
      fields.refuse(name + ".facility", "request.api.item-again");
      return Optional.empty();
    }
    return facility;
  }

  private static boolean isAmong(Facility one, Set<Pick> chosen) {
    return chosen.stream()
        .map(Pick::facility)
        .anyMatch(other -> one.id().equals(other.id()) || one.shares(other));
  }

  private Optional<Pick> pick(ItemJson typed, Facility facility, String name) {
    int quantity = Objects.requireNonNullElse(typed.quantity(), 1);
    if (quantity < 1) {
      fields.refuse(name + ".quantity", "request.api.quantity-wrong");
      return Optional.empty();
    }
    return Optional.of(
        new Pick(
            facility,
            quantity,
            Optional.ofNullable(typed.layout()),
            Boolean.TRUE.equals(typed.driver())));
  }

  /// Refuses what of them cannot be had so, each once however many times it is wanted.
  ///
  /// @param repeats whether what is refused on single dates is said date by date instead
  void check(Map<Pick, String> things, List<Period> periods, boolean repeats) {
    List<Pick> picks = List.copyOf(things.keySet());
    periods.stream()
        .flatMap(
            use -> new BundleRules(picks, use, people, repeats, now, calendar).flaws().stream())
        .distinct()
        .forEach(
            flaw ->
                fields.refuse(
                    name(flaw.part(), things, periods), flaw.key(), flaw.arguments().toArray()));
  }

  private static String name(Part part, Map<Pick, String> things, List<Period> periods) {
    return switch (part) {
      case Part.Thing(Pick pick) -> Objects.requireNonNull(things.get(pick));
      case Part.Furnishing(Pick pick) -> things.get(pick) + ".layout";
      case Part.Time(Period use) -> "periods[" + periods.indexOf(use) + "]";
      case Part.Together(Kind kind) -> "items";
    };
  }
}
