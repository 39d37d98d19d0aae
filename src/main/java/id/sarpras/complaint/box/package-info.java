/// The complaint box (*kotak pengaduan*): openings with their minutes, the letters that were found,
/// and the printed form that lets an anonymous writer follow the case.
@NamedInterface("box")
@NullMarked
package id.sarpras.complaint.box;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
