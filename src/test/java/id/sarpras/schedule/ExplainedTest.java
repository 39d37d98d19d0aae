package id.sarpras.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.facility.Fitting;
import id.sarpras.facility.Layout;
import id.sarpras.facility.LendingRules;
import id.sarpras.facility.Opening;
import id.sarpras.facility.OpeningHours;
import id.sarpras.facility.SpaceId;
import id.sarpras.schedule.domain.Board;
import id.sarpras.schedule.domain.Engine;
import id.sarpras.schedule.domain.Extent;
import id.sarpras.shared.Ids;
import id.sarpras.shared.Period;
import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said to somebody whose wish cannot be met, in the words that are on the screen.
class ExplainedTest {

  static final ZoneId WIB = ZoneId.of("Asia/Pontianak");
  static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);
  static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
  static final OpeningHours HOURS =
      OpeningHours.weekly(
          Stream.of(DayOfWeek.values())
              .collect(
                  Collectors.toMap(
                      day -> day, day -> new Opening(LocalTime.of(7, 0), LocalTime.of(17, 0)))));

  final List<SpaceId> hall = Stream.generate(() -> new SpaceId(Ids.next())).limit(3).toList();
  final Facility small = room("Arwana", "Kantor, lantai 2", 40, Fitting.PROJECTOR);
  final Facility medium = room("Praja", "Kantor, lantai 1", 50, Fitting.PROJECTOR);
  final Facility bare = room("Kapuas", "Kantor, lantai 3", 60);
  final Facility far = room("Garuda", "Gedung Garuda", 55, Fitting.PROJECTOR);
  final Facility part = room("Balai A", "Balai", 100).withSpaces(hall.subList(0, 1));
  final Facility neighbours =
      room("Balai A+B", "Balai", 220)
          .withSpaces(hall.subList(0, 2))
          .withLayouts(Map.of(Layout.BANQUET, 120));
  final Facility whole = room("Balai", "Balai", 300).withSpaces(hall);
  final Facility car = vehicle("Innova", 7, true);
  final Facility bus = vehicle("Bus", 25, false);
  final Facility chairs =
      Facility.equipment("Kursi lipat", "Gudang", 80, HOURS, LendingRules.USUAL);
  final Facility others =
      Facility.equipment("Kursi plastik", "Gudang", 40, HOURS, LendingRules.USUAL);

  final List<Facility> facilities =
      new ArrayList<>(
          List.of(small, medium, bare, far, part, neighbours, whole, car, bus, chairs, others));
  final List<Taken> taken = new ArrayList<>();
  final List<Away> away = new ArrayList<>();

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          11:00, 12:00, 20 menit lebih awal
          09:00, 10:00, 40 menit lebih lambat
          09:00, 11:30, 2 jam 10 menit lebih lambat
          07:00, 17:00, sehari kemudian
          """)
  void anotherTime(String from, String until, String said) {
    take(medium, from, until);
    assertThat(said(50, new Want.This(Pick.of(medium)))).anyMatch(one -> one.startsWith(said));
  }

  @Test
  void anotherRoomWithAllThatItLacks() {
    take(medium, "07:00", "17:00");
    assertThat(said(50, new Want.This(Pick.of(medium))))
        .contains(
            "pengganti Praja, Garuda ada di tempat lain: Gedung Garuda, Garuda memuat 55 orang",
            "pengganti Praja, Kapuas tanpa proyektor, Kapuas memuat 60 orang");
    take(far, "07:00", "17:00");
    hall.forEach(space -> take(space, "07:00", "17:00"));
    assertThat(said(50, new Want.This(Pick.of(medium))))
        .contains("pengganti Praja, Arwana lebih kecil: 40 tempat untuk 50 orang");
  }

  @Test
  void allThatARoomLacksIsOneLine() {
    Facility hall =
        room("Aula", "Kantor", 90, Fitting.PROJECTOR, Fitting.AIR_CONDITIONING, Fitting.STAGE);
    facilities.add(hall);
    take(hall, "07:00", "17:00");
    assertThat(said(60, new Want.This(Pick.of(hall))))
        .contains("pengganti Aula, Kapuas tanpa proyektor, AC, panggung, Kapuas memuat 60 orang");
    this.hall.forEach(space -> take(space, "07:00", "17:00"));
    assertThat(said(90, new Want.This(Pick.of(hall))))
        .contains(
            "2 ruang yang bersama-sama memuat 90 orang, tidak di setiap ruang ada: AC, panggung");
  }

  @Test
  void aPartOfTheHallAndThePartWithItsNeighbours() {
    take(hall.get(2), "09:00", "12:00");
    assertThat(said(200, new Want.This(Pick.of(whole))))
        .contains("bagian dari Balai, Balai A+B memuat 220 orang");
    assertThat(said(150, new Want.This(Pick.of(part))))
        .contains("Balai A bersama ruang di sebelahnya, Balai A+B memuat 220 orang");
  }

  @Test
  void twoRoomsThatHoldThePeopleTogether() {
    hall.forEach(space -> take(space, "07:00", "17:00"));
    assertThat(said(100, new Want.SomeRoom(100, Set.of(), Optional.empty(), "")))
        .contains("2 ruang yang bersama-sama memuat 100 orang");
  }

  @Test
  void chairsOfTwoSortsOrFewerOrNone() {
    lend(chairs, 50);
    assertThat(said(0, new Want.This(Pick.of(chairs, 60))))
        .contains(
            "sebagian Kursi lipat, sebagian Kursi plastik", "Kursi lipat: 30 dari 60 yang diminta");
    lend(chairs, 30);
    lend(others, 40);
    assertThat(said(0, new Want.This(Pick.of(medium)), new Want.This(Pick.of(chairs, 60))))
        .contains("tanpa Kursi lipat");
  }

  @Test
  void aVehicleWithoutADriverAndARoomThatCannotBeFurnishedSo() {
    take(car, "07:00", "17:00");
    assertThat(said(5, new Want.SomeVehicle(5, true)))
        .anyMatch(one -> one.contains("Bus tanpa pengemudi"));
    var banquet = new Pick(neighbours, 1, Optional.of(Layout.BANQUET), false);
    take(hall.getFirst(), "07:00", "17:00");
    assertThat(said(40, new Want.This(banquet)))
        .anyMatch(one -> one.contains("Garuda tidak dapat ditata Jamuan"));
  }

  @Test
  void whatStandsInTheWayIsSaidOfEachThing() {
    take(medium, "09:00", "10:00");
    lend(chairs, 50);
    Found found =
        find(
            30,
            new Want.This(Pick.of(medium)),
            new Want.This(Pick.of(chairs, 40)),
            new Want.This(Pick.of(others, 50)));
    assertThat(found.hindrances())
        .extracting(one -> one.why().in(ExplainedTest::say))
        .containsExactly(
            "Praja sudah dipakai pada waktu itu.",
            "Kursi lipat: pada waktu itu hanya ada 30 dari 40 yang diminta.",
            "Kursi plastik: hanya ada 40, sedangkan Anda minta 50.");
  }

  @Test
  void aHoldAClosureAndTheTurnRoundAreNoUse() {
    take(medium, Taken.Kind.HOLD, at("10:00", "11:00"), at("10:00", "11:00"));
    take(small, Taken.Kind.CLOSURE, at("07:00", "17:00"), at("07:00", "17:00"));
    take(bare, Taken.Kind.BOOKING, at("08:00", "09:00"), at("08:00", "09:30"));
    assertThat(inTheWay(find(0, Stream.of(medium, small, bare).map(this::the))))
        .containsExactly(
            "Praja pada waktu itu ditahan untuk permohonan lain yang menunggu keputusan.",
            "Arwana ditutup pada waktu itu.",
            "Kapuas pada waktu itu kena waktu beres-beres di antara dua pemakaian.");
  }

  @Test
  void whatIsTooMuchForEverythingSaysTheLargest() {
    Want room = new Want.SomeRoom(5000, Set.of(), Optional.empty(), "");
    Want coach = new Want.SomeVehicle(60, false);
    Want staged = new Want.SomeRoom(10, Set.of(Fitting.STAGE), Optional.empty(), "");
    List<String> said =
        List.of(
            "Yang paling besar, Balai, memuat 300 orang.",
            "Yang paling besar, Bus, memuat 25 orang.",
            "Tidak ada ruang yang memenuhi semua syarat itu.");
    var days =
        new When.Within(
            TUESDAY,
            TUESDAY.plusDays(3),
            Duration.ofHours(2),
            LocalTime.of(7, 0),
            LocalTime.of(17, 0));
    for (When when : List.of(new When.At(at("09:20", "11:20")), days)) {
      Found found = find(new Wish(when, 5000, List.of(room, coach, staged)));
      assertThat(inTheWay(found)).containsExactlyElementsOf(said);
      assertThat(found.hindrances()).allMatch(Hindrance::always);
    }
  }

  @Test
  void roomsAreNotLentOvernight() {
    var use =
        new Period(at("09:00", "10:00").start(), at("09:00", "10:00").end().plusSeconds(86400));
    Want room = new Want.SomeRoom(10, Set.of(), Optional.empty(), "");
    assertThat(inTheWay(find(new Wish(new When.At(use), 10, List.of(room, the(medium))))))
        .containsExactly(
            "Ruang tidak dipinjamkan melewati malam.", "Ruang tidak dipinjamkan melewati malam.");
  }

  @Test
  void whatIsNearerComesFirst() {
    take(medium, "11:00", "12:00");
    assertThat(said(50, new Want.This(Pick.of(medium))).getFirst())
        .isEqualTo("20 menit lebih awal");
    take(medium, "07:00", "11:00");
    assertThat(said(50, new Want.This(Pick.of(medium))).getFirst()).startsWith("pengganti Praja");
  }

  /// The reasons of each proposal, in one line.
  List<String> said(int people, Want... wants) {
    return find(people, wants).instead().stream()
        .map(
            proposal ->
                proposal.why().stream()
                    .map(why -> why.in(ExplainedTest::say))
                    .collect(Collectors.joining(", ")))
        .toList();
  }

  Found find(int people, Want... wants) {
    return find(new Wish(new When.At(at("09:20", "11:20")), people, List.of(wants)));
  }

  Found find(int people, Stream<Want> wants) {
    return find(people, wants.toArray(Want[]::new));
  }

  Want the(Facility facility) {
    return new Want.This(Pick.of(facility));
  }

  static List<String> inTheWay(Found found) {
    return found.hindrances().stream().map(one -> one.why().in(ExplainedTest::say)).toList();
  }

  Found find(Wish wish) {
    Extent extent = Extent.of(wish, facilities, WIB);
    return new Engine(new Board(facilities, extent, taken, away, NOW, WIB, day -> false), wish)
        .find();
  }

  void take(Facility facility, String from, String until) {
    facility.spaces().forEach(space -> take(space, from, until));
  }

  void take(SpaceId space, String from, String until) {
    take(space, Taken.Kind.BOOKING, at(from, until), at(from, until));
  }

  void take(Facility facility, Taken.Kind kind, Period used, Period during) {
    facility.spaces().forEach(space -> take(space, kind, used, during));
  }

  void take(SpaceId space, Taken.Kind kind, Period used, Period during) {
    taken.add(
        new Taken(
            space,
            new FacilityId(Ids.next()),
            BookingId.next(),
            kind,
            used,
            during,
            Optional.empty()));
  }

  void lend(Facility equipment, int quantity) {
    Period use = at("07:00", "17:00");
    away.add(new Away(equipment.id(), BookingId.next(), Taken.Kind.BOOKING, quantity, use, use));
  }

  static Period at(String from, String until) {
    return Period.on(TUESDAY, LocalTime.parse(from), LocalTime.parse(until), WIB);
  }

  static Facility room(String name, String building, int capacity, Fitting... fittings) {
    return Facility.room(name, building, capacity, Set.of(fittings), HOURS, LendingRules.USUAL);
  }

  static Facility vehicle(String name, int seats, boolean driver) {
    return Facility.vehicle(name, "Pool", seats, driver, HOURS, LendingRules.USUAL);
  }

  static String say(String key, Object... arguments) {
    Locale indonesian = Locale.ROOT;
    for (String area : List.of("search", "facility")) {
      ResourceBundle texts =
          ResourceBundle.getBundle(
              "texts/" + area,
              indonesian,
              ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
      if (texts.containsKey(key)) {
        return new MessageFormat(texts.getString(key), indonesian).format(arguments);
      }
    }
    throw new AssertionError(key);
  }
}
