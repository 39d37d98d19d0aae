package id.sarpras.request.web;

import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.request.Booking;
import id.sarpras.request.BookingState;
import id.sarpras.request.FacilityRequest;
import id.sarpras.schedule.BookingId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What an approver says of single dates: those that are ticked are refused, each with its own
/// reason or with the one for all of them.
final class SeriesDecision {

  static final String FOR_ALL = "alasanTanggal";

  private SeriesDecision() {}

  /// The refused dates with their reasons. A date without a reason is refused in the form, and so
  /// is the approval of none.
  static Map<BookingId, String> refused(Form form, FacilityRequest request) {
    String forAll = new FormReader(form).optionalBlock(FOR_ALL);
    var refused = new HashMap<BookingId, String>();
    for (Booking booking : pending(request)) {
      if (form.has("tolakTanggal", Integer.toString(booking.number()))) {
        String own = new FormReader(form).optionalLine(FOR_ALL + "-" + booking.number());
        if (own.isEmpty() && forAll.isEmpty()) {
          form.refuse(FOR_ALL, "field.alasanTanggal.missing");
        }
        refused.put(booking.id(), own.isEmpty() ? forAll : own);
      }
    }
    if (leavesNone(refused, request)) {
      form.refuse("putusan", "series.all-refused");
    }
    return refused;
  }

  /// The dates on which there is something to decide.
  static List<Booking> pending(FacilityRequest request) {
    return request.need().bookings().stream()
        .filter(booking -> booking.state() == BookingState.PENDING)
        .toList();
  }

  /// Whether nothing would be approved: that is a refusal of the request.
  static boolean leavesNone(Map<BookingId, String> refused, FacilityRequest request) {
    return !refused.isEmpty() && refused.size() == pending(request).size();
  }

  /// Marks what somebody else has by now: of several dates each, otherwise the decision.
  static void lost(Form form, FacilityRequest request, List<Booking> lost) {
    if (pending(request).size() < 2) {
      form.refuse("putusan", "case.taken");
      return;
    }
    lost.forEach(
        booking ->
            form.refuse("tolakTanggal-" + booking.number(), "series.lost", booking.number()));
  }
}
