package id.sarpras.request;

import id.sarpras.shared.EmailAddress;
import id.sarpras.shared.PhoneNumber;
import java.util.Optional;

/// Who asks. At least one of telephone and e-mail is there: a guest who cannot be told is not
/// served.
///
/// @param organisation empty for a person who asks alone
public record Applicant(
    String name, String organisation, Optional<PhoneNumber> phone, Optional<EmailAddress> email) {

  public Applicant {
    if (phone.isEmpty() && email.isEmpty()) {
      throw new IllegalArgumentException("An applicant can be told by telephone or e-mail");
    }
  }
}
