package id.sarpras.schedule;

import id.sarpras.facility.Facility;
import id.sarpras.facility.Opening;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One day of one room or vehicle.
///
/// @param holiday the name of the holiday; empty on other days
/// @param opening empty where it is closed that day
/// @param taken in the order of time, each use once
public record RoomDay(
    Facility facility,
    LocalDate day,
    String holiday,
    Optional<Opening> opening,
    List<Taken> taken) {

  /// What it is taken by at an instant.
  public Optional<Taken> at(Instant now) {
    return taken.stream().filter(one -> one.used().contains(now)).findFirst();
  }

  /// What comes next after an instant.
  public Optional<Taken> after(Instant now) {
    return taken.stream().filter(one -> one.used().start().isAfter(now)).findFirst();
  }
}
