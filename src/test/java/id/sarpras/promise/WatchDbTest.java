package id.sarpras.promise;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Officers;
import id.sarpras.identity.Role;
import id.sarpras.identity.store.OfficerStore;
import id.sarpras.notification.AddressBook;
import id.sarpras.notification.Marks;
import id.sarpras.notification.Notifications;
import id.sarpras.notification.job.MailCourier;
import id.sarpras.notification.store.NoticeStore;
import id.sarpras.page.Texts;
import id.sarpras.promise.store.AlertStore;
import id.sarpras.shared.Actor;
import id.sarpras.shared.EmailAddress;
import id.sarpras.shared.Ids;
import id.sarpras.shared.Period;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.testing.TestDatabase;
import id.sarpras.testing.TestHouse;
import id.sarpras.workingtime.Calendars;
import id.sarpras.workingtime.Deadline;
import id.sarpras.workingtime.Limit;
import id.sarpras.workingtime.Stage;
import id.sarpras.workingtime.store.CalendarStore;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/// Officers are told before a promise breaks: each mark once, whatever happens to the nodes.
class WatchDbTest {

  static final ZoneId WIB = ZoneId.of("Asia/Pontianak");

  /// Cases of no module.
  static class SomeCases implements RunningPromises {

    final List<RunningPromise> running = new CopyOnWriteArrayList<>();

    @Override
    public List<RunningPromise> of(UnitId unit) {
      return running;
    }

    @Override
    public void move(UnitId unit, RunningPromise promise, Deadline to, String reason, Actor by) {}
  }

  /// What the program has from Spring Boot.
  static class Ground {

