package id.sarpras.schedule.web;

import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.schedule.Taken;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The names of what is lent, to say which part of a hall is taken.
record Names(Map<FacilityId, String> all) {

  static Names of(Stream<Facility> lent) {
    return new Names(lent.collect(Collectors.toUnmodifiableMap(Facility::id, Facility::name)));
  }

  /// As what a room is taken, the hall or a part of it; empty where it is taken as itself.
  String part(Facility room, Taken taken) {
    return taken.facility().equals(room.id()) ? "" : all.getOrDefault(taken.facility(), "");
  }
}
