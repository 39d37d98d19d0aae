/// Office calendars, and the deadlines that follow from them.
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package id.sarpras.workingtime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
