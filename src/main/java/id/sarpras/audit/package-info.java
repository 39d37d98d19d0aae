/// Who did what to which case when. It listens; nothing depends on it.
@ApplicationModule(allowedDependencies = {"shared", "page", "identity"})
@NullMarked
package id.sarpras.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
