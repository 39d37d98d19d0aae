@NullMarked
package id.sarpras.handover.job;

import org.jspecify.annotations.NullMarked;
