package id.sarpras.request;

import id.sarpras.facility.Facility;
import id.sarpras.identity.Deputy;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Officers;
import id.sarpras.identity.Role;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Ids;
import id.sarpras.testing.Call;
import id.sarpras.testing.GoodCalls;
import id.sarpras.testing.Staff;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;

/// How the calls of series, offers and displacements are made well.
@TestComponent
@Import(Cases.class)
class RequestCalls implements GoodCalls {

  private final Staff staff;
  private final Cases cases;
  private final Requests requests;
  private final Replacements replacements;
  private final Offers offers;
  private final Displacements displacements;
  private final Officers officers;
  private final InstantSource clock;

  RequestCalls(
      Staff staff,
      Cases cases,
      Requests requests,
      Replacements replacements,
      Offers offers,
      Displacements displacements,
      Officers officers,
      InstantSource clock) {
    this.displacements = displacements;
    this.officers = officers;
    this.staff = staff;
    this.cases = cases;
    this.replacements = replacements;
    this.offers = offers;
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
                    "{\"revision\":0,\"reach\":\"ONE\",\"askedByGuest\":true}")),
        Map.entry("listReplacements", () -> Call.reading(path(verified()) + "/replacements")),
        Map.entry("listOffers", () -> Call.reading(path(offered()) + "/offers")),
        Map.entry("acceptOffer", () -> Call.sending(offer() + "/acceptance", "")),
        Map.entry("declineOffer", () -> Call.sending(offer() + "/refusal", "")),
        Map.entry("getWaiting", () -> Call.reading(path(waiting()) + "/waiting-list")),
        Map.entry("startWaiting", () -> Call.sending(path(waiting()) + "/waiting-list", "")),
        Map.entry("stopWaiting", () -> Call.deleting(path(waiting()) + "/waiting-list")),
        Map.entry(
            "previewDisplacement",
            () -> {
              deputise(officer);
              return Call.reading(path(event()) + "/displacement");
            }),
        Map.entry(
            "displace",
            () -> {
              deputise(officer);
              return displacement(event());
            }));
  }

  /// Only the head of the bureau lets others give way, or who acts for him or her.
  private void deputise(Officer officer) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), staff.unit().zone());
    Officer head = staff.officer(Role.BUREAU_HEAD);
    officers.appoint(new Deputy(Ids.next(), head, officer, today, today), new Actor.Program());
  }

  /// An event that finds its hall booked.
  private RequestId event() {
    return cases.verify(waiting());
  }

  private Call displacement(RequestId event) {
    Obstacle obstacle = displacements.inTheWayOf(cases.file(event).request()).getFirst();
    return Call.sending(
        path(event) + "/displacement",
        """
        {"revision":1,"reason":"Kunjungan Presiden","withoutReplacement":true,
        "givingWay":[{"booking":"%s"}]}"""
            .formatted(obstacle.booking().id().value()));
  }

  private static String path(RequestId id) {
    return ApiCaller.REQUESTS + id.value();
  }

  private RequestId verified() {
    cases.begin();
    return cases.verified(staff.room(), cases.day());
  }

  /// A refusal with something instead.
  private RequestId offered() {
    RequestId id = verified();
    List<Replacement> instead = replacements.of(cases.file(id).request());
    cases.refuse(id, new Refusal("Dipakai", instead.subList(0, 1), false));
    return id;
  }

  private String offer() {
    RequestId id = offered();
    Offer offer = offers.of(cases.file(id).request()).getFirst();
    return path(id) + "/offers/" + offer.id().value();
  }

  /// A request for what others have.
  private RequestId waiting() {
    cases.begin();
    Facility room = staff.room();
    cases.approved(room, cases.day());
    return cases.waiting(room, cases.day());
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
