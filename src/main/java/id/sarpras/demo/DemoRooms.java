package id.sarpras.demo;

import static id.sarpras.facility.Equipment.AIR_CONDITIONING;
import static id.sarpras.facility.Equipment.PROJECTOR;
import static id.sarpras.facility.Equipment.SOUND_SYSTEM;
import static id.sarpras.facility.Equipment.STAGE;
import static id.sarpras.facility.Equipment.VIDEO_CONFERENCE;
import static id.sarpras.facility.Equipment.WHEELCHAIR_ACCESS;
import static id.sarpras.facility.Equipment.WHITEBOARD;

import id.sarpras.facility.Equipment;
import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.facility.Opening;
import id.sarpras.facility.SpaceId;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Ids;
import id.sarpras.shared.UnitId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// The rooms of a governor's office.
@Component
@Profile("demo")
class DemoRooms {

  private static final Opening OFFICE = new Opening(LocalTime.of(7, 0), LocalTime.of(17, 0));
  private static final Opening LONG = new Opening(LocalTime.of(7, 0), LocalTime.of(21, 0));

  private final Facilities facilities;

  DemoRooms(Facilities facilities) {
    this.facilities = facilities;
  }

  List<Facility> build(UnitId unit) {
    List<Facility> rooms =
        List.of(
            hall(
                "Balai Petitih",
                "Kantor Gubernur",
                500,
                SOUND_SYSTEM,
                STAGE,
                AIR_CONDITIONING,
                WHEELCHAIR_ACCESS),
            hall("Pendopo Gubernur", "Rumah Jabatan", 350, SOUND_SYSTEM, STAGE, WHEELCHAIR_ACCESS),
            hall(
                "Aula Garuda",
                "Gedung Garuda",
                200,
                PROJECTOR,
                SOUND_SYSTEM,
                STAGE,
                AIR_CONDITIONING,
                WHEELCHAIR_ACCESS),
            room(
                "Ruang Praja I",
                "Kantor Gubernur, lantai 1",
                60,
                PROJECTOR,
                SOUND_SYSTEM,
                AIR_CONDITIONING,
                WHEELCHAIR_ACCESS),
            room(
                "Ruang Praja II",
                "Kantor Gubernur, lantai 1",
                40,
                PROJECTOR,
                AIR_CONDITIONING,
                WHEELCHAIR_ACCESS),
            room(
                "Ruang Arwana",
                "Kantor Gubernur, lantai 2",
                30,
                PROJECTOR,
                WHITEBOARD,
                AIR_CONDITIONING),
            room(
                "Ruang Enggang",
                "Kantor Gubernur, lantai 2",
                24,
                PROJECTOR,
                WHITEBOARD,
                AIR_CONDITIONING),
            room(
                "Ruang Tengkawang",
                "Kantor Gubernur, lantai 3",
                16,
                VIDEO_CONFERENCE,
                WHITEBOARD,
                AIR_CONDITIONING),
            room(
                "Ruang Telekonferensi",
                "Kantor Gubernur, lantai 3",
                20,
                VIDEO_CONFERENCE,
                SOUND_SYSTEM,
                AIR_CONDITIONING),
            room(
                "Ruang Kapuas",
                "Gedung Biro Umum",
                12,
                WHITEBOARD,
                AIR_CONDITIONING,
                WHEELCHAIR_ACCESS));
    rooms.forEach(room -> facilities.add(unit, room, new Actor.Program()));
    return rooms;
  }

  private static Facility hall(String name, String building, int capacity, Equipment... equipment) {
    return facility(
        name, building, capacity, Duration.ofMinutes(60), week(LONG, DayOfWeek.SUNDAY), equipment);
  }

  private static Facility room(String name, String building, int capacity, Equipment... equipment) {
    return facility(
        name,
        building,
        capacity,
        Duration.ofMinutes(15),
        week(OFFICE, DayOfWeek.FRIDAY),
        equipment);
  }

  private static Facility facility(
      String name,
      String building,
      int capacity,
      Duration turnRound,
      Map<DayOfWeek, Opening> openings,
      Equipment... equipment) {
    return new Facility(
        new FacilityId(Ids.next()),
        name,
        building,
        capacity,
        turnRound,
        true,
        Set.of(equipment),
        openings,
        List.of(new SpaceId(Ids.next())));
  }

  private static Map<DayOfWeek, Opening> week(Opening opening, DayOfWeek last) {
    return Stream.of(DayOfWeek.values())
        .filter(day -> day.compareTo(last) <= 0)
        .collect(Collectors.toMap(day -> day, day -> opening));
  }
}
