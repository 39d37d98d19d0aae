/// What is booked, in the calendars of those whom it concerns: feeds for officers, invitations for
/// guests. It reads and listens; nothing depends on it.
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "api",
      "page",
      "standard",
      "identity",
      "facility",
      "schedule",
      "notification",
      "request",
      "closure"
    })
@NullMarked
package id.sarpras.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
