@NullMarked
package id.sarpras.closure.store;

import org.jspecify.annotations.NullMarked;
