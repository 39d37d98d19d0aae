package id.sarpras.facility.table;

import java.util.Map;

/// A row of a table as it stands there.
///
/// @param line in the file, from 1
/// @param cells those of the columns that the file has, each on one line
record TableRow(long line, Map<Column, String> cells) {

  /// What a cell says; empty also where the file has no such column.
  String get(Column column) {
    return cells.getOrDefault(column, "");
  }
}
