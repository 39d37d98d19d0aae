@NullMarked
package id.sarpras.api.store;

import org.jspecify.annotations.NullMarked;
