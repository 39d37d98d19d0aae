package id.sarpras.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LifecycleTest {

  @Test
  void everyStateAndEveryEventIsInTheTable() {
    assertThat(
            Lifecycle.TABLE.stream()
                .flatMap(row -> Arrays.stream(new RequestState[] {row.from(), row.to()})))
        .containsAll(Arrays.asList(RequestState.values()));
    assertThat(Lifecycle.TABLE.stream().map(Lifecycle.Transition::event))
        .containsAll(Arrays.asList(RequestEvent.values()));
  }

  @Test
  void fromAStateAnEventLeadsToOnePlace() {
    assertThat(Lifecycle.TABLE.stream().map(row -> row.from() + " " + row.event()))
        .doesNotHaveDuplicates();
  }

  @Test
  void whatIsWithdrawnOrExpiredStaysSoAndWhatIsRefusedUnlessItsGuestAcceptsAnOffer() {
    for (RequestEvent event : RequestEvent.values()) {
      assertThat(Lifecycle.after(RequestState.WITHDRAWN, event)).isEmpty();
      assertThat(Lifecycle.after(RequestState.EXPIRED, event)).isEmpty();
      if (event != RequestEvent.ACCEPT) {
        assertThat(Lifecycle.after(RequestState.REJECTED, event)).isEmpty();
      }
    }
  }

  @Test
  void theGuestHasAWordForEveryState() {
    for (RequestState state : RequestState.values()) {
      assertThat(PublicStatus.of(state)).isNotNull();
    }
  }
}
