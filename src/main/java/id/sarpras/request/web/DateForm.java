package id.sarpras.request.web;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.facility.Kind;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.request.Booking;
import id.sarpras.request.Item;
import id.sarpras.request.Reach;
import id.sarpras.shared.Period;
import id.sarpras.shared.UnitId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What is to become of a date that was sent: another time, other things, and how far that reaches.
@Component
class DateForm {

  private final Facilities facilities;

  DateForm(Facilities facilities) {
    this.facilities = facilities;
  }

  /// The form as the booking is now.
  Form filled(Booking booking, ZoneId zone) {
    LocalDateTime start = LocalDateTime.ofInstant(booking.period().start(), zone);
    LocalDateTime end = LocalDateTime.ofInstant(booking.period().end(), zone);
    var values = new HashMap<String, String>();
    values.put("tanggal", start.toLocalDate().toString());
    values.put("mulai", start.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString());
    values.put("selesai", end.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString());
    values.put("cakupan", Reach.ONE.name());
    for (int i = 0; i < booking.items().size(); i++) {
      values.put("barang-" + i, booking.items().get(i).facility().value().toString());
      values.put("jumlah-" + i, Integer.toString(booking.items().get(i).quantity()));
    }
    return Form.of(values);
  }

  /// How far it reaches.
  static Optional<Reach> reach(Form form) {
    for (Reach reach : Reach.values()) {
      if (form.value("cakupan").equals(reach.name())) {
        return Optional.of(reach);
      }
    }
    form.refuse("cakupan", "field.cakupan.missing");
    return Optional.empty();
  }

  /// The new time, over as many days as before.
  static Optional<Period> period(Form form, Booking booking, ZoneId zone) {
    var read = new FormReader(form);
    Optional<LocalDate> day = read.date("tanggal");
    Optional<LocalTime> from = read.time("mulai");
    Optional<LocalTime> until = read.time("selesai");
    if (day.isEmpty() || from.isEmpty() || until.isEmpty()) {
      return Optional.empty();
    }
    long days =
        ChronoUnit.DAYS.between(
            LocalDate.ofInstant(booking.period().start(), zone),
            LocalDate.ofInstant(booking.period().end(), zone));
    LocalDateTime start = day.get().atTime(from.get());
    LocalDateTime end = day.get().plusDays(days).atTime(until.get());
    if (!end.isAfter(start)) {
      form.refuse("selesai", "field.selesai.early");
      return Optional.empty();
    }
    return Optional.of(new Period(start.atZone(zone).toInstant(), end.atZone(zone).toInstant()));
  }

  /// The things: each may be exchanged for another of its kind.
  List<Item> items(UnitId unit, Form form, Booking booking) {
    List<Facility> all = facilities.all(unit);
    var items = new ArrayList<Item>();
    for (int i = 0; i < booking.items().size(); i++) {
      Item before = booking.items().get(i);
      Kind kind = kind(all, before);
      String field = "barang-" + i;
      Optional<Facility> chosen =
          RequestForm.id(form.value(field))
              .flatMap(id -> find(all, new FacilityId(id)))
              .filter(one -> one.kind() == kind);
      if (chosen.isEmpty()) {
        form.refuse(field, "field.barang.missing");
      }
      int quantity = kind == Kind.EQUIPMENT ? quantity(form, "jumlah-" + i) : before.quantity();
      chosen.ifPresent(
          one -> items.add(new Item(one.id(), quantity, before.layout(), before.driver())));
    }
    if (items.stream().map(Item::facility).distinct().count() < items.size()) {
      form.refuse("barang-0", "field.barang.twice");
    }
    return items;
  }

  /// 1 where the form says that it cannot be read.
  private static int quantity(Form form, String field) {
    String typed = form.value(field).strip();
    if (!typed.matches("[1-9]\\d{0,4}")) {
      form.refuse(field, "series.quantity.wrong");
      return 1;
    }
    return Integer.parseInt(typed);
  }

  /// The things of a booking with what each may be exchanged for.
  List<DatePage.Thing> things(UnitId unit, Booking booking) {
    List<Facility> all = facilities.all(unit);
    var things = new ArrayList<DatePage.Thing>();
    for (Item item : booking.items()) {
      Kind kind = kind(all, item);
      things.add(
          new DatePage.Thing(
              kind,
              all.stream()
                  .filter(one -> one.kind() == kind)
                  .filter(one -> one.lent() || one.id().equals(item.facility()))
                  .toList()));
    }
    return things;
  }

  private static Kind kind(List<Facility> all, Item item) {
    return find(all, item.facility()).orElseThrow().kind();
  }

  private static Optional<Facility> find(List<Facility> all, FacilityId id) {
    return all.stream().filter(one -> one.id().equals(id)).findFirst();
  }
}
