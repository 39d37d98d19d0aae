package id.sarpras.schedule;

import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityRefusal;

/// Why something cannot be had on a date.
public sealed interface Clash {

  Facility facility();

  /// Somebody else has it then, or too many are away, or an earlier date of the same series takes
  /// it.
  record Taken(Facility facility) implements Clash {}

  /// The office has a day off.
  ///
  /// @param name such as *Hari Raya Natal*
  record OnHoliday(Facility facility, String name) implements Clash {}

  /// Its own terms do not allow it.
  record Refused(Facility facility, FacilityRefusal why) implements Clash {}
}
