/// What is out of lending for a time: maintenance and blocks, with the bookings that they hit.
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "api",
      "page",
      "workingtime",
      "standard",
      "identity",
      "facility",
      "schedule",
      "request"
    })
@NullMarked
package id.sarpras.closure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
