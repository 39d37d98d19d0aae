/// Complaints by WhatsApp without an officer in between, by Meta's Cloud API: what people write is
/// heard, what the office says goes back. Where its settings are empty, WhatsApp is done by hand.
@ApplicationModule(
    allowedDependencies = {"shared", "page", "standard", "letter", "notification", "complaint"})
@NullMarked
package id.sarpras.whatsapp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