    @Bean
    SchedulerClient jobs(DataSource database) {
      return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database)).build();
    }

    @Bean
    Watch watch(
        Promises promises,
        Superiors superiors,
        Calendars calendars,
        AlertStore store,
        Notifications notifications,
        Texts texts,
        InstantSource clock) {
      return new Watch(
          promises,
          superiors,
          calendars,
          store,
          notifications,
          texts,
          clock,
          List.of(80, 50),
          7,
          "http://localhost");
    }
  }

  final TestDatabase database = TestDatabase.fresh();
  final TestHouse house =
      new TestHouse(
          database,
          at("2026-02-09T08:00"),
          Ground.class,
          SomeCases.class,
          Promises.class,
          Superiors.class,
          Officers.class,
          OfficerStore.class,
          Calendars.class,
          CalendarStore.class,
          AlertStore.class,
          Alerts.class,
          AddressBook.class,
          Notifications.class,
          NoticeStore.class,
          Marks.class,
          Texts.class,
          MailCourier.class);
  final SomeCases cases = house.get(SomeCases.class);
  final Watch watch = house.get(Watch.class);
  final Alerts alerts = house.get(Alerts.class);
  final UnitId id = house.unit();
  final ServiceUnit unit =
      new ServiceUnit(id, "Provinsi", "unit", "Biro Umum", "BU", "-", "-", "-", "-", WIB);

  Officer rina;
  Officer hendra;

  @BeforeEach
  void anOffice() {
    house.get(Calendars.class).install(id);
    rina = officer("rina", Role.FRONT_DESK);
    hendra = officer("hendra", Role.SECTION_HEAD);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void eachMarkIsToldOnceAtItsTime() {
    add(Optional.of(Role.FRONT_DESK), List.of());
    assertThat(sweepAt("2026-02-09T09:29")).isZero();
    assertThat(sweepAt("2026-02-09T09:30")).isEqualTo(1);
    assertThat(sweepAt("2026-02-09T09:31")).isZero();
    assertThat(sweepAt("2026-02-09T10:23")).isZero();
    assertThat(sweepAt("2026-02-09T10:24")).isEqualTo(1);
    assertThat(sweepAt("2026-02-09T11:00")).as("the second of the deadline").isZero();
    assertThat(sweepAt("2026-02-09T11:00:01")).isEqualTo(1);
    assertThat(sweepAt("2026-02-09T15:00")).isZero();
    assertThat(marks(rina)).containsExactly(new Mark.Late(), new Mark.Used(80), new Mark.Used(50));
    assertThat(marks(hendra)).as("climbs when it is late").containsExactly(new Mark.Late());
  }

  @Test
  void manyNodesTellOnce() throws Exception {
    IntStream.range(0, 30).forEach(i -> add(Optional.of(Role.FRONT_DESK), List.of()));
    house.set(at("2026-02-09T10:00"));
    try (var nodes = Executors.newFixedThreadPool(6)) {
      List<Callable<Integer>> sweeps =
          IntStream.range(0, 12).<Callable<Integer>>mapToObj(i -> () -> watch.sweep(unit)).toList();
      int told = 0;
      for (var sweep : nodes.invokeAll(sweeps)) {
        told += sweep.get();
      }
      assertThat(told).isEqualTo(30);
    }
    assertThat(alerts.of(rina)).hasSize(30);
  }

  @Test
  void allAreSeenHoweverManyThereAre() {
    IntStream.range(0, 1500).forEach(i -> add(Optional.of(Role.FRONT_DESK), List.of()));
    assertThat(sweepAt("2026-02-09T10:00")).isEqualTo(1500);
    assertThat(alerts.unseen(rina)).isEqualTo(1500);
  }

  @Test
  void afterALongAbsenceOnlyTheLastIsWorthTelling() {
    add(Optional.of(Role.FRONT_DESK), List.of());
    assertThat(sweepAt("2026-02-09T14:00")).isEqualTo(1);
    assertThat(marks(rina)).containsExactly(new Mark.Late());
    assertThat(sweepAt("2026-02-09T14:01")).isZero();
  }

  @Test
  void outsideOfficeHoursItWaitsForTheOpening() {
    add(Optional.of(Role.FRONT_DESK), List.of());
    assertThat(sweepAt("2026-02-09T12:30")).as("in the break").isZero();
    assertThat(sweepAt("2026-02-09T22:00")).isZero();
    assertThat(sweepAt("2026-02-10T07:29:59")).isZero();
    assertThat(sweepAt("2026-02-10T07:30")).isEqualTo(1);
  }

  @Test
  void whoIsOnDutyIsToldAtNightByMail() {
    alerts.setWay(hendra, new AlertWay(EmailAddress.read("hendra@contoh.id"), true));
    add(Optional.of(Role.FRONT_DESK), List.of());
    assertThat(sweepAt("2026-02-09T22:00")).isEqualTo(1);
    assertThat(marks(hendra)).containsExactly(new Mark.Late());
    assertThat(alerts.of(rina)).isEmpty();
    assertThat(count("SELECT count(*) FROM scheduled_tasks WHERE task_name = 'send-mail'"))
        .isEqualTo(1);
    assertThat(sweepAt("2026-02-09T22:01")).isZero();
  }

  /// Limits in days end at a closing, so that they are always late outside office hours.
  @Test
  void whatWasToldAtNightIsToldAllOthersAtTheOpening() {
    Officer tono = officer("tono", Role.FRONT_DESK);
    alerts.setWay(tono, new AlertWay(EmailAddress.read("tono@contoh.id"), true));
    add(Optional.of(Role.FRONT_DESK), List.of());
    assertThat(sweepAt("2026-02-09T22:00")).isEqualTo(1);
    assertThat(alerts.of(rina)).isEmpty();
    assertThat(alerts.of(hendra)).isEmpty();
    assertThat(sweepAt("2026-02-10T07:30")).isEqualTo(1);
    assertThat(sweepAt("2026-02-10T07:31")).isZero();
    assertThat(sweepAt("2026-02-10T22:00")).isZero();
    assertThat(marks(rina)).containsExactly(new Mark.Late());
    assertThat(marks(hendra)).as("climbs when it is late").containsExactly(new Mark.Late());
    assertThat(marks(tono)).as("once").containsExactly(new Mark.Late());
    assertThat(count("SELECT count(*) FROM scheduled_tasks WHERE task_name = 'send-mail'"))
        .as("mails to tono")
        .isEqualTo(1);
  }

  @Test
  void whatIsNobodysClimbsAtOnce() {
    add(Optional.empty(), List.of());
    sweepAt("2026-02-09T09:30");
    assertThat(marks(hendra)).containsExactly(new Mark.Used(50));
    assertThat(alerts.of(rina)).isEmpty();
  }

  @Test
  void aRoleThatNobodyHasClimbsToTheNext() {
    house
        .get(Officers.class)
        .change(
            new Officer(id, hendra.id(), "hendra", "hendra", "", Set.of(), true),
            new Actor.Program());
    Officer maya = officer("maya", Role.BUREAU_HEAD);
    add(Optional.of(Role.SECTION_HEAD), List.of());
    sweepAt("2026-02-09T09:30");
    assertThat(marks(maya)).containsExactly(new Mark.Used(50));
  }

  @Test
  void fromADeskItClimbsPastTheColleagues() {
    Officer tono = officer("tono", Role.FRONT_DESK);
    add(onTheDeskOf(rina, Role.FRONT_DESK), List.of());
    sweepAt("2026-02-09T11:00:01");
    assertThat(marks(rina)).containsExactly(new Mark.Late());
    assertThat(marks(hendra)).containsExactly(new Mark.Late());
    assertThat(marks(tono)).isEmpty();
  }

  @Test
  void fromADeskBesideTheRoleItClimbsToTheRole() {
    Officer maya = officer("maya", Role.BUREAU_HEAD);
    Officer lestari = officer("lestari", Role.COMPLAINT_OFFICER);
    add(onTheDeskOf(rina, Role.COMPLAINT_OFFICER), List.of());
    sweepAt("2026-02-09T11:00:01");
    assertThat(marks(rina)).containsExactly(new Mark.Late());
    assertThat(marks(lestari)).containsExactly(new Mark.Late());
    assertThat(marks(maya)).isEmpty();
  }

  @Test
  void whereTheLadderIsEmptyAdministratorsAreTold() {
    house
        .get(Officers.class)
        .change(
            new Officer(id, hendra.id(), "hendra", "hendra", "", Set.of(), true),
            new Actor.Program());
    Officer admin = officer("admin", Role.ADMINISTRATOR);
    add(Optional.empty(), List.of());
    sweepAt("2026-02-09T09:30");
    assertThat(marks(admin)).containsExactly(new Mark.Used(50));
    assertThat(marks(hendra)).isEmpty();
  }

  @Test
  void restsStopTheMarksAndALongOneIsToldOnce() {
    Instant since = at("2026-02-09T09:00");
    RunningPromise promise = add(Optional.of(Role.FRONT_DESK), List.of());
    cases.running.set(
        0,
        new RunningPromise(
            promise.subject(),
            promise.reference(),
            promise.title(),
            promise.path(),
            new Stage(
                promise.stage().received(),
                promise.stage().limit(),
                List.of(),
                Optional.of(since),
                Optional.empty(),
                Optional.empty()),
            promise.deadline(),
            promise.turn()));
    assertThat(sweepAt("2026-02-12T10:00")).isZero();
    assertThat(sweepAt("2026-02-18T09:00")).isEqualTo(1);
    assertThat(sweepAt("2026-02-19T09:00")).isZero();
    assertThat(marks(rina)).containsExactly(new Mark.Resting());
  }

  @Test
  void aRestThatIsOverMovesTheMarks() {
    add(
        Optional.of(Role.FRONT_DESK),
        List.of(new Period(at("2026-02-09T08:30"), at("2026-02-09T09:30"))));
    assertThat(sweepAt("2026-02-09T10:29")).isZero();
    assertThat(sweepAt("2026-02-09T10:30")).isEqualTo(1);
  }

  @Test
  void whatWasLookedAtIsNoLongerNew() {
    add(Optional.of(Role.FRONT_DESK), List.of());
    sweepAt("2026-02-09T09:30");
    assertThat(alerts.unseen(rina)).isEqualTo(1);
    alerts.see(rina);
    assertThat(alerts.unseen(rina)).isZero();
    assertThat(alerts.of(rina)).extracting(Alert::seen).containsExactly(true);
  }

  /// A case of three working hours, received at eight.
  private RunningPromise add(Optional<Role> with, List<Period> rests) {
    return add(Turn.of(with), rests);
  }

  private RunningPromise add(Turn turn, List<Period> rests) {
    Stage stage = Stage.of(at("2026-02-09T08:00"), new Limit.WorkingHours(3), rests);
    var promise =
        new RunningPromise(
            Ids.next(),
            "P-2026-0001",
            "Siti",
            "/petugas/permohonan/1",
            stage,
            stage.deadline(house.get(Calendars.class).of(id, WIB)),
            turn);
    cases.running.add(promise);
    return promise;
  }

  private static Turn onTheDeskOf(Officer officer, Role role) {
    return new Turn(Optional.of(role), Set.of(officer.id()), Set.of(), Set.of());
  }

  private int sweepAt(String local) {
    house.set(at(local));
    return watch.sweep(unit);
  }

  private List<Mark> marks(Officer officer) {
    return new ArrayList<>(alerts.of(officer).stream().map(Alert::mark).toList());
  }

  private Officer officer(String name, Role role) {
    return house
        .get(Officers.class)
        .add(id, name, name, "", Set.of(role), new Actor.Program())
        .orElseThrow();
  }

  private int count(String sql) {
    return database.sql().sql(sql).query(Integer.class).single();
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(WIB).toInstant();
  }
}
