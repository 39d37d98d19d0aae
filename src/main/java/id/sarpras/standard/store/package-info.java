@NullMarked
package id.sarpras.standard.store;

import org.jspecify.annotations.NullMarked;
