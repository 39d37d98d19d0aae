package id.sarpras.request.web;

import id.sarpras.facility.Kind;
import id.sarpras.facility.Layout;
import id.sarpras.schedule.Pick;
import id.sarpras.schedule.Proposal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// Something that can be had, and the fields with which the form asks for it.
///
/// @param query the fields as they stand in an address
public record Proposed(Proposal proposal, String query) {

  private static final String ENCODED = "([^%]|%[0-9A-Fa-f]{2})*+";
  private static final Set<String> FIELDS =
      Set.of(
          "orang",
          "tanggal",
          "mulai",
          "sampai",
          "selesai",
          "ruang",
          "kendaraan",
          "tata",
          "pengemudi");

  /// @param people how many it is for; 0 where the form knows that already
  static Proposed of(Proposal proposal, ZoneId zone, int people) {
    return new Proposed(
        proposal,
        fields(proposal, zone, people).entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + UriUtils.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&")));
  }

  static List<Proposed> of(List<Proposal> proposals, ZoneId zone, int people) {
    return proposals.stream().map(proposal -> of(proposal, zone, people)).toList();
  }

  /// Reads the fields of a query again; what is none of them, or cannot be read, is left out.
  static Map<String, String> fields(String query) {
    var read = new LinkedHashMap<String, String>();
    UriComponentsBuilder.newInstance()
        .query(query)
        .build()
        .getQueryParams()
        .toSingleValueMap()
        .forEach(
            (field, value) -> {
              if (value != null && isField(field) && value.matches(ENCODED)) {
                read.put(field, UriUtils.decode(value, StandardCharsets.UTF_8));
              }
            });
    return read;
  }

  static boolean isField(String name) {
    return FIELDS.contains(name) || name.startsWith(ThingsForm.QUANTITY);
  }

  private static Map<String, String> fields(Proposal proposal, ZoneId zone, int people) {
    ZonedDateTime start = proposal.period().start().atZone(zone);
    ZonedDateTime end = proposal.period().end().atZone(zone);
    LocalDate day = start.toLocalDate();
    var fields = new LinkedHashMap<String, String>();
    if (people > 0) {
      fields.put("orang", Integer.toString(people));
    }
    fields.put("tanggal", day.toString());
    fields.put("mulai", start.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString());
    fields.put("sampai", end.toLocalDate().equals(day) ? "" : end.toLocalDate().toString());
    fields.put("selesai", end.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString());
    fields.put("ruang", ids(proposal, Kind.ROOM));
    fields.put("kendaraan", ids(proposal, Kind.VEHICLE));
    fields.put(
        "tata",
        proposal.picks().stream()
            .flatMap(pick -> pick.layout().stream())
            .map(Layout::name)
            .findFirst()
            .orElse(""));
    fields.put("pengemudi", proposal.picks().stream().anyMatch(Pick::driver) ? "ya" : "");
    of(proposal, Kind.EQUIPMENT)
        .forEach(
            pick ->
                fields.put(
                    ThingsForm.QUANTITY + pick.facility().id().value(),
                    Integer.toString(pick.quantity())));
    return fields;
  }

  private static String ids(Proposal proposal, Kind kind) {
    return of(proposal, kind)
        .map(pick -> pick.facility().id().value().toString())
        .collect(Collectors.joining(" "));
  }

  private static Stream<Pick> of(Proposal proposal, Kind kind) {
    return proposal.picks().stream().filter(pick -> pick.facility().kind() == kind);
  }
}
