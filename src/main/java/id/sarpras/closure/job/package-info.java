@NullMarked
package id.sarpras.closure.job;

import org.jspecify.annotations.NullMarked;
