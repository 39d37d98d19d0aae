package id.sarpras.request;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.LendingRules;
import id.sarpras.identity.Role;
import id.sarpras.schedule.CheckedDate;
import id.sarpras.schedule.Clash;
import id.sarpras.schedule.Clashes;
import id.sarpras.schedule.Pick;
import id.sarpras.schedule.Recurrence;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Ids;
import id.sarpras.shared.Period;
import id.sarpras.standard.Standards;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import id.sarpras.workingtime.Calendars;
import id.sarpras.workingtime.OfficeCalendar;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Series are taken in wholly or not at all, also when they are many and at once.
@PageTest
class SeriesRacePageTest {

  @Autowired Staff staff;
  @Autowired Standards standards;
  @Autowired Intake intake;
  @Autowired Requests requests;
  @Autowired DateChanges changes;
  @Autowired Clashes clashes;
  @Autowired Calendars calendars;
  @Autowired Facilities facilities;
  @Autowired InstantSource clock;
  @Autowired JdbcClient jdbc;

  Facility room;
  LocalDate monday;

  @BeforeEach
  void aRoomIsThere() {
    room = staff.room();
    monday = LocalDate.ofInstant(clock.instant(), staff.unit().zone()).plusDays(7);
    while (monday.getDayOfWeek().getValue() != 1) {
      monday = monday.plusDays(1);
    }
  }

  @RepeatedTest(5)
  void ofTwoThatCrossOnOneDateOneWinsWhollyAndTheOtherIsToldWhichDate() throws Exception {
    // every week on Monday; every day of the week before the last Monday
    List<Period> weeks = IntStream.range(0, 5).mapToObj(i -> nine(monday.plusWeeks(i))).toList();
    List<Period> days =
        IntStream.range(0, 5)
            .mapToObj(i -> nine(monday.plusWeeks(4).minusDays(4).plusDays(i)))
            .toList();
    var together = new CountDownLatch(2);
    var outcomes = new ArrayList<Submitted>();
    try (var pool = Executors.newFixedThreadPool(2)) {
      for (var future : pool.invokeAll(List.of(submit(weeks, together), submit(days, together)))) {
        outcomes.add(future.get());
      }
    }
    assertThat(outcomes).filteredOn(Submitted.Accepted.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(Submitted.Taken.class::isInstance).hasSize(1);
    List<Period> lost = outcomes.getFirst() instanceof Submitted.Taken ? weeks : days;
    List<Period> won = lost == weeks ? days : weeks;
    assertThat(taken(lost)).containsExactly(nine(monday.plusWeeks(4)));
    assertThat(rows()).isEqualTo(won.size());
  }

  @Test
  void aSeriesOf104DatesOfThreeThingsIsQuick() {
    Facility beside = staff.room();
    var chairs =
        Facility.equipment("Kursi " + Ids.next(), "Gudang", 500, room.hours(), LendingRules.USUAL);
    facilities.add(staff.unit().id(), chairs, new Actor.Program());
    List<Item> items =
        List.of(
            Item.of(room.id()),
            Item.of(beside.id()),
            new Item(chairs.id(), 200, Optional.empty(), false));
    List<Pick> wanted = List.of(Pick.of(room), Pick.of(beside), Pick.of(chairs, 200));
    List<Period> dates =
        IntStream.range(0, Recurrence.MOST).mapToObj(i -> nine(monday.plusDays(i))).toList();
    Duration list = Duration.ZERO;
    Duration in = Duration.ZERO;
    RequestId last = new RequestId(Ids.next());
    for (int i = 0; i < 3; i++) {
      List<Period> moved = later(dates, i);
      long begun = System.nanoTime();
      clashes.of(staff.unit().id(), wanted, 30, moved, Set.of(), calendar());
      list = Duration.ofNanos(System.nanoTime() - begun);
      begun = System.nanoTime();
      last = ((Submitted.Accepted) send(items, moved)).id();
      in = Duration.ofNanos(System.nanoTime() - begun);
    }
    FacilityRequest sent = requests.find(staff.unit().id(), last).orElseThrow().request();
    long begun = System.nanoTime();
    assertThat(
            changes.cancel(
                sent,
                sent.need().first(),
                Reach.ALL,
                "Batal",
                staff.officer(Role.FRONT_DESK).actor()))
        .isInstanceOf(Changed.Done.class);
    Duration off = Duration.ofNanos(System.nanoTime() - begun);
    System.out.println("104 dates called off in " + off);
    System.out.println("104 dates of 3 things: listed in " + list + ", taken in in " + in);
    assertThat(list).isLessThan(Duration.ofSeconds(2));
    assertThat(in).isLessThan(Duration.ofSeconds(3));
  }

  private List<Period> taken(List<Period> periods) {
    return clashes
        .of(staff.unit().id(), List.of(Pick.of(room)), 30, periods, Set.of(), calendar())
        .stream()
        .filter(date -> date.clashes().stream().anyMatch(c -> c instanceof Clash.Taken))
        .map(CheckedDate::period)
        .toList();
  }

  private int rows() {
    return jdbc.sql("SELECT count(*) FROM occupancy WHERE facility_id = :room")
        .param("room", room.id().value())
        .query(Integer.class)
        .single();
  }

  private Callable<Submitted> submit(List<Period> periods, CountDownLatch together) {
    return () -> {
      together.countDown();
      together.await();
      return send(List.of(Item.of(room.id())), periods);
    };
  }

  private Submitted send(List<Item> items, List<Period> periods) {
    Submission one = staff.letter(room, monday);
    return intake.submit(
        staff.unit(),
        standards.inForce(staff.unit().id()).getFirst(),
        new Submission(
            UUID.randomUUID(),
            one.door(),
            one.by(),
            one.language(),
            one.applicant(),
            Need.of("Pelatihan", 30, items, periods),
            one.letter(),
            one.scan()));
  }

  private OfficeCalendar calendar() {
    return calendars.of(staff.unit().id(), staff.unit().zone());
  }

  private Period nine(LocalDate day) {
    return Period.on(day, LocalTime.of(9, 0), LocalTime.of(11, 0), staff.unit().zone());
  }

  private static List<Period> later(List<Period> periods, int times) {
    Duration by = Duration.ofHours(2L * times);
    return periods.stream()
        .map(period -> new Period(period.start().plus(by), period.end().plus(by)))
        .toList();
  }
}
