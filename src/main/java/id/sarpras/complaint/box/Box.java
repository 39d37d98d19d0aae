package id.sarpras.complaint.box;

import java.util.UUID;

/// A complaint box.
///
/// @param place where it hangs
public record Box(UUID id, String name, String place) {}
