package id.sarpras.complaint;

import id.sarpras.shared.TrackingCode;

/// A complaint that is in the register, also when it had been handed in before.
public record Registered(ComplaintId id, String reference, TrackingCode code) {}
