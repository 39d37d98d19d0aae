package id.sarpras.standard;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.page.Texts;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Happened;
import id.sarpras.shared.Ids;
import id.sarpras.standard.ServiceStandard.ComplaintClass;
import id.sarpras.standard.store.StandardStore;
import id.sarpras.testing.TestDatabase;
import id.sarpras.testing.TestHouse;
import id.sarpras.workingtime.Calendars;
import id.sarpras.workingtime.Limit;
import id.sarpras.workingtime.store.CalendarStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.EventListener;

/// Which version of a standard is in force when, and how the next one comes into force.
class StandardsDbTest {

  static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
  static final Actor YUSUF = new Actor.Officer(Ids.next(), "Yusuf");

  /// What is told to the rest of the house.
  static class Told {
    final List<Happened> deeds = new CopyOnWriteArrayList<>();

    @EventListener
    void hear(Happened deed) {
      deeds.add(deed);
    }
  }

  final TestHouse house =
      new TestHouse(
          TestDatabase.fresh(),
          Instant.parse("2026-11-23T01:00:00Z"),
          Standards.class,
          StandardStore.class,
          FirstStart.class,
          Calendars.class,
          CalendarStore.class,
          Texts.class,
          Told.class);
  final Standards standards = house.get(Standards.class);
  ServiceStandard first;

