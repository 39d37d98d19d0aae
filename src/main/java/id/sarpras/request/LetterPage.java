package id.sarpras.request;

import id.sarpras.letter.OutgoingLetters;
import id.sarpras.standard.ServiceUnit;

/// The letter of notification (*surat pemberitahuan*).
///
/// @param qr the address that verifies it, as a picture
public record LetterPage(
    ServiceUnit unit,
    FacilityRequest request,
    Booked booked,
    Disposition decision,
    OutgoingLetters.Head head,
    String qr) {

  public boolean approved() {
    return decision.outcome().isForTheGuest();
  }
}
