package id.sarpras.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sarpras.workingtime.CaseEvent.Extended;
import id.sarpras.workingtime.CaseEvent.Paused;
import id.sarpras.workingtime.CaseEvent.Received;
import id.sarpras.workingtime.CaseEvent.Reclassified;
import id.sarpras.workingtime.CaseEvent.Reopened;
import id.sarpras.workingtime.CaseEvent.Resumed;
import id.sarpras.workingtime.CaseEvent.Settled;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What becomes of a deadline when things happen to its case.
class StageTest {

  static final Limit HOURS = new Limit.WorkingHours(3);
  static final Limit DAYS = new Limit.WorkingDays(5);

  final OfficeCalendar office = DeadlineTableTest.OFFICE;

  @Test
  void anotherClassCountsFromTheOriginalReceipt() {
    Stage stage =
        only(
            new Received(at("2026-02-02T10:00"), HOURS),
            new Reclassified(at("2026-02-03T09:00"), DAYS));
    assertThat(due(stage)).isEqualTo("2026-02-09T16:00");
  }

  @Test
  void reclassifyingDoesNotHealWhatWasMissedAlreadyByTheNewLimit() {
    Stage stage =
        only(
            new Received(at("2026-02-02T10:00"), DAYS),
            new Reclassified(at("2026-02-05T09:00"), HOURS),
            new Settled(at("2026-02-05T10:00")));
    assertThat(stage.isKept(office)).contains(false);
  }

  @Test
  void itIsExtendedOnceWithItsReason() {
    var received = new Received(at("2026-02-02T10:00"), DAYS);
    var extended = new Extended(at("2026-02-04T10:00"), 2, "Menunggu laboratorium");
    Stage stage = only(received, extended);
    assertThat(due(stage)).isEqualTo("2026-02-11T16:00");
    assertThat(stage.extension()).contains("Menunggu laboratorium");
    var again = new Extended(at("2026-02-05T10:00"), 2, "Lagi");
    assertThatThrownBy(() -> only(received, extended, again))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void reopenedItStartsAStageOfItsOwnAndKeepsTheFirstResult() {
    List<Stage> stages =
        Stage.of(
            List.of(
                new Received(at("2026-02-02T10:00"), HOURS),
                new Settled(at("2026-02-02T11:00")),
                new Reopened(at("2026-02-10T09:00"), HOURS),
                new Settled(at("2026-02-10T16:00"))));
    assertThat(stages).hasSize(2);
    assertThat(stages.getFirst().isKept(office)).contains(true);
    assertThat(due(stages.getLast())).isEqualTo("2026-02-10T12:00");
    assertThat(stages.getLast().isKept(office)).contains(false);
  }

  @Test
  void aRestThatNeverEndsShowsWhatRemains() {
    Stage stage =
        only(new Received(at("2026-02-02T10:00"), HOURS), new Paused(at("2026-02-02T11:00")));
    assertThat(stage.left(office, at("2026-08-01T10:00"))).isEqualTo(Duration.ofHours(2));
    assertThat(stage.used(office, at("2026-08-01T10:00"))).isEqualTo(1.0 / 3);
    assertThat(stage.isKept(office)).isEmpty();
  }

  @Test
  void whatIsUsedUpLeavesTheRestsOut() {
    Stage stage =
        only(
            new Received(at("2026-02-02T08:00"), HOURS),
            new Paused(at("2026-02-02T09:00")),
            new Resumed(at("2026-02-02T10:30")));
    assertThat(due(stage)).isEqualTo("2026-02-02T13:30");
    assertThat(stage.used(office, at("2026-02-02T08:00"))).isZero();
    assertThat(stage.used(office, at("2026-02-02T09:30"))).isEqualTo(1.0 / 3);
    assertThat(stage.used(office, at("2026-02-02T11:30"))).isEqualTo(2.0 / 3);
    assertThat(stage.used(office, at("2026-02-02T13:30"))).isEqualTo(1);
    assertThat(stage.used(office, at("2026-02-02T14:30"))).isGreaterThan(1);
  }

  @Test
  void theSecondOfTheDeadlineIsInTimeAndTheNextIsLate() {
    var received = new Received(at("2026-02-02T10:00"), DAYS);
    Instant due = at("2026-02-09T16:00");
    assertThat(only(received, new Settled(due)).isKept(office)).contains(true);
    assertThat(only(received, new Settled(due.plusMillis(999))).isKept(office)).contains(true);
    assertThat(only(received, new Settled(due.plusSeconds(1))).isKept(office)).contains(false);
  }

  @Test
  void eventsMayBeWrittenDownInAnyOrder() {
    Stage stage =
        only(
            new Resumed(at("2026-02-02T10:30")),
            new Paused(at("2026-02-02T09:00")),
            new Received(at("2026-02-02T08:00"), HOURS));
    assertThat(due(stage)).isEqualTo("2026-02-02T13:30");
  }

  @Test
  void whatCannotHaveHappenedIsRefused() {
    var received = new Received(at("2026-02-02T10:00"), HOURS);
    var settled = new Settled(at("2026-02-02T12:00"));
    for (List<CaseEvent> events :
        List.<List<CaseEvent>>of(
            List.of(settled),
            List.of(received, new Received(at("2026-02-03T10:00"), HOURS)),
            List.of(received, new Resumed(at("2026-02-03T10:00"))),
            List.of(received, settled, new Paused(at("2026-02-03T10:00"))),
            List.of(received, new Reopened(at("2026-02-03T10:00"), HOURS)),
            List.of(
                received,
                new Paused(at("2026-02-02T10:30")),
                new Paused(at("2026-02-02T10:40"))))) {
      assertThatThrownBy(() -> Stage.of(events)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static Stage only(CaseEvent... events) {
    return Stage.of(List.of(events)).getFirst();
  }

  private String due(Stage stage) {
    return LocalDateTime.ofInstant(stage.deadline(office).due(), office.zone()).toString();
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(DeadlineTableTest.WIB).toInstant();
  }
}
