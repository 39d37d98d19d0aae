package id.sarpras.complaint.lapor;

/// A file that is no export at all. The text with the key says why, and what to do.
public final class BadExport extends Exception {

  private static final long serialVersionUID = 1L;

  private final String key;
  private final Object detail;

  BadExport(String key, Object detail) {
    super(key);
    this.key = key;
    this.detail = detail.toString();
  }

  public String key() {
    return key;
  }

  public Object detail() {
    return detail;
  }
}
