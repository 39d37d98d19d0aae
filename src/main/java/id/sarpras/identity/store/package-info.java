@NullMarked
package id.sarpras.identity.store;

import org.jspecify.annotations.NullMarked;
