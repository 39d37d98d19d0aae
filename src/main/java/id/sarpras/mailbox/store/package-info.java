@NullMarked
package id.sarpras.mailbox.store;

import org.jspecify.annotations.NullMarked;
