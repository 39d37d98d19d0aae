package id.sarpras.standard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A version of a standard among the others of its service.
///
/// @param lastDay the last day of its force; empty while nothing follows it
/// @param publishedBy the officer's name; empty for what came with the installation
public record StandardVersion(
    ServiceStandard standard,
    Optional<LocalDate> lastDay,
    String publishedBy,
    Instant publishedAt) {

  /// Whether it is in force on a day.
  public boolean isInForce(LocalDate day) {
    return !isUpcoming(day) && lastDay.filter(last -> last.isBefore(day)).isEmpty();
  }

  /// Whether its first day is still to come.
  public boolean isUpcoming(LocalDate day) {
    return standard.inForceFrom().isAfter(day);
  }
}
