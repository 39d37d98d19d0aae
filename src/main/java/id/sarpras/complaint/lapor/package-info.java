/// SP4N-LAPOR!, the national channel: reports entered by their number, or taken over from its
/// export.
@NullMarked
package id.sarpras.complaint.lapor;

import org.jspecify.annotations.NullMarked;
