@NullMarked
package id.sarpras.notification.store;

import org.jspecify.annotations.NullMarked;
