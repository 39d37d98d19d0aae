/// How a service standard changes: an administrator publishes its next version, and everybody sees
/// what was promised when.
@ApplicationModule(allowedDependencies = {"shared", "page", "workingtime", "standard", "identity"})
@NullMarked
package id.sarpras.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
