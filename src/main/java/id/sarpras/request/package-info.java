/// A facility request, from the guest's letter to the notification.
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "api",
      "workingtime",
      "standard",
      "identity",
      "facility",
      "schedule",
      "letter",
      "notification",
      "promise",
      "page"
    })
@NullMarked
package id.sarpras.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
