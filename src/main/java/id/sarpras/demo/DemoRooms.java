package id.sarpras.demo;

import static id.sarpras.facility.Fitting.ACCESSIBLE_TOILET;
import static id.sarpras.facility.Fitting.AIR_CONDITIONING;
import static id.sarpras.facility.Fitting.HEARING_LOOP;
import static id.sarpras.facility.Fitting.PROJECTOR;
import static id.sarpras.facility.Fitting.SOUND_SYSTEM;
import static id.sarpras.facility.Fitting.STAGE;
import static id.sarpras.facility.Fitting.VIDEO_CONFERENCE;
import static id.sarpras.facility.Fitting.WHEELCHAIR_ACCESS;
import static id.sarpras.facility.Fitting.WHITEBOARD;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.Fitting;
import id.sarpras.facility.Layout;
import id.sarpras.facility.LendingRules;
import id.sarpras.facility.Opening;
import id.sarpras.facility.OpeningHours;
import id.sarpras.facility.Pending;
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

/// What a governor's office lends.
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
                    WHEELCHAIR_ACCESS)
                .withSpaces(
                    List.of(
                        new SpaceId(Ids.next()), new SpaceId(Ids.next()), new SpaceId(Ids.next())))
                .withLayouts(layouts(500)),
            competed(
                hall(
                    "Pendopo Gubernur",
                    "Rumah Jabatan",
                    350,
                    SOUND_SYSTEM,
                    STAGE,
                    WHEELCHAIR_ACCESS)),
            hall(
                    "Aula Garuda",
                    "Gedung Garuda",
                    200,
                    PROJECTOR,
                    SOUND_SYSTEM,
                    STAGE,
                    AIR_CONDITIONING,
                    WHEELCHAIR_ACCESS,
                    ACCESSIBLE_TOILET,
                    HEARING_LOOP)
                .withLayouts(layouts(200)),
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
    parts(rooms.getFirst()).forEach(part -> facilities.add(unit, part, new Actor.Program()));
    carriedAway().forEach(thing -> facilities.add(unit, thing, new Actor.Program()));
    return rooms;
  }

  /// The parts of a hall of three, and two neighbours together.
  private static List<Facility> parts(Facility whole) {
    List<SpaceId> atoms = whole.spaces();
    return List.of(
        part(whole, "A", 150, atoms.subList(0, 1)),
        part(whole, "B", 200, atoms.subList(1, 2)),
        part(whole, "C", 150, atoms.subList(2, 3)),
        part(whole, "A+B", 350, atoms.subList(0, 2)),
        part(whole, "B+C", 350, atoms.subList(1, 3)));
  }

  private static Facility part(Facility whole, String letter, int capacity, List<SpaceId> atoms) {
    return Facility.room(
            whole.name() + " " + letter,
            whole.building(),
            capacity,
            whole.fittings(),
            whole.hours(),
            whole.rules())
        .withSpaces(atoms)
        .withLayouts(layouts(capacity));
  }

  private static Map<Layout, Integer> layouts(int theatre) {
    return Map.of(
        Layout.THEATRE, theatre,
        Layout.CLASSROOM, theatre / 2,
        Layout.U_SHAPE, theatre / 4,
        Layout.BANQUET, theatre * 3 / 5);
  }

  private static List<Facility> carriedAway() {
    OpeningHours always = OpeningHours.weekly(week(OFFICE, DayOfWeek.FRIDAY));
    LendingRules vehicles =
        new LendingRules(
            Duration.ofMinutes(30),
            Duration.ofDays(1),
            90,
            Duration.ofDays(3),
            Pending.COMPETES,
            Duration.ofDays(3),
            Duration.ofMinutes(30));
    String pool = "Pool kendaraan";
    String store = "Gudang Biro Umum";
    return List.of(
        Facility.vehicle("Bus Hino KB 7001 AS", pool, 29, true, always, vehicles),
        Facility.vehicle("HiAce KB 7012 AS", pool, 14, true, always, vehicles),
        Facility.vehicle("Innova KB 1044 AS", pool, 7, false, always, vehicles),
        Facility.vehicle("Innova KB 1045 AS", pool, 7, true, always, vehicles),
        Facility.equipment("Kursi lipat", store, 200, always, LendingRules.USUAL),
        Facility.equipment("Meja lipat", store, 40, always, LendingRules.USUAL),
        Facility.equipment("Proyektor", store, 4, always, LendingRules.USUAL),
        Facility.equipment("Tenda 4 x 6 m", store, 6, always, LendingRules.USUAL),
        Facility.equipment("Pengeras suara jinjing", store, 3, always, LendingRules.USUAL));
  }

  /// So many want it that no request holds it.
  private static Facility competed(Facility hall) {
    return Facility.room(
        hall.name(),
        hall.building(),
        hall.capacity(),
        hall.fittings(),
        hall.hours(),
        hall.rules().withPending(Pending.COMPETES));
  }

  private static Facility hall(String name, String building, int capacity, Fitting... fittings) {
    return facility(
        name, building, capacity, Duration.ofMinutes(60), week(LONG, DayOfWeek.SUNDAY), fittings);
  }

  private static Facility room(String name, String building, int capacity, Fitting... fittings) {
    return facility(
        name, building, capacity, Duration.ofMinutes(15), week(OFFICE, DayOfWeek.FRIDAY), fittings);
  }

  private static Facility facility(
      String name,
      String building,
      int capacity,
      Duration turnRound,
      Map<DayOfWeek, Opening> openings,
      Fitting... fittings) {
    return Facility.room(
        name,
        building,
        capacity,
        Set.of(fittings),
        OpeningHours.weekly(openings),
        LendingRules.USUAL.withTurnRound(turnRound));
  }

  private static Map<DayOfWeek, Opening> week(Opening opening, DayOfWeek last) {
    return Stream.of(DayOfWeek.values())
        .filter(day -> day.compareTo(last) <= 0)
        .collect(Collectors.toMap(day -> day, day -> opening));
  }
}
