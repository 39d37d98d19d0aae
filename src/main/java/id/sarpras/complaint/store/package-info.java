@NullMarked
package id.sarpras.complaint.store;

import org.jspecify.annotations.NullMarked;
