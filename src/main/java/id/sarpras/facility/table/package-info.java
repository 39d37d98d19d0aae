/// All facilities as one table for a spreadsheet, out and in again.
@NullMarked
package id.sarpras.facility.table;

import org.jspecify.annotations.NullMarked;
