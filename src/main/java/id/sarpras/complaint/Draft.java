package id.sarpras.complaint;

import id.sarpras.identity.OfficerId;
import java.time.Instant;

/// An answer that is being written, or waits for approval.
///
/// @param remark of the superior who gave it back; empty where nobody did
public record Draft(String text, OfficerId by, String officer, String remark, Instant changedAt) {}
