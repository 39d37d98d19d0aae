package id.sarpras.identity;

/// What an officer may do.
public enum Role {
  /// Receives guests, enters and verifies requests, hands over letters.
  FRONT_DESK,
  /// Head of a section: approves or refuses.
  SECTION_HEAD,
  /// Head of the bureau.
  BUREAU_HEAD,
  /// Looks after officers, rooms and settings; decides no case.
  ADMINISTRATOR
}
