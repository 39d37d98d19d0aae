package id.sarpras.complaint;

import id.sarpras.identity.OfficerId;
import java.time.Instant;

/// An identity was opened. The complainant reads the position, the reason and the time; officers
/// the name as well.
public record Opening(OfficerId officer, String name, String position, String reason, Instant at) {}
