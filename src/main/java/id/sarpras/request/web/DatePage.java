package id.sarpras.request.web;

import id.sarpras.facility.Facility;
import id.sarpras.facility.Kind;
import id.sarpras.page.Form;
import id.sarpras.request.Booking;
import id.sarpras.request.FacilityRequest;
import id.sarpras.schedule.CheckedDate;
import java.util.List;

/// One date of a case, to be changed or called off.
///
/// @param home the page of the case
/// @param clashing what stands in the way of the change that was sent; empty where nothing was
public record DatePage(
    FacilityRequest request,
    Booking booking,
    String home,
    Form form,
    List<Thing> things,
    List<CheckedDate> clashing) {

  /// One thing of the booking.
  ///
  /// @param choices itself and those of its kind
  public record Thing(Kind kind, List<Facility> choices) {

    public boolean isCounted() {
      return kind == Kind.EQUIPMENT;
    }
  }

  /// The address of this date.
  public String here() {
    return home + "/tanggal/" + booking.number();
  }

  public boolean isOfSeries() {
    return request.need().bookings().size() > 1;
  }
}
