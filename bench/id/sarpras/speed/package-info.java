/// Measures how fast the built program is: `bin/bench` calls it.
@NullMarked
package id.sarpras.speed;

import org.jspecify.annotations.NullMarked;
