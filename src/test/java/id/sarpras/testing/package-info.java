/// What tests stand on: a real PostgreSQL, and pages served on it.
@NullMarked
package id.sarpras.testing;

import org.jspecify.annotations.NullMarked;
