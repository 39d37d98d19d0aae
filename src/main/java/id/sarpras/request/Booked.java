package id.sarpras.request;

import static java.util.Objects.requireNonNull;

import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.page.Dates;
import id.sarpras.schedule.Pick;
import id.sarpras.schedule.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that a request is about, to be shown: every use with the things that are taken for it.
public record Booked(List<Use> uses) {

  /// One use.
  public record Use(Booking booking, List<Pick> picks) {}

  /// @param known the facilities of the unit
  public static Booked of(Need need, Map<FacilityId, Facility> known) {
    return new Booked(
        need.current().stream()
            .map(
                booking ->
                    new Use(
                        booking,
                        booking.items().stream()
                            .map(item -> item.pick(requireNonNull(known.get(item.facility()))))
                            .toList()))
            .toList());
  }

  /// Whether the same things are taken each time.
  public boolean isAlike() {
    return uses.stream().map(Use::picks).distinct().count() == 1;
  }

  /// What is taken for one use; nothing where that has ended.
  public List<Pick> of(Booking booking) {
    return uses.stream()
        .filter(use -> use.booking().id().equals(booking.id()))
        .flatMap(use -> use.picks().stream())
        .toList();
  }

  /// What is taken the first time.
  public List<Pick> picks() {
    return uses.getFirst().picks();
  }

  /// Whether others may be approved for some of it before.
  public boolean isCompetedFor() {
    return uses.stream()
        .flatMap(use -> use.picks().stream())
        .anyMatch(pick -> pick.facility().isCompetedFor());
  }

  /// In one line, where there is little room: the names of the things.
  public String brief(Words words) {
    return picks().stream().map(pick -> pick.brief(words)).collect(Collectors.joining(", "));
  }

  /// In lines, for a notice: the things and when they are used.
  public String text(Words words, Dates dates) {
    Stream<String> lines =
        isAlike()
            ? Stream.concat(
                picks().stream().map(pick -> pick.in(words)),
                uses.stream().map(use -> dates.use(use.booking().period())))
            : uses.stream().flatMap(use -> lines(use, words, dates));
    return lines.collect(Collectors.joining("\n"));
  }

  private static Stream<String> lines(Use use, Words words, Dates dates) {
    return Stream.concat(
        Stream.of(dates.use(use.booking().period()) + ":"),
        use.picks().stream().map(pick -> "– " + pick.in(words)));
  }
}
