@NullMarked
package id.sarpras.schedule.domain;

import org.jspecify.annotations.NullMarked;
