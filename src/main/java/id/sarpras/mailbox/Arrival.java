package id.sarpras.mailbox;

import java.time.Instant;

/// A mail as it lies in the mailbox.
///
/// @param uidValidity with it and the box, the uid names this mail for ever (RFC 3501, 2.3.1.1)
/// @param receivedAt by the clock of the mail server (INTERNALDATE)
/// @param bytes its size, as the server says
/// @param raw what was fetched of it; nothing where that failed
/// @param isWhole whether that is all
public record Arrival(
    String box,
    long uidValidity,
    long uid,
    Instant receivedAt,
    long bytes,
    byte[] raw,
    boolean isWhole) {}
