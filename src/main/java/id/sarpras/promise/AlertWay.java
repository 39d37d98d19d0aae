package id.sarpras.promise;

import id.sarpras.shared.EmailAddress;
import java.util.Optional;

/// How alerts reach an officer beside the screen.
///
/// @param onDuty whether alerts come outside office hours too
public record AlertWay(Optional<EmailAddress> email, boolean onDuty) {}
