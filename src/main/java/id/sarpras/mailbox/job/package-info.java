@NullMarked
package id.sarpras.mailbox.job;

import org.jspecify.annotations.NullMarked;
