/// Figures: were the promises kept? For the public without anybody in them, for officers of what
/// they may see. It reads and listens; nothing depends on it.
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "page",
      "standard",
      "identity",
      "promise",
      "request",
      "schedule",
      "complaint",
      "workingtime"
    })
@NullMarked
package id.sarpras.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
