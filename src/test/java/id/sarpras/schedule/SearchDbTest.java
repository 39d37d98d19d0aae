package id.sarpras.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.LendingRules;
import id.sarpras.facility.Opening;
import id.sarpras.facility.OpeningHours;
import id.sarpras.facility.store.FacilityStore;
import id.sarpras.schedule.store.TakenStore;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Period;
import id.sarpras.workingtime.OfficeCalendar;
import id.sarpras.workingtime.WeeklyHours;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// The search on a real database.
class SearchDbTest {

  static final ZoneId WIB = ZoneId.of("Asia/Pontianak");
  static final LocalDate DAY = LocalDate.of(2026, 12, 1);

  final ScheduleHouse house = new ScheduleHouse();
  final Search search = house.house.get(Search.class);
  final OfficeCalendar calendar =
      new OfficeCalendar("1", WIB, List.of(WeeklyHours.shipped()), List.of());

  @Test
  void roomsAndEquipmentAreFoundTogether() {
    Facility room = house.room(Duration.ofMinutes(15));
    Facility chairs = equipment("Kursi lipat", 100);
    Wish wish = wish(30, new Want.This(Pick.of(room)), new Want.This(Pick.of(chairs, 80)));
    assertThat(search.find(house.unit, wish, calendar).fitting())
        .singleElement()
        .satisfies(one -> assertThat(one.picks()).hasSize(2));
    taken(new Lot(chairs, 30), at("10:00", "12:00"));
    Found found = search.find(house.unit, wish, calendar);
    assertThat(found.fitting()).isEmpty();
    assertThat(found.hindrances())
        .extracting(one -> one.why().key())
        .containsExactly("search.why.only-left");
    assertThat(found.instead())
        .extracting(one -> one.why().getFirst().key())
        .contains("search.why.later.hours", "search.why.fewer");
  }

  void taken(Lot lot, Period use) {
    assertThat(
            house.schedule.arrange(
                house.unit,
                List.of(),
                List.of(Taking.booking(BookingId.next(), List.of(lot), use))))
        .isEqualTo(HoldOutcome.HELD);
  }

  Facility equipment(String name, int stock) {
    var chairs =
        Facility.equipment(
            name,
            "Gudang",
            stock,
            OpeningHours.weekly(
                Map.of(DayOfWeek.TUESDAY, new Opening(LocalTime.of(7, 0), LocalTime.of(17, 0)))),
            LendingRules.USUAL);
    house.facilities.add(house.unit, chairs, new Actor.Program());
    return chairs;
  }

  static Wish wish(int people, Want... wants) {
    return new Wish(new When.At(at("09:00", "11:00")), people, List.of(wants));
  }

  static Period at(String from, String until) {
    return Period.on(DAY, LocalTime.parse(from), LocalTime.parse(until), WIB);
  }

  @Test
  void fiveHundredFacilitiesAreSearchedInOneStatementForAllThatIsTaken() {
    for (int i = 0; i < 480; i++) {
      house.room(Duration.ofMinutes(15));
    }
    for (int i = 0; i < 20; i++) {
      equipment("Kursi " + i, 10);
    }
    fill();
    var counted = new Counted(house.database.dataSource());
    Search alone = alone(counted);
    List<Want> wants =
        List.of(
            new Want.SomeRoom(30, Set.of(), Optional.empty(), ""),
            new Want.This(Pick.of(equipment("Proyektor", 1))));
    for (When when :
        List.of(
            new When.At(at("09:00", "11:00")),
            new When.Within(
                DAY,
                DAY.plusDays(6),
                Duration.ofHours(2),
                LocalTime.of(7, 0),
                LocalTime.of(17, 0)))) {
      counted.statements = 0;
      Found found = alone.find(house.unit, new Wish(when, 30, wants), calendar);
      assertThat(counted.statements)
          .as("the facilities and their version, and what is taken")
          .isLessThanOrEqualTo(3);
      assertThat(found.fitting()).isNotEmpty();
    }
  }

