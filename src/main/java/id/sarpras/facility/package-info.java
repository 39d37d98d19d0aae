/// What can be lent: rooms and halls in parts, vehicles, equipment; on what terms, and how it
/// looks.
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "api",
      "workingtime",
      "standard",
      "page",
      "identity",
      "letter"
    })
@NullMarked
package id.sarpras.facility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
