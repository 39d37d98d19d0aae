package id.sarpras.notification;

import id.sarpras.shared.UnitId;
import java.time.Instant;
import java.util.UUID;

/// A notice has reached the guest, told once by the first way that did.
public record NoticeReached(UnitId unit, UUID subject, Channel channel, Instant at) {}
