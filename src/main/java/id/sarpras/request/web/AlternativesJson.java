package id.sarpras.request.web;

import id.sarpras.schedule.Alternatives;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/// What is free instead of something that is taken.
record AlternativesJson(List<TimeJson> times, List<PlaceJson> facilities) {

  /// The same facility at another time.
  record TimeJson(OffsetDateTime from, OffsetDateTime until) {}

  /// Another facility at the same time.
  record PlaceJson(UUID id, String name, int capacity) {}

  static AlternativesJson of(Alternatives instead, ZoneId zone) {
    return new AlternativesJson(
        instead.otherTimes().stream()
            .map(
                period ->
                    new TimeJson(
                        RequestJson.at(period.start(), zone), RequestJson.at(period.end(), zone)))
            .toList(),
        instead.otherRooms().stream()
            .map(room -> new PlaceJson(room.id().value(), room.name(), room.capacity()))
            .toList());
  }
}
