package id.sarpras.request.web;

import id.sarpras.page.Form;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;

/// Addresses of searches that ask for the same as one before at another time.
final class SearchLink {

  private static final Set<String> TIMES = Set.of("tanggal", "sampai", "mulai", "selesai", "lama");
  private static final Set<String> THINGS =
      Set.of(
          "orang",
          "ruang",
          "gedung",
          "tata",
          "perlengkapan",
          "kendaraan",
          "penumpang",
          "pengemudi");

  private SearchLink() {}

  /// The hours of all the days on any single one of them.
  static String onAnyDay(Form form) {
    return of(form, form.with("lama", SearchForm.ANY_DAY));
  }

  /// Any room at the time, and for the people, of a request that is being written.
  static String anyRoom(Form request) {
    return of(Form.of(Map.of("orang", request.value("orang"), "ruang", SearchForm.ANY)), request);
  }

  /// From a later day on.
  static String from(Form form, LocalDate day) {
    return of(form, form.with("tanggal", day.toString()));
  }

  /// At exactly the time of something that was found.
  static String at(Form form, Proposed one, ZoneId zone) {
    ZonedDateTime start = one.proposal().period().start().atZone(zone);
    ZonedDateTime end = one.proposal().period().end().atZone(zone);
    return of(
        form,
        form.with("tanggal", start.toLocalDate().toString())
            .with("sampai", "")
            .with("mulai", time(start).toString())
            .with("selesai", time(end).toString())
            .with("lama", ""));
  }

  private static LocalTime time(ZonedDateTime at) {
    return at.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
  }

  private static String of(Form things, Form times) {
    return Stream.concat(
            TIMES.stream().sorted().flatMap(field -> pairs(times, field)),
            things.fields().stream()
                .filter(field -> THINGS.contains(field) || field.startsWith(ThingsForm.QUANTITY))
                .sorted()
                .flatMap(field -> pairs(things, field)))
        .collect(Collectors.joining("&", "/cari?", ""));
  }

  private static Stream<String> pairs(Form form, String field) {
    return form.values(field).stream()
        .filter(value -> !value.isBlank() || field.equals("ruang"))
        .map(value -> encoded(field) + "=" + encoded(value));
  }

  private static String encoded(String text) {
    return UriUtils.encode(text, StandardCharsets.UTF_8);
  }
}
