@NullMarked
package id.sarpras.schedule.store;

import org.jspecify.annotations.NullMarked;
