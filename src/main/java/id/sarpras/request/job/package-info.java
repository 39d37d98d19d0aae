@NullMarked
package id.sarpras.request.job;

import org.jspecify.annotations.NullMarked;
