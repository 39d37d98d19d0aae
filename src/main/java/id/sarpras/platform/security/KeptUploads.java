package id.sarpras.platform.security;

import java.util.Optional;
import java.util.UUID;

/// Keeps a file that came with an interrupted form.
public interface KeptUploads {

  /// The id by which the form can be sent again without the file; empty where the file would be
  /// refused anyway.
  Optional<UUID> keep(String fileName, byte[] content);
}
