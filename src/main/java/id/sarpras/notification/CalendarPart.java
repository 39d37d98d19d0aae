package id.sarpras.notification;

/// What an e-mail brings into the calendar of its reader (RFC 6047). It stays as it was when the
/// notice was given, however late the mail goes out.
///
/// @param content an iCalendar object (RFC 5545) of that method
public record CalendarPart(Method method, String content) {

  /// What the reader's calendar is to do (RFC 5546).
  public enum Method {
    /// Enter or change one event.
    REQUEST,
    /// Take one event out.
    CANCEL,
    /// Take over several events, when the reader says so.
    PUBLISH
  }
}
