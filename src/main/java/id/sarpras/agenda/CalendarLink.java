package id.sarpras.agenda;

import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.identity.OfficerId;
import id.sarpras.shared.UnitId;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// A secret address under which a calendar program reads what is booked. Its secret follows from
/// its id and the installation's key, as tracking codes do.
///
/// @param officer who made it: when he or she may no longer sign in, it stops too
/// @param language in which the feed is written
/// @param fetchedAt the last time, to within some minutes
public record CalendarLink(
    UnitId unit,
    UUID id,
    OfficerId officer,
    Scope scope,
    Locale language,
    Instant madeAt,
    Optional<Instant> fetchedAt) {

  /// Which facilities it is about: one, with all that shares a space with it; those in a building;
  /// those that its officer keeps.
  Predicate<Facility> meant(Map<FacilityId, Facility> known) {
    return switch (scope) {
      case Scope.OfFacility(FacilityId one) -> {
        Optional<Facility> itself = Optional.ofNullable(known.get(one));
        yield other -> other.id().equals(one) || itself.filter(other::shares).isPresent();
      }
      case Scope.OfBuilding(String building) -> one -> one.building().equals(building);
      case Scope.Own() -> one -> one.keeper().filter(officer::equals).isPresent();
    };
  }
}
