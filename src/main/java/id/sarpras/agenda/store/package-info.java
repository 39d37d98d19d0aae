@NullMarked
package id.sarpras.agenda.store;

import org.jspecify.annotations.NullMarked;
