package id.sarpras.schedule.proof;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import id.sarpras.schedule.BookingId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// One line of what was asked and what was answered. `at` is the moment of the trial at which it
/// was written, `begun` the one before the question.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface Entry {

  long at();

  /// A question that is about to be asked. Without its [Settled], nobody was told how it ended.
  record Tried(long at, List<BookingId> bookings, List<Claim> wanted) implements Entry {}

  record Settled(long at, long begun) implements Entry {}

  record Took(long at, long begun, Had had) implements Entry {}

  /// A no.
  ///
  /// @param own what was to be given up for it and is no reason
  record Refused(long at, long begun, List<Claim> wanted, List<BookingId> own) implements Entry {}

  /// A hold was confirmed or prolonged.
  record Became(long at, Had had) implements Entry {}

  record Gone(long at, BookingId booking) implements Entry {}

  /// Something of it went out before its time.
  record WentOut(long at, BookingId booking) implements Entry {}

  record Ticked(long at, Instant to) implements Entry {}

  /// Whoever has something of a hall has all these spaces from now on.
  record Divided(long at, UUID hall, List<UUID> spaces) implements Entry {}
}
