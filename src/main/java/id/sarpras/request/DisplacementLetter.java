package id.sarpras.request;

import id.sarpras.letter.OutgoingLetters;
import id.sarpras.standard.ServiceUnit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The letter that takes back what was approved, because it gave way to something that goes before.
///
/// @param request as it is now
/// @param lost what gave way
/// @param current all that is left of the request; all that was asked for where that is nothing
/// @param instead what is held for the guest; nothing where nothing is
/// @param until when it is held; empty where nothing is
/// @param fates all dates of the request
/// @param qr the address that verifies it, as a picture
public record DisplacementLetter(
    ServiceUnit unit,
    FacilityRequest request,
    Booked lost,
    Booked current,
    Booked instead,
    Optional<Instant> until,
    List<Fate> fates,
    String reason,
    Signature signature,
    OutgoingLetters.Head head,
    String qr) {}
