package id.sarpras.request;

import id.sarpras.letter.OutgoingLetters;
import id.sarpras.standard.ServiceUnit;
import java.util.List;

/// The letter of notification (*surat pemberitahuan*).
///
/// @param fates all its dates, at least one
/// @param qr the address that verifies it, as a picture
public record LetterPage(
    ServiceUnit unit,
    FacilityRequest request,
    Booked booked,
    List<Fate> fates,
    Disposition decision,
    OutgoingLetters.Head head,
    String qr) {

  public boolean approved() {
    return decision.outcome().isForTheGuest();
  }
}
