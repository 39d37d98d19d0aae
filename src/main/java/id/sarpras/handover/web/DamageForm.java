package id.sarpras.handover.web;

import id.sarpras.closure.ClosedItem;
import id.sarpras.closure.Closure;
import id.sarpras.closure.Reason;
import id.sarpras.handover.Damage;
import id.sarpras.handover.Severity;
import id.sarpras.handover.Thing;
import id.sarpras.identity.Officer;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.schedule.BookingId;
import id.sarpras.shared.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Reads what is damaged, how badly, and who sees to it by when.
///
/// @param things of which one may be damaged
/// @param officers who may be named
record DamageForm(Form form, List<Thing> things, List<Officer> officers, ZoneId zone) {

  /// So far ahead a date can be.
  private static final int MOST_DAYS = 366;

  /// What was said.
  ///
  /// @param closedUntil when what cannot be used is lent again; empty where it is not closed
  record Said(
      Thing thing,
      String what,
      Severity severity,
      Officer responsible,
      LocalDate due,
      Optional<Instant> closedUntil) {

    Damage damage(UUID id, BookingId use, Officer by, Instant now, List<UUID> photos) {
      return new Damage(
          id,
          use,
          thing.facility().id(),
          what,
          severity,
          responsible.id(),
          due,
          by.name(),
          now,
          Optional.empty(),
          photos,
          List.of());
    }

    /// What cannot be used is closed in the same step, until the day that was named.
    Optional<Closure> closure(Officer by, Instant now) {
      return closedUntil.map(
          until ->
              Closure.planned(
                  Reason.MAINTENANCE,
                  what,
                  "",
                  List.of(new ClosedItem(thing.facility().id(), thing.item().quantity())),
                  List.of(new Period(now, until)),
                  by.name(),
                  now));
    }
  }

  /// What was said; empty where the form says what is wrong.
  Optional<Said> said(Instant now) {
    var read = new FormReader(form);
    LocalDate today = LocalDate.ofInstant(now, zone);
    Optional<Thing> thing = chosen("sarana", things, one -> one.facility().id().value().toString());
    String what = read.block("kerusakan");
    Optional<Severity> severity = chosen("parah", List.of(Severity.values()), Severity::name);
    Optional<Officer> responsible = chosen("petugas", officers, one -> one.id().value().toString());
    Optional<LocalDate> due = day("tenggat", today);
    boolean isClosed =
        form.has("tutup", "ya") && severity.filter(Severity.UNUSABLE::equals).isPresent();
    Optional<Instant> closedUntil =
        isClosed
            ? day("tutupSampai", today).map(last -> Period.ofDay(last, zone).end())
            : Optional.empty();
    return form.isRefused()
        ? Optional.empty()
        : Optional.of(
            new Said(
                thing.orElseThrow(),
                what,
                severity.orElseThrow(),
                responsible.orElseThrow(),
                due.orElseThrow(),
                closedUntil));
  }

  private <T> Optional<T> chosen(String field, List<T> among, Function<T, String> code) {
    Optional<T> chosen = among.stream().filter(one -> form.has(field, code.apply(one))).findFirst();
    if (chosen.isEmpty()) {
      form.refuse(field, "field." + field + ".missing");
    }
    return chosen;
  }

  /// A day from today on, within a year.
  private Optional<LocalDate> day(String field, LocalDate today) {
    Optional<LocalDate> day = new FormReader(form).date(field);
    if (day.filter(one -> one.isBefore(today)).isPresent()) {
      form.refuse(field, "field.tenggat.past");
    }
    if (day.filter(one -> one.isAfter(today.plusDays(MOST_DAYS))).isPresent()) {
      form.refuse(field, "field.tenggat.far");
    }
    return day;
  }
}
