package id.sarpras.request.web;

import id.sarpras.api.Fields;
import id.sarpras.facility.Asked;
import id.sarpras.facility.Facility;
import id.sarpras.request.Item;
import id.sarpras.request.web.SubmissionJson.ItemJson;
import id.sarpras.request.web.SubmissionJson.PeriodJson;
import id.sarpras.shared.Period;
import id.sarpras.workingtime.OfficeCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the times and things of one request that a machine hands in, each by the facility's own
/// rules; whether it is free is seen when it is held. Used once.
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

  /// The things, none of which shares anything with another.
  List<Item> items(@Nullable List<ItemJson> sent, List<Period> periods) {
    List<ItemJson> typed = within(sent, "items", MOST_ITEMS);
    var items = new ArrayList<Item>();
    var chosen = new ArrayList<Facility>();
    for (int i = 0; i < typed.size(); i++) {
      String name = "items[" + i + "]";
      Optional<Facility> facility = facility(typed.get(i), chosen, name);
      if (facility.isPresent()) {
        chosen.add(facility.get());
        Optional<Item> item = item(typed.get(i), facility.get(), name);
        item.ifPresent(one -> check(one, facility.get(), periods, name));
        item.ifPresent(items::add);
      }
    }
    return items;
  }

  private <T> List<T> within(@Nullable List<T> sent, String name, int most) {
    if (sent == null || sent.isEmpty() || sent.size() > most) {
      fields.refuse(name, "request.api.nothing", most);
      return List.of();
    }
    return sent;
  }

  private Optional<Period> period(@Nullable PeriodJson typed, String name) {
    if (typed == null || typed.from() == null || typed.until() == null) {
      fields.refuse(name, "problem.field-missing");
      return Optional.empty();
    }
    if (!typed.until().isAfter(typed.from())) {
      fields.refuse(name + ".until", "request.api.until-wrong");
      return Optional.empty();
    }
    return Optional.of(new Period(typed.from().toInstant(), typed.until().toInstant()));
  }

  private Optional<Facility> facility(
      @Nullable ItemJson typed, List<Facility> chosen, String name) {
    Optional<Facility> facility =
        all.stream()
            .filter(one -> typed != null && one.id().value().equals(typed.facility()))
            .findFirst();
    if (facility.isEmpty()) {
      fields.refuse(name + ".facility", "request.api.facility-missing");
    } else if (chosen.stream().anyMatch(one -> clashes(one, facility.get()))) {
      fields.refuse(name + ".facility", "request.api.item-again");
    }
    return facility;
  }

  private static boolean clashes(Facility one, Facility other) {
    return one.id().equals(other.id()) || one.shares(other);
  }

  private Optional<Item> item(ItemJson typed, Facility facility, String name) {
    int quantity = Objects.requireNonNullElse(typed.quantity(), 1);
    if (quantity < 1) {
      fields.refuse(name + ".quantity", "request.api.quantity-wrong");
      return Optional.empty();
    }
    return Optional.of(
        new Item(
            facility.id(),
            quantity,
            Optional.ofNullable(typed.layout()),
            Boolean.TRUE.equals(typed.driver())));
  }

  private void check(Item item, Facility facility, List<Period> periods, String name) {
    for (Period period : periods) {
      Asked asked = item.asked(period, people);
      facility
          .refusal(asked, now, calendar.zone(), day -> calendar.holiday(day).isPresent())
          .ifPresent(why -> fields.refuse(name, why.key(), RequestForm.facts(facility, asked)));
    }
  }
}
