package id.sarpras.notification;

import id.sarpras.shared.EmailAddress;
import id.sarpras.shared.PhoneNumber;
import java.util.Locale;
import java.util.Optional;

/// What a guest is told, in the guest's language.
public record Notice(
    Locale language,
    String title,
    String body,
    Optional<EmailAddress> email,
    Optional<PhoneNumber> phone) {}
