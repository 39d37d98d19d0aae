/// Delivering what a guest is told, by several ways, with every attempt on record.
@ApplicationModule(allowedDependencies = {"shared", "page"})
@NullMarked
package id.sarpras.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
