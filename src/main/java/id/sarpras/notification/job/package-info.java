@NullMarked
package id.sarpras.notification.job;

import org.jspecify.annotations.NullMarked;
