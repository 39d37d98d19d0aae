package id.sarpras.schedule;

import id.sarpras.facility.Facility;
import java.util.List;

/// When a facility is taken, and not by whom.
///
/// @param taken of a room or vehicle, also as a part of something larger or for a part of itself
/// @param away of equipment
public record Uses(Facility facility, List<Taken> taken, List<Away> away) {}
