package id.sarpras.complaint;

import id.sarpras.identity.OfficerId;
import java.util.Set;
import java.util.UUID;

/// A handling team (*tim penanganan pengaduan*).
public record Team(UUID id, String name, Set<OfficerId> members) {}
