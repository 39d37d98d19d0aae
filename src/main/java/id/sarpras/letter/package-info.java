/// Letters: scans that come in, numbered letters that go out, and what is printed.
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package id.sarpras.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
