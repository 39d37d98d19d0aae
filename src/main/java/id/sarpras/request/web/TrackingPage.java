package id.sarpras.request.web;

import id.sarpras.notification.SentNotice;
import id.sarpras.page.Due;
import id.sarpras.page.Form;
import id.sarpras.request.Booked;
import id.sarpras.request.BookingState;
import id.sarpras.request.CaseFile;
import id.sarpras.request.Lifecycle;
import id.sarpras.request.PublicStatus;
import id.sarpras.request.RequestEvent;
import id.sarpras.workingtime.Explanation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The guest's page of a case.
public record TrackingPage(
    CaseFile file,
    Booked booked,
    SeriesView series,
    Due due,
    Explanation explanation,
    Optional<Duration> left,
    PublicStatus status,
    String code,
    Form form,
    GuestSlots slots,
    List<SentNotice> notices) {

  /// Whether there is something to put into a calendar.
  public boolean isBooked() {
    return file.request().need().bookings().stream()
        .anyMatch(booking -> booking.state() == BookingState.BOOKED);
  }

  /// Whether the guest may still take it back.
  public boolean canWithdraw() {
    return Lifecycle.after(file.request().state(), RequestEvent.WITHDRAW).isPresent();
  }
}
