@NullMarked
package id.sarpras.platform.jobs;

import org.jspecify.annotations.NullMarked;
