/// What can be lent: rooms, what stands in them, when they are open and how many people they hold.
@ApplicationModule(
    allowedDependencies = {"shared", "api", "workingtime", "standard", "page", "identity"})
@NullMarked
package id.sarpras.facility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
