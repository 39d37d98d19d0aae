/// Wiring: the database, the jobs, the keys, who may see which page.
@ApplicationModule
@NullMarked
package id.sarpras.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
