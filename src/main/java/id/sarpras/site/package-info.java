/// The public shell: home, service pages, errors, and what stands around every page.
@ApplicationModule(
    allowedDependencies = {"shared", "api", "page", "standard", "identity", "workingtime"})
@NullMarked
package id.sarpras.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
