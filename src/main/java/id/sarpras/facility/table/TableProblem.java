package id.sarpras.facility.table;

import java.util.List;

/// Something in a table that cannot be taken.
///
/// @param line in the file, from 1
/// @param column its heading
/// @param key the text that says what to do
public record TableProblem(long line, String column, String key, List<Object> arguments) {}
