package id.sarpras.request;

import static java.util.Objects.requireNonNull;

import id.sarpras.facility.Facility;
import id.sarpras.facility.LendingRules;
import id.sarpras.facility.Pending;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.ServiceStandard;
import id.sarpras.standard.Standards;
import id.sarpras.testing.Staff;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Cases on their way over the desk, and time that passes for their holds.
@TestComponent
class Cases {

  static final LendingRules COMPETED = LendingRules.USUAL.withPending(Pending.COMPETES);

  final Staff staff;
  private @Nullable Officer rina;
  private @Nullable Officer hendra;
  private @Nullable Officer maya;
  private final Desk desk;
  private final Requests requests;
  private final Intake intake;
  private final Standards standards;
  private final InstantSource clock;
  private final JdbcClient jdbc;

  Cases(
      Staff staff,
      Desk desk,
      Requests requests,
      Intake intake,
      Standards standards,
      InstantSource clock,
      JdbcClient jdbc) {
    this.staff = staff;
    this.desk = desk;
    this.requests = requests;
    this.intake = intake;
    this.standards = standards;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  /// A new cast.
  void begin() {
    rina = staff.officer(Role.FRONT_DESK);
    hendra = staff.officer(Role.SECTION_HEAD);
    maya = staff.officer(Role.BUREAU_HEAD);
  }

  /// Of the front desk.
  Officer rina() {
    return requireNonNull(rina);
  }

  /// The head of the section.
  Officer hendra() {
    return requireNonNull(hendra);
  }

  /// The head of the bureau.
  Officer maya() {
    return requireNonNull(maya);
  }

  UnitId unit() {
    return staff.unit().id();
  }

  LocalDate day() {
    return staff.day(LocalDate.ofInstant(clock.instant(), staff.unit().zone()));
  }

  /// From nine to eleven on some days, the letter just handed in.
  RequestId received(Facility room, LocalDate... days) {
    return accepted(intake.submit(staff.unit(), standard(), staff.letter(room, List.of(days))));
  }

  /// The same of somebody who waits where others have it.
  RequestId waiting(Facility room, LocalDate... days) {
    return accepted(
        intake.submitOrWait(staff.unit(), standard(), staff.letter(room, List.of(days))));
  }

  RequestId verified(Facility room, LocalDate... days) {
    return verify(received(room, days));
  }

  RequestId verify(RequestId id) {
    desk.verify(unit(), id, file(id).request().revision(), rina(), "");
    return id;
  }

  RequestId approved(Facility room, LocalDate day) {
    RequestId id = verified(room, day);
    approve(id);
    return id;
  }

  Step approve(RequestId id) {
    return desk.approve(unit(), id, file(id).request().revision(), hendra(), "");
  }

  Step refuse(RequestId id, Refusal refusal) {
    return desk.reject(unit(), id, file(id).request().revision(), hendra(), refusal);
  }

  CaseFile file(RequestId id) {
    return requests.find(unit(), id).orElseThrow();
  }

  RequestState state(RequestId id) {
    return file(id).request().state();
  }

  Booking booking(RequestId id) {
    return file(id).request().need().first();
  }

  /// The address of the guest's page.
  String page(RequestId id) {
    return "/permohonan/" + requests.code(file(id).request()).grouped();
  }

  /// Lets the hold of a request lapse.
  void lapse(RequestId id) {
    hold(id, clock.instant().minusSeconds(1));
  }

  /// Lets the hold of a request end at an instant.
  void hold(RequestId id, Instant until) {
    for (Booking booking : file(id).request().need().bookings()) {
      set("UPDATE booking_hold SET until = :until WHERE booking_id = :id", booking, until);
      set("UPDATE occupancy SET expires_at = :until WHERE booking_id = :id", booking, until);
    }
  }

  private void set(String sql, Booking booking, Instant until) {
    jdbc.sql(sql).param("until", Timestamp.from(until)).param("id", booking.id().value()).update();
  }

  /// Lets what is offered lapse.
  void lapse(Offer offer) {
    for (String sql :
        List.of(
            "UPDATE offer SET made_at = now() - interval '2 days', until = now() - interval '1 second' WHERE id = :id",
            "UPDATE occupancy SET expires_at = now() - interval '1 second' WHERE booking_id = :id")) {
      jdbc.sql(sql).param("id", offer.id().value()).update();
    }
  }

  /// What all of these answer who begin at the same moment.
  static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
    var together = new CountDownLatch(work.size());
    try (var pool = Executors.newFixedThreadPool(work.size())) {
      var results = new ArrayList<T>();
      for (var future :
          pool.invokeAll(
              work.stream()
                  .<Callable<T>>map(
                      one ->
                          () -> {
                            together.countDown();
                            together.await();
                            return one.call();
                          })
                  .toList())) {
        results.add(future.get());
      }
      return results;
    }
  }

  private static RequestId accepted(Submitted outcome) {
    return ((Submitted.Accepted) outcome).id();
  }

  private ServiceStandard standard() {
    return standards.inForce(unit()).getFirst();
  }
}
