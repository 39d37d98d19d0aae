package id.sarpras.request;

import id.sarpras.identity.Officer;
import id.sarpras.testing.Call;
import id.sarpras.testing.GoodCalls;
import id.sarpras.testing.Staff;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;

/// How the calls of series, offers and displacements are made well.
@TestComponent
class RequestCalls implements GoodCalls {

  private final Staff staff;
  private final InstantSource clock;

  RequestCalls(Staff staff, InstantSource clock) {
    this.staff = staff;
    this.clock = clock;
  }

  @Override
  public Map<String, Supplier<Call>> of(Officer officer) {
    return Map.ofEntries(
        Map.entry(
            "previewSeries",
            () ->
                Call.sending(
                    "/api/v1/requests/preview",
                    SeriesApiPageTest.body(tuesday(), staff.room(), "FREQ=WEEKLY;COUNT=2"))));
  }

  private LocalDate tuesday() {
    return staff.quietTuesday(LocalDate.ofInstant(clock.instant(), staff.unit().zone()));
  }
}
