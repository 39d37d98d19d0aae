package id.sarpras.notification;

import id.sarpras.shared.UnitId;
import java.util.List;
import java.util.UUID;

/// Knows what of one kind of case belongs into the calendar of its reader, so that the mail that
/// tells of a deed also enters, moves or removes the event, and no second one is needed.
public interface Invitations {

  /// What has changed for the reader's calendar since the last time this was asked; none where
  /// nothing has. Must be called in the transaction of a notice that goes out by e-mail.
  List<CalendarPart> next(UnitId unit, UUID subject);
}
