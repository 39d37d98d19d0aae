package id.sarpras.complaint;

import id.sarpras.shared.EmailAddress;
import id.sarpras.shared.PhoneNumber;
import java.util.Optional;

/// Who complains, as far as they said. It is kept sealed ([Identities]); an anonymous complaint has
/// none.
///
/// @param name empty where only an address was given
/// @param address for letters, or a fax number; empty where there is none
public record Complainant(
    String name, Optional<PhoneNumber> phone, Optional<EmailAddress> email, String address) {

  /// Whether nothing at all is known.
  public boolean isNobody() {
    return name.isEmpty() && phone.isEmpty() && email.isEmpty() && address.isEmpty();
  }
}
