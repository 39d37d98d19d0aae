@NullMarked
package id.sarpras.complaint.job;

import org.jspecify.annotations.NullMarked;
