@NullMarked
package id.sarpras.schedule.job;

import org.jspecify.annotations.NullMarked;
