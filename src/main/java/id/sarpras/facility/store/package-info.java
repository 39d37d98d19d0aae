@NullMarked
package id.sarpras.facility.store;

import org.jspecify.annotations.NullMarked;