  @BeforeEach
  void anOffice() {
    first = standards.inForce(house.get(FirstStart.class).unit().id()).getFirst();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aVersionComesIntoForceAtMidnightWhereTheUnitIs() {
    assertThat(standards.publish(next(NEW_YEAR, 4), YUSUF)).isTrue();
    assertThat(inForceAt("2026-12-31T16:59:59Z")).as("23:59:59 WIB").isEqualTo(1);
    assertThat(standards.next(first.unit(), first.service()).map(ServiceStandard::version))
        .hasValue(2);
    assertThat(inForceAt("2026-12-31T17:00:00Z")).as("midnight WIB").isEqualTo(2);
    assertThat(standards.next(first.unit(), first.service())).isEmpty();
  }

  @Test
  void eachDayHasTheVersionOfThatDay() {
    standards.publish(next(NEW_YEAR, 4), YUSUF);
    assertThat(on(NEW_YEAR.minusDays(1))).isEqualTo(1);
    assertThat(on(NEW_YEAR)).isEqualTo(2);
    assertThat(on(NEW_YEAR.plusYears(3))).isEqualTo(2);
    assertThat(on(first.inForceFrom().minusDays(1))).as("before all of them").isEqualTo(1);
  }

  @Test
  void theHistorySaysWhoPublishedWhatAndUntilWhen() {
    standards.publish(next(NEW_YEAR, 4), YUSUF);
    List<StandardVersion> versions = standards.versions(first.unit(), first.service());
    assertThat(versions).extracting(StandardVersion::publishedBy).containsExactly("Yusuf", "");
    assertThat(versions)
        .extracting(StandardVersion::lastDay)
        .containsExactly(Optional.empty(), Optional.of(NEW_YEAR.minusDays(1)));
    assertThat(versions.getFirst().isInForce(NEW_YEAR.minusDays(1))).isFalse();
    assertThat(versions.getFirst().isInForce(NEW_YEAR)).isTrue();
    assertThat(versions.getLast().isInForce(NEW_YEAR.minusDays(1))).isTrue();
    assertThat(versions.getLast().isInForce(NEW_YEAR)).isFalse();
  }

  @Test
  void whatChangedIsToldWithThePublication() {
    standards.publish(next(NEW_YEAR, 4), YUSUF);
    Happened deed = house.get(Told.class).deeds.getLast();
    assertThat(deed.action()).isEqualTo("standard.published");
    assertThat(deed.details())
        .containsEntry("from", "2027-01-01")
        .containsValue("Batas waktu permohonan: dari 2 hari menjadi 4 hari kerja.");
  }

  @Test
  void ofManyWhoPublishAtOnceOneDoes() throws Exception {
    try (var administrators = Executors.newFixedThreadPool(8)) {
      List<Callable<Boolean>> all =
          IntStream.range(0, 8)
              .<Callable<Boolean>>mapToObj(
                  i -> () -> standards.publish(next(NEW_YEAR.plusDays(i), 3 + i), YUSUF))
              .toList();
      var published = new ArrayList<Boolean>();
      for (var one : administrators.invokeAll(all)) {
        published.add(one.get());
      }
      assertThat(published).containsOnlyOnce(true);
    }
    assertThat(standards.versions(first.unit(), first.service())).hasSize(2);
  }

  @Test
  void noVersionBeginsBeforeTheOneThatItFollows() {
    assertThat(standards.publish(next(first.inForceFrom(), 4), YUSUF)).isFalse();
    assertThat(standards.versions(first.unit(), first.service())).hasSize(1);
  }

  @Test
  void aChangeIsSaidInBothLanguagesAndNothingIsNoChange() {
    var classes = new ArrayList<>(first.content().complaints().classes());
    ComplaintClass light = classes.removeFirst();
    classes.addLast(
        new ComplaintClass(
            light.code(), light.name(), light.time(), "WORKING_HOURS", 4, 2, true, false));
    classes.remove(1);
    ServiceStandard after = with(first, NEW_YEAR, first.limit(), classes);
    var change = StandardChange.between(first, after);
    assertThat(change.said(house.get(Texts.class), Texts.ENGLISH))
        .contains(
            "“Light complaint”: limit from 3 working hours to 4 working hours.",
            "“Light complaint”: may be extended once by 2 working hours.",
            "“Light complaint”: a superior approves the answer first.",
            "The order of the classes is different.")
        .anyMatch(sentence -> sentence.contains("(SUPERVISORY) is no longer used"));
    assertThat(change.isEmpty()).isFalse();
    assertThat(StandardChange.between(first, first).isEmpty()).isTrue();
  }

  @Test
  void whatChangesInTheOtherLanguageAloneIsSaidInBoth() {
    var classes = new ArrayList<>(first.content().complaints().classes());
    ComplaintClass light = classes.removeFirst();
    classes.addFirst(
        new ComplaintClass(
            light.code(),
            new Wording(light.name().id(), "Minor complaint"),
            light.time(),
            light.limitKind(),
            light.limitAmount(),
            0,
            false,
            false));
    var change = StandardChange.between(first, with(first, NEW_YEAR, first.limit(), classes));
    assertThat(change.said(house.get(Texts.class), Texts.INDONESIAN))
        .contains(
            "Nama jenis “Pengaduan ringan / Light complaint” menjadi"
                + " “Pengaduan ringan / Minor complaint”.");
    assertThat(change.said(house.get(Texts.class), Texts.ENGLISH))
        .contains("The class “Light complaint” is called “Minor complaint”.");
  }

  private ServiceStandard next(LocalDate from, int days) {
    return with(first, from, new Limit.WorkingDays(days), first.content().complaints().classes());
  }

  private static ServiceStandard with(
      ServiceStandard before, LocalDate from, Limit limit, List<ComplaintClass> classes) {
    var content = before.content();
    return new ServiceStandard(
        before.unit(),
        before.service(),
        before.slug(),
        before.version() + 1,
        from,
        "SK 7",
        limit,
        new ServiceStandard.Content(
            content.name(),
            content.requirements(),
            content.procedure(),
            content.time(),
            content.timeExplained(),
            content.fee(),
            content.products(),
            new ServiceStandard.Complaints(
                content.complaints().channels(), content.complaints().procedure(), classes)));
  }

  private int inForceAt(String instant) {
    house.set(Instant.parse(instant));
    return standards.inForce(first.unit()).getFirst().version();
  }

  private int on(LocalDate day) {
    return standards.on(first.unit(), first.service(), day).version();
  }
}
