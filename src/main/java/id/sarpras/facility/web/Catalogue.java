package id.sarpras.facility.web;

import id.sarpras.facility.Facility;
import id.sarpras.facility.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A list of what is lent, of one kind or of all, in one building or in all.
///
/// @param building without the floor; empty for all
/// @param buildings those to choose from, by name
/// @param shown what fits, by name
public record Catalogue(
    Optional<Kind> kind, String building, List<String> buildings, List<Facility> shown) {

  /// @param kind a kind’s name; any other word stands for all
  static Catalogue of(List<Facility> all, String kind, String building) {
    Optional<Kind> chosen = kind(kind);
    return new Catalogue(
        chosen,
        building,
        buildings(all),
        all.stream()
            .filter(one -> chosen.isEmpty() || one.kind() == chosen.get())
            .filter(one -> building.isEmpty() || one.house().equals(building))
            .toList());
  }

  static Optional<Kind> kind(String name) {
    return Stream.of(Kind.values()).filter(kind -> kind.name().equals(name)).findFirst();
  }

  /// What fits of one kind.
  public List<Facility> of(Kind one) {
    return shown.stream().filter(facility -> facility.kind() == one).toList();
  }

  private static List<String> buildings(List<Facility> all) {
    return all.stream()
        .map(Facility::house)
        .filter(name -> !name.isEmpty())
        .distinct()
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .toList();
  }
}
