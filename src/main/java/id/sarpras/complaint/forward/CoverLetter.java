package id.sarpras.complaint.forward;

import id.sarpras.complaint.Complaint;
import id.sarpras.identity.Officer;
import id.sarpras.letter.OutgoingLetters;
import id.sarpras.standard.ServiceUnit;

/// The letter on top of a package. It is kept as it was printed, so it says neither what is
/// complained about nor by whom.
///
/// @param className empty where the case has no class
/// @param seal the SHA-256 of the manifest in hexadecimal digits
/// @param qr as a data address
public record CoverLetter(
    ServiceUnit unit,
    OutgoingLetters.Head head,
    Complaint complaint,
    String className,
    Order order,
    Manifest manifest,
    String seal,
    Officer officer,
    String qr) {}
