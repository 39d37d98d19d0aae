/// Words that every module uses: ids, periods, references, people and what happened. No Spring, no
/// SQL.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.sarpras.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
