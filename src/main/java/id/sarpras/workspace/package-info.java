/// The officers' worklist: what waits for me. It reads, and writes nothing.
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "page",
      "standard",
      "identity",
      "facility",
      "request",
      "complaint",
      "closure",
      "handover",
      "promise",
      "workingtime",
      "schedule"
    })
@NullMarked
package id.sarpras.workspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
