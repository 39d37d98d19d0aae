/// What is asked about a facility, on a page or in a row of a table: the same fields, read by the
/// same rules.
@NullMarked
package id.sarpras.facility.form;

import org.jspecify.annotations.NullMarked;
