/// Office calendars as dated law: proposed, approved by a second officer, withdrawn; and the public
/// calculator of deadlines.
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "api",
      "page",
      "workingtime",
      "standard",
      "identity",
      "promise"
    })
@NullMarked
package id.sarpras.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
