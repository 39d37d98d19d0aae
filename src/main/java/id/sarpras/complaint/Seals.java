package id.sarpras.complaint;

/// Something that lies sealed in the [Vault] and is put under a newer key in time.
public interface Seals {

  /// Puts the newest key in place of older ones, some hundred at a time.
  ///
  /// @return how many were done; 0 where none is left
  int rewrap();
}