  /// The ratio is printed for who measures; the bound is generous, because a machine under test is
  /// busy.
  @Test
  void aQuarterOfAYearIsSearchedAsFarAsNeededAndNotSlowerThanItsFortnights() {
    for (int i = 0; i < 500; i++) {
      house.room(Duration.ofMinutes(15));
    }
    Facility wanted = house.room(Duration.ofMinutes(15));
    LocalDate first = DAY.plusDays(1);
    for (int day = 0; day < 70; day++) {
      LocalDate taken = first.plusDays(day);
      if (house.schedule.arrange(
              house.unit,
              List.of(),
              List.of(
                  Taking.booking(
                      BookingId.next(),
                      List.of(new Lot(wanted, 1)),
                      Period.on(taken, LocalTime.of(0, 0), LocalTime.of(23, 0), WIB))))
          != HoldOutcome.HELD) {
        throw new IllegalStateException("Not taken: " + taken);
      }
    }
    var it = List.<Want>of(new Want.This(Pick.of(wanted)));
    Wish fortnight = new Wish(within(first, 14), 10, it);
    Wish quarter = new Wish(within(first, When.MOST_DAYS_TO_CHOOSE), 10, it);
    assertThat(search.find(house.unit, fortnight, calendar).fitting()).isEmpty();
    assertThat(search.find(house.unit, quarter, calendar).fitting())
        .isNotEmpty()
        .allSatisfy(
            one ->
                assertThat(LocalDate.ofInstant(one.period().start(), WIB))
                    .isAfterOrEqualTo(first.plusDays(70)));
    Wish anything =
        new Wish(
            quarter.when(), 10, List.of(new Want.SomeRoom(10, Set.of(), Optional.empty(), "")));
    Wish anythingSoon = new Wish(fortnight.when(), 10, anything.wants());
    double free = seconds(anything) / seconds(anythingSoon);
    double far = seconds(quarter) / seconds(fortnight);
    System.out.printf(
        "a quarter against two weeks: free %.2f, taken for 70 days %.2f%n", free, far);
    assertThat(free).as("something is free at once").isLessThan(2);
    assertThat(far).as("six fortnights").isLessThan(14);
  }

  private static When within(LocalDate first, int days) {
    return new When.Within(
        first,
        first.plusDays(days - 1L),
        Duration.ofHours(2),
        LocalTime.of(7, 0),
        LocalTime.of(17, 0));
  }

  /// Of the fastest of some searches.
  private double seconds(Wish wish) {
    return java.util.stream.IntStream.range(0, 20)
        .mapToDouble(
            run -> {
              long from = System.nanoTime();
              search.find(house.unit, wish, calendar);
              return (System.nanoTime() - from) / 1e9;
            })
        .min()
        .orElseThrow();
  }

  /// Takes every room but the last from eight to nine, and each hour after that.
  private void fill() {
    house
        .database
        .sql()
        .sql(
            """
            INSERT INTO occupancy (unit_id, id, space_id, facility_id, booking_id, kind, during, used)
            SELECT s.unit_id, gen_random_uuid(), s.space_id, s.facility_id, gen_random_uuid(), 'BOOKING', span, span
            FROM (SELECT * FROM facility_space ORDER BY facility_id LIMIT 479) s,
                 generate_series(0, 8) hour,
                 LATERAL (SELECT tstzrange(:from::timestamptz + hour * interval '1 hour',
                                           :from::timestamptz + (hour + 1) * interval '1 hour') AS span) t
            """)
        .param("from", Timestamp.from(at("08:00", "09:00").start()))
        .update();
  }

  /// Outside a transaction every statement takes a connection of its own.
  private static final class Counted extends DelegatingDataSource {

    int statements;

    Counted(DataSource real) {
      super(real);
    }

    @Override
    public Connection getConnection() throws SQLException {
      statements++;
      return super.getConnection();
    }
  }

  private Search alone(DataSource source) {
    var program = new AnnotationConfigApplicationContext();
    program.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
    program.registerBean(InstantSource.class, () -> house.house);
    program.register(FacilityStore.class, Facilities.class, TakenStore.class, Search.class);
    program.refresh();
    return program.getBean(Search.class);
  }
}
