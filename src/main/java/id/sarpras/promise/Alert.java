package id.sarpras.promise;

import java.time.Instant;
import java.util.UUID;

/// Word to an officer that a promise comes near, is late or rests too long.
///
/// @param occasion the receipt of the stage, or the beginning of the rest
/// @param due as it was when the alert was raised
/// @param seen whether this officer has looked at it
public record Alert(
    UUID subject,
    Mark mark,
    Instant occasion,
    String reference,
    String title,
    String path,
    Instant due,
    Instant raisedAt,
    boolean seen) {}
