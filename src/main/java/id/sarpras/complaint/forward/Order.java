package id.sarpras.complaint.forward;

/// To whom a case is forwarded, and what goes with it.
///
/// @param recipient such as *Inspektorat Provinsi Kalimantan Barat*
/// @param address as it stands on the letter; several lines
/// @param withNotes whether officers' notes, instructions and files for officers go along
/// @param identityReason why the complainant's name goes along; empty where it does not
public record Order(String recipient, String address, boolean withNotes, String identityReason) {

  boolean withIdentity() {
    return !identityReason.isEmpty();
  }
}
