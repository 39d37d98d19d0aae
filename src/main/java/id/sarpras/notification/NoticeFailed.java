package id.sarpras.notification;

import id.sarpras.shared.UnitId;
import java.util.UUID;

/// A way of a notice has failed for good.
public record NoticeFailed(UnitId unit, UUID subject, UUID notice, Channel channel) {}
