/// How a page is shown: the frame around it, texts and dates in the reader's language, forms that
/// keep what was typed.
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package id.sarpras.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
