/// The use of what was lent: handing over, return, check-in, who did not come, damage.
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "api",
      "page",
      "standard",
      "identity",
      "facility",
      "schedule",
      "letter",
      "request",
      "closure"
    })
@NullMarked
package id.sarpras.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
