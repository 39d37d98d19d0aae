package id.sarpras.notification;

import id.sarpras.shared.EmailAddress;
import id.sarpras.shared.PhoneNumber;
import java.util.List;
import java.util.Optional;

/// Whom a message goes to.
///
/// @param name as it stands in the greeting
/// @param link the address of the case with its tracking code
/// @param from the address that writes, where it is another than that of the installation
/// @param thread the ids of the e-mails that it continues, the oldest first
public record Correspondent(
    String name,
    Optional<EmailAddress> email,
    Optional<PhoneNumber> phone,
    String link,
    Optional<EmailAddress> from,
    List<String> thread) {

  /// A text with the name and the link put in.
  public String fill(String text) {
    return text.replace(Notice.NAME, name).replace(Notice.LINK, link);
  }
}
