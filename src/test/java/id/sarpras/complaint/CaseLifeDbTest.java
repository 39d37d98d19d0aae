package id.sarpras.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.complaint.Lifecycle.Transition;
import id.sarpras.complaint.forward.Forwarding;
import id.sarpras.complaint.forward.Order;
import id.sarpras.identity.Officer;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every event in every state, through the services that do it: where the table has the pair, the
/// case is there afterwards and the deed is written down; where it has not, nothing happens.
class CaseLifeDbTest {

  private static final Order INSPECTORATE = new Order("Inspektorat", "Pontianak", false, "");

  static final ComplaintHouse office = ComplaintHouse.at("2026-02-09T09:00");

  @AfterAll
  static void close() {
    office.close();
  }

  @ParameterizedTest
  @EnumSource
  void whatTheTableAllowsHappensAndNothingElse(ComplaintState state) {
    for (ComplaintEvent event : ComplaintEvent.values()) {
      ComplaintId id = in(state);
      Complaint before = office.now(id);
      assertThat(before.state()).isEqualTo(state);
      List<String> deeds = office.deeds(id);
      boolean isDone = happens(event, id);
      Complaint after = office.now(id);
      Optional<ComplaintState> to = Lifecycle.after(state, event);
      assertThat(isDone).as("%s in %s", event, state).isEqualTo(to.isPresent());
      if (to.isPresent()) {
        assertThat(after.state()).as("%s in %s", event, state).isEqualTo(to.get());
        assertThat(after.revision()).isGreaterThan(before.revision());
        assertThat(office.deeds(id).size())
            .as("%s in %s", event, state)
            .isGreaterThan(deeds.size());
      } else {
        assertThat(after).as("%s in %s", event, state).isEqualTo(before);
        assertThat(office.deeds(id)).isEqualTo(deeds);
      }
    }
  }

  @Test
  void everyStateIsReachedAndEveryEventLeadsSomewhere() {
    Set<ComplaintState> reached =
        Lifecycle.TABLE.stream().map(Transition::to).collect(Collectors.toSet());
    reached.add(ComplaintState.REGISTERED);
    assertThat(reached).containsExactlyInAnyOrder(ComplaintState.values());
    assertThat(Lifecycle.TABLE.stream().map(Transition::event).collect(Collectors.toSet()))
        .isEqualTo(EnumSet.allOf(ComplaintEvent.class));
    assertThat(
            Lifecycle.TABLE.stream()
                .map(row -> List.of(row.from(), row.event()))
                .distinct()
                .toList())
        .as("each pair once")
        .hasSameSizeAs(Lifecycle.TABLE);
    assertThat(Arrays.stream(ComplaintState.values()).filter(ComplaintState::isOpen))
        .as("what is open can be withdrawn, or the superior has it")
        .allMatch(
            open ->
                Lifecycle.allows(open, ComplaintEvent.WITHDRAW) || open == ComplaintState.OBJECTED);
  }

  private static ComplaintId in(ComplaintState state) {
    return switch (state) {
      case REGISTERED -> office.aComplaint().made();
      case CLASSIFIED -> classified();
      case ASSIGNED -> {
        ComplaintId id = classified();
        assertThat(assigned(id)).isEqualTo(new Outcome.Done());
        yield id;
      }
      case PROPOSED -> {
        ComplaintId id = classified();
        assertThat(office.answers.propose(office.siska, id, office.revision(id), "Akan diganti."))
            .isEqualTo(new Outcome.Done());
        yield id;
      }
      case ANSWERED -> {
        ComplaintId id = classified();
        assertThat(office.answered(office.hendra, id)).isEqualTo(new Outcome.Done());
        yield id;
      }
      case OBJECTED -> {
        ComplaintId id = in(ComplaintState.ANSWERED);
        assertThat(office.dialogue.object(office.now(id), "Belum bersih.")).isTrue();
        yield id;
      }
      case CLOSED -> {
        ComplaintId id = in(ComplaintState.ANSWERED);
        assertThat(closed(id)).isTrue();
        yield id;
      }
      case OUT_OF_SCOPE -> {
        ComplaintId id = office.aComplaint().made();
        office.desk.refer(office.siska, id, office.revision(id), "Dinas Perhubungan");
        yield id;
      }
      case WITHDRAWN -> {
        ComplaintId id = office.aComplaint().made();
        assertThat(office.dialogue.withdraw(office.now(id))).isTrue();
        yield id;
      }
      case MERGED -> {
        ComplaintId id = classified();
        assertThat(merged(id)).isEqualTo(new Outcome.Done());
        yield id;
      }
    };
  }

  private static ComplaintId classified() {
    ComplaintId id = office.aComplaint().made();
    office.classified(id, "NORMATIVE");
    return id;
  }

  /// Whether it happened, by the service whose it is; of a merged case, to its main one.
  private static boolean happens(ComplaintEvent event, ComplaintId id) {
    Officer siska = office.siska;
    Officer hendra = office.hendra;
    int seen = office.revision(id);
    Complaint now = office.now(id);
    boolean isMerged = now.state() == ComplaintState.MERGED;
    ComplaintId main = isMerged ? now.main() : id;
    return switch (event) {
      case CLASSIFY -> isDone(office.desk.classify(siska, id, seen, "LIGHT", "", "Ringan"));
      case ASSIGN -> isDone(assigned(id));
      case PROPOSE -> isDone(office.answers.propose(siska, id, seen, "Akan diganti."));
      case RETURN -> isDone(office.answers.giveBack(hendra, id, seen, "Sebutkan kapan."));
      case ANSWER -> isDone(office.answered(hendra, main));
      case FORWARD -> isDone(office.get(Forwarding.class).forward(siska, id, seen, INSPECTORATE));
      case REFER ->
          isDone(office.desk.refer(siska, main, office.revision(main), "Dinas Perhubungan"));
      case MERGE -> isDone(merged(id));
      case SEPARATE -> isMerged && isDone(office.desk.withdraw(siska, main, office.revision(main)));
      case WITHDRAW -> office.dialogue.withdraw(now);
      case OBJECT -> office.dialogue.object(now, "Belum bersih.");
      case REOPEN -> isDone(office.desk.reopen(siska, id, seen, "Rusak lagi"));
      case CLOSE -> closed(id);
    };
  }

  private static boolean isDone(Outcome outcome) {
    return outcome instanceof Outcome.Done;
  }

  private static Outcome assigned(ComplaintId id) {
    return office.desk.assign(
        office.siska,
        id,
        office.revision(id),
        Optional.empty(),
        Optional.of(office.rina.id()),
        "Periksa");
  }

  private static Outcome merged(ComplaintId id) {
    ComplaintId main = classified();
    return office.desk.merge(office.siska, id, office.revision(id), office.now(main));
  }

  private static boolean closed(ComplaintId id) {
    ComplaintState before = office.now(id).state();
    office.house.set(office.house.instant().plusSeconds(2));
    office.dialogue.closeSilent(Duration.ofSeconds(1));
    return before != ComplaintState.CLOSED && office.now(id).state() == ComplaintState.CLOSED;
  }
}
