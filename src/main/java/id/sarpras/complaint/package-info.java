/// Complaints (*pengaduan*): one register for seven channels, each case answered in the time of its
/// class, and nobody exposed by it.
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "workingtime",
      "standard",
      "identity",
      "letter",
      "notification",
      "promise",
      "page"
    })
@NullMarked
package id.sarpras.complaint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
