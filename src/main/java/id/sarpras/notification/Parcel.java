package id.sarpras.notification;

import id.sarpras.shared.PhoneNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// A notice as a courier carries it, name and link put in.
///
/// @param subject the case
/// @param to the address that was given with the notice; empty where the reader's is meant
/// @param reader who it is for, where that is known
public record Parcel(
    UUID subject,
    Locale language,
    String to,
    String title,
    String body,
    Optional<Correspondent> reader) {

  /// The number that it goes to.
  public Optional<PhoneNumber> phone() {
    return to.isEmpty() ? reader.flatMap(Correspondent::phone) : PhoneNumber.read(to);
  }

  /// Where the case is read; empty where it is read nowhere.
  public String link() {
    return reader.map(Correspondent::link).orElse("");
  }
}
