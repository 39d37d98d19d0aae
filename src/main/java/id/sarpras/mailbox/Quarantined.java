package id.sarpras.mailbox;

import java.time.Instant;
import java.util.UUID;

/// A mail that waits for an official.
public record Quarantined(UUID id, QuarantineReason reason, Instant receivedAt, long bytes) {}
