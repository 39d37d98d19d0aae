@NullMarked
package id.sarpras.request.store;

import org.jspecify.annotations.NullMarked;
