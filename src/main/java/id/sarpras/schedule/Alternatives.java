package id.sarpras.schedule;

import id.sarpras.facility.Facility;
import id.sarpras.shared.Period;
import java.util.List;

/// What is free instead of something that is taken.
///
/// @param otherTimes the same room that day, the nearest time first, at most three
/// @param otherRooms at the same time, the best fitting first, at most three
public record Alternatives(List<Period> otherTimes, List<Facility> otherRooms) {

  public boolean none() {
    return otherTimes.isEmpty() && otherRooms.isEmpty();
  }
}
