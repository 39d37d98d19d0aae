package id.sarpras.facility.web;

import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.facility.Fitting;
import id.sarpras.facility.Kind;
import id.sarpras.facility.LendingRules;
import id.sarpras.facility.Opening;
import id.sarpras.facility.OpeningHours;
import id.sarpras.facility.SpaceId;
import id.sarpras.page.Form;
import id.sarpras.shared.Ids;
import id.sarpras.shared.Line;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.LinkedMultiValueMap;

/// What a room's form asks.
final class RoomForm {

  private static final int MOST_PEOPLE = 100_000;
  private static final int MOST_MINUTES = 24 * 60;

  private RoomForm() {}

  /// Open in office hours from Monday to Friday, a quarter of an hour between two uses.
  static Form blank() {
    var values = new LinkedMultiValueMap<String, String>();
    values.add("jeda", "15");
    values.add("dipinjamkan", "ya");
    for (int day = 1; day <= 5; day++) {
      values.add("buka" + day, "07:00");
      values.add("tutup" + day, "17:00");
    }
    return Form.of(values);
  }

  static Form of(Facility room) {
    var values = new LinkedMultiValueMap<String, String>();
    values.add("nama", room.name());
    values.add("gedung", room.building());
    values.add("kapasitas", Integer.toString(room.capacity()));
    values.add("jeda", Long.toString(room.turnRound().toMinutes()));
    values.add("dipinjamkan", room.lent() ? "ya" : "");
    room.fittings().forEach(item -> values.add("perlengkapan", item.name()));
    room.hours()
        .week()
        .forEach(
            (day, opening) -> {
              values.add("buka" + day.getValue(), opening.opens().toString());
              values.add("tutup" + day.getValue(), opening.closes().toString());
            });
    return Form.of(values);
  }

  /// The room; empty where the form says what is wrong.
  static Optional<Facility> read(Form form, Optional<Facility> before) {
    String name = Line.of(form.value("nama"));
    if (name.isEmpty() || name.length() > 200) {
      form.refuse("nama", "rooms.name-missing");
    }
    OptionalInt capacity = number(form, "kapasitas", 1, MOST_PEOPLE, "rooms.capacity-wrong");
    OptionalInt pause = number(form, "jeda", 0, MOST_MINUTES, "rooms.pause-wrong");
    Map<DayOfWeek, Opening> openings = openings(form);
    if (openings.isEmpty()) {
      form.refuse("buka1", "rooms.opening-missing");
    }
    return form.isRefused()
        ? Optional.empty()
        : Optional.of(
            new Facility(
                before.map(Facility::id).orElseGet(() -> new FacilityId(Ids.next())),
                Kind.ROOM,
                name,
                Line.of(form.value("gedung")),
                capacity.orElseThrow(),
                1,
                form.has("dipinjamkan", "ya"),
                false,
                Stream.of(Fitting.values())
                    .filter(item -> form.has("perlengkapan", item.name()))
                    .collect(Collectors.toSet()),
                before.map(Facility::layouts).orElse(Map.of()),
                new OpeningHours(
                    openings, before.map(room -> room.hours().days()).orElse(Map.of())),
                before
                    .map(Facility::rules)
                    .orElse(LendingRules.USUAL)
                    .withTurnRound(Duration.ofMinutes(pause.orElseThrow())),
                before.flatMap(Facility::keeper),
                before.map(Facility::spaces).orElseGet(() -> List.of(new SpaceId(Ids.next())))));
  }

  private static Map<DayOfWeek, Opening> openings(Form form) {
    var openings = new EnumMap<DayOfWeek, Opening>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      String opens = form.value("buka" + day.getValue()).strip();
      String closes = form.value("tutup" + day.getValue()).strip();
      if (!opens.isEmpty() || !closes.isEmpty()) {
        try {
          openings.put(day, new Opening(LocalTime.parse(opens), LocalTime.parse(closes)));
        } catch (DateTimeException | IllegalArgumentException wrong) {
          form.refuse("buka" + day.getValue(), "rooms.opening-wrong");
        }
      }
    }
    return openings;
  }

  private static OptionalInt number(Form form, String field, int least, int most, String wrong) {
    String typed = form.value(field).strip();
    if (typed.matches("\\d{1,6}")) {
      int number = Integer.parseInt(typed);
      if (number >= least && number <= most) {
        return OptionalInt.of(number);
      }
    }
    form.refuse(field, wrong);
    return OptionalInt.empty();
  }
}
