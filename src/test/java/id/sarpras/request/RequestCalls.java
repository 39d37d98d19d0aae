package id.sarpras.request;

import id.sarpras.identity.Officer;
import id.sarpras.testing.Call;
import id.sarpras.testing.GoodCalls;
import id.sarpras.testing.Staff;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;

/// How the calls of series, offers and displacements are made well.
@TestComponent
class RequestCalls implements GoodCalls {

  private final Staff staff;
  private final Requests requests;
  private final InstantSource clock;

  RequestCalls(Staff staff, Requests requests, InstantSource clock) {
    this.staff = staff;
    this.requests = requests;
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
                    SeriesApiPageTest.body(tuesday(), staff.room(), "FREQ=WEEKLY;COUNT=2"))),
        Map.entry(
            "changeBooking",
            () ->
                Call.sending(
                    booked() + "/change",
                    """
                    {"revision":0,"reach":"ALL","reason":"Gedung dicat",
                    "from":"%1$sT13:00:00+07:00","until":"%1$sT15:00:00+07:00"}"""
                        .formatted(tuesday()))),
        Map.entry(
            "cancelBooking",
            () ->
                Call.sending(
                    booked() + "/cancellation",
                    "{\"revision\":0,\"reach\":\"ONE\",\"askedByGuest\":true}")));
  }

  /// The first date of a new series.
  private String booked() {
    RequestId id =
        staff.series(
            staff.room(), List.of(tuesday(), tuesday().plusWeeks(1)), "FREQ=WEEKLY;COUNT=2");
    Booking first =
        requests.find(staff.unit().id(), id).orElseThrow().request().need().bookings().getFirst();
    return "/api/v1/requests/" + id.value() + "/bookings/" + first.id().value();
  }

  private LocalDate tuesday() {
    return staff.quietTuesday(LocalDate.ofInstant(clock.instant(), staff.unit().zone()));
  }
}
