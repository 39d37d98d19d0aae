/// Promises that run: counted anew when a calendar changes, and watched before they break.
@ApplicationModule(
    allowedDependencies = {"shared", "page", "workingtime", "standard", "identity", "notification"})
@NullMarked
package id.sarpras.promise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
