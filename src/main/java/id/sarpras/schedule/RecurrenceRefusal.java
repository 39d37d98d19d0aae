package id.sarpras.schedule;

/// Why a rule of repetition is not taken. The text of each is `recurrence.refused.<name>`.
public enum RecurrenceRefusal {
  UNREADABLE,
  /// Several times a day, or by a calendar other than the civil one.
  NOT_BY_DAYS,
  /// Neither UNTIL nor COUNT, or both.
  NO_END,
  /// More than [Recurrence#MOST] dates.
  TOO_MANY,
  /// Not a single date.
  NO_DATE;

  public String key() {
    return "recurrence.refused." + name();
  }
}
