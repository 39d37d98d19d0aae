package id.sarpras.complaint;

import java.util.UUID;

/// One complaint.
public record ComplaintId(UUID value) {}
