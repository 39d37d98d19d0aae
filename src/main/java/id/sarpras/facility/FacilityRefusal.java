package id.sarpras.facility;

/// Why a room cannot be asked for. The text of each is `facility.<name>`.
public enum FacilityRefusal {
  /// Taken out of lending.
  NOT_LENT,
  /// A holiday, or a day of the week on which it is closed.
  CLOSED_DAY,
  OUTSIDE_OPENING_HOURS,
  TOO_MANY_PEOPLE;

  public String key() {
    return "facility." + name();
  }
}
