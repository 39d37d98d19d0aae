/// Complaints that go to the inspectorate (*Inspektorat*): a sealed package, tracked until its
/// answer.
@NullMarked
package id.sarpras.complaint.forward;

import org.jspecify.annotations.NullMarked;
