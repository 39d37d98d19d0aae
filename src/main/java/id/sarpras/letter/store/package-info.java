@NullMarked
package id.sarpras.letter.store;

import org.jspecify.annotations.NullMarked;
