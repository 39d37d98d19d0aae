package id.sarpras.closure.web;

import id.sarpras.closure.ClosedItem;
import id.sarpras.closure.Closure;
import id.sarpras.closure.Reason;
import id.sarpras.facility.Facility;
import id.sarpras.facility.Kind;
import id.sarpras.identity.Officer;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.schedule.Recurrence;
import id.sarpras.schedule.RecurrenceRefusal;
import id.sarpras.shared.Line;
import id.sarpras.shared.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads what is to be closed, when and why.
final class ClosureForm {

  private static final Set<String> RHYTHMS = Set.of("DAILY", "WEEKLY", "MONTHLY");

  private final Form form;
  private final FormReader read;
  private final ZoneId zone;
  private final Instant now;

  ClosureForm(Form form, ZoneId zone, Instant now) {
    this.form = form;
    this.read = new FormReader(form);
    this.zone = zone;
    this.now = now;
  }

  /// The closure; empty where the form says what is wrong.
  Optional<Closure> closure(Officer officer, List<Facility> things) {
    List<ClosedItem> items =
        things.stream()
            .filter(thing -> form.has("sarana", thing.id().value().toString()))
            .flatMap(thing -> item(thing).stream())
            .toList();
    if (items.isEmpty() && !form.isRefused()) {
      form.refuse("sarana", "field.saranaTutup.missing");
    }
    Optional<Period> first = period();
    if (first.filter(period -> !period.end().isAfter(now)).isPresent()) {
      form.refuse("sampaiTanggal", "field.sampaiTanggal.past");
    }
    Optional<Reason> reason =
        Arrays.stream(Reason.values()).filter(one -> form.has("sebab", one.name())).findFirst();
    if (reason.isEmpty()) {
      form.refuse("sebab", "closed.reason.missing");
    }
    String details = read.optionalBlock("rincian");
    if (form.isRefused()) {
      return Optional.empty();
    }
    String rule = rule();
    List<Period> periods = form.isRefused() ? List.of() : periods(rule, first.orElseThrow());
    return form.isRefused()
        ? Optional.empty()
        : Optional.of(
            Closure.planned(
                reason.orElseThrow(), details, rule, items, periods, officer.name(), now));
  }

  /// From a day and a time until a day and a time on the unit's clock.
  Optional<Period> period() {
    Optional<LocalDate> firstDay = read.date("dariTanggal");
    Optional<LocalTime> from = read.time("dariJam");
    Optional<LocalDate> lastDay = read.date("sampaiTanggal");
    Optional<LocalTime> until = read.time("sampaiJam");
    if (form.isRefused()
        || firstDay.isEmpty()
        || from.isEmpty()
        || lastDay.isEmpty()
        || until.isEmpty()) {
      return Optional.empty();
    }
    Instant start = firstDay.get().atTime(from.get()).atZone(zone).toInstant();
    Instant end = lastDay.get().atTime(until.get()).atZone(zone).toInstant();
    if (!end.isAfter(start)) {
      form.refuse("sampaiJam", "field.sampaiJam.early");
      return Optional.empty();
    }
    if (firstDay.get().plusDays(Closure.LONGEST_DAYS).isBefore(lastDay.get())) {
      form.refuse("sampaiTanggal", "field.sampaiTanggal.long", Closure.LONGEST_DAYS);
    }
    if (isTooFar(start)) {
      form.refuse("dariTanggal", "field.dariTanggal.far", Closure.YEARS_AHEAD);
    }
    return Optional.of(new Period(start, end));
  }

  private boolean isTooFar(Instant start) {
    return start.isAfter(now.atZone(zone).plusYears(Closure.YEARS_AHEAD).toInstant());
  }

  private Optional<ClosedItem> item(Facility thing) {
    if (thing.kind() != Kind.EQUIPMENT) {
      return Optional.of(new ClosedItem(thing.id(), 1));
    }
    String field = "jumlah-" + thing.id().value();
    String typed = Line.of(form.value(field));
    if (!typed.matches("\\d{1,6}")
        || Integer.parseInt(typed) < 1
        || Integer.parseInt(typed) > thing.stock()) {
      form.refuse(field, "field.jumlahTutup.wrong", thing.name(), thing.stock());
      return Optional.empty();
    }
    return Optional.of(new ClosedItem(thing.id(), Integer.parseInt(typed)));
  }

  /// The rule of RFC 5545; empty for once.
  private String rule() {
    String rhythm = form.value("ulang");
    if (!RHYTHMS.contains(rhythm)) {
      return "";
    }
    return read.date("ulangSampai")
        .map(last -> "FREQ=" + rhythm + ";UNTIL=" + last.format(DateTimeFormatter.BASIC_ISO_DATE))
        .orElse("");
  }

  private List<Period> periods(String rule, Period first) {
    if (rule.isEmpty()) {
      return List.of(first);
    }
    return switch (Recurrence.read(rule, zone, first)) {
      case Recurrence.Read.Repeats(var recurrence) -> disjoint(near(recurrence.periods()));
      case Recurrence.Read.Refused(var why) -> {
        form.refuse("ulangSampai", key(why), Recurrence.MOST);
        yield List.of();
      }
    };
  }

  private static String key(RecurrenceRefusal why) {
    return why == RecurrenceRefusal.TOO_MANY ? "field.ulangSampai.many" : why.key();
  }

  private List<Period> near(List<Period> periods) {
    if (isTooFar(periods.getLast().start())) {
      form.refuse("ulangSampai", "field.ulangSampai.far", Closure.YEARS_AHEAD);
    }
    return periods;
  }

  private List<Period> disjoint(List<Period> periods) {
    for (int i = 1; i < periods.size(); i++) {
      if (periods.get(i - 1).overlaps(periods.get(i))) {
        form.refuse("ulang", "field.ulang.overlap");
      }
    }
    return periods;
  }
}
