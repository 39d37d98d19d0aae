/// What an installation has of its own: its clock and its key.
@NullMarked
package id.sarpras.platform.installation;

import org.jspecify.annotations.NullMarked;
