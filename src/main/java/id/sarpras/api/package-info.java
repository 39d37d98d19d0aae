/// What the interface for machines has in common: problems by RFC 9457, and keys by which a call
/// that is sent twice is done once.
@ApplicationModule(allowedDependencies = {"shared", "page", "identity"})
@NullMarked
package id.sarpras.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
