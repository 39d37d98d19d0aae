/// Who offers services and what is promised: units, service standards and their versions.
@ApplicationModule(allowedDependencies = {"shared", "workingtime", "page"})
@NullMarked
package id.sarpras.standard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
