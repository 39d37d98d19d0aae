package id.sarpras.closure.web;

import id.sarpras.api.Fields;
import id.sarpras.closure.Closure;
import id.sarpras.closure.web.NewClosureJson.NewClosedJson;
import id.sarpras.closure.web.NewClosureJson.RepeatJson;
import id.sarpras.facility.Facility;
import id.sarpras.identity.Officer;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads a closure that a machine makes, by the rules of the page.
@Component
class ClosureReader {

  private static final int MOST_ITEMS = 200;

  private final ClosureDesk desk;

  ClosureReader(ClosureDesk desk) {
    this.desk = desk;
  }

  /// @throws id.sarpras.api.ApiProblem naming every field that cannot be taken
  Closure read(Officer officer, NewClosureJson sent) {
    List<Facility> theirs = desk.theirs(officer);
    var fields =
        new Fields()
            .named("sarana", "items")
            .with("sebab", "reason", sent.reason())
            .with("rincian", "details", sent.details());
    times(fields, sent.from(), sent.until(), desk.zone());
    repeat(fields, sent.repeat());
    items(fields, Objects.requireNonNullElse(sent.items(), List.of()), theirs);
    Optional<Closure> closure = desk.read(officer, theirs, fields.form());
    fields.check();
    return closure.orElseThrow();
  }

  /// From when until when, as the form asks it: on the unit's clock, to the minute.
  static void times(
      Fields fields, @Nullable OffsetDateTime from, @Nullable OffsetDateTime until, ZoneId zone) {
    time(fields, "dari", "from", from, zone);
    time(fields, "sampai", "until", until, zone);
  }

  private static void time(
      Fields fields, String inForm, String inBody, @Nullable OffsetDateTime sent, ZoneId zone) {
    ZonedDateTime at = sent == null ? null : sent.atZoneSameInstant(zone);
    fields
        .with(inForm + "Tanggal", inBody, at == null ? null : at.toLocalDate())
        .with(inForm + "Jam", inBody, at == null ? null : at.toLocalTime());
  }

  private static void repeat(Fields fields, @Nullable RepeatJson sent) {
    if (sent == null) {
      return;
    }
    fields
        .with("ulang", "repeat.every", sent.every())
        .with("ulangSampai", "repeat.until", sent.until());
    if (sent.every() == null) {
      fields.refuse("repeat.every", "problem.field-missing");
    }
  }

  private static void items(
      Fields fields, List<@Nullable NewClosedJson> sent, List<Facility> theirs) {
    if (sent.size() > MOST_ITEMS) {
      fields.refuse("items", "request.api.nothing", MOST_ITEMS);
      return;
    }
    Set<UUID> named = new HashSet<>();
    for (int i = 0; i < sent.size(); i++) {
      NewClosedJson item = sent.get(i);
      String name = "items[" + i + "]";
      UUID id = item == null ? null : item.facility();
      if (item == null || theirs.stream().noneMatch(one -> one.id().value().equals(id))) {
        fields.refuse(name + ".facility", "closed.api.not-yours");
      } else if (!named.add(Objects.requireNonNull(id))) {
        fields.refuse(name + ".facility", "closed.api.named-again");
      } else {
        fields
            .choosing("sarana", "items", id)
            .with("jumlah-" + id, name + ".quantity", item.quantity());
      }
    }
  }
}
