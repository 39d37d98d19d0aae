package id.sarpras.facility.table;

/// A file that cannot be a table of facilities at all.
public final class BadTable extends Exception {

  private static final long serialVersionUID = 1L;

  private final String key;
  private final Object detail;

  BadTable(String key, Object detail) {
    super(key);
    this.key = key;
    this.detail = detail.toString();
  }

  /// The text that says what to do.
  public String key() {
    return key;
  }

  public Object detail() {
    return detail;
  }
}
