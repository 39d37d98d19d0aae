/// What is taken and what is free. The only writer of occupancy.
@ApplicationModule(
    allowedDependencies = {"shared", "api", "workingtime", "facility", "standard", "page"})
@NullMarked
package id.sarpras.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
