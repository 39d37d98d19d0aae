/// The demonstration: invented rooms, officers and cases, made by the same code as real ones.
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "page",
      "standard",
      "identity",
      "facility",
      "schedule",
      "letter",
      "notification",
      "request",
      "complaint",
      "complaint::box",
      "workingtime",
      "calendar",
      "closure",
      "handover"
    })
@NullMarked
package id.sarpras.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
