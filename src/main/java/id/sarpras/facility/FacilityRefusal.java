package id.sarpras.facility;

/// Why something cannot be asked for. The text of each is `facility.<name>`.
public enum FacilityRefusal {
  /// Taken out of lending.
  NOT_LENT,
  /// A holiday, or a day on which it is closed.
  CLOSED_DAY,
  OUTSIDE_OPENING_HOURS,
  /// It has to be asked for earlier.
  TOO_SOON,
  /// It cannot be asked for so long ahead yet.
  TOO_FAR,
  TOO_LONG,
  TOO_MANY_PEOPLE,
  /// There are not so many of it.
  NOT_ENOUGH,
  NO_DRIVER;

  public String key() {
    return "facility." + name();
  }
}
