@NullMarked
package id.sarpras.workingtime.store;

import org.jspecify.annotations.NullMarked;
