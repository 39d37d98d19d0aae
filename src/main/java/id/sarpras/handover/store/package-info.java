@NullMarked
package id.sarpras.handover.store;

import org.jspecify.annotations.NullMarked;
