package id.sarpras.mailbox;

import java.time.Instant;
import java.util.Optional;

/// How the mailbox is.
///
/// @param readAt when it was last read to its end
/// @param failingSince since when it could not be
/// @param detail what the server said then
public record Health(Optional<Instant> readAt, Optional<Instant> failingSince, String detail) {

  static final Health UNTRIED = new Health(Optional.empty(), Optional.empty(), "");
}
