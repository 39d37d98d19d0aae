/// Officers: who they are, what each may do, who acts for whom, and how they sign in.
@ApplicationModule(allowedDependencies = {"shared", "page"})
@NullMarked
package id.sarpras.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
