package id.sarpras.identity;

import java.util.Optional;

/// What an officer may do.
public enum Role {
  /// Receives guests, enters and verifies requests, hands over letters.
  FRONT_DESK,
  /// Head of a section: approves or refuses.
  SECTION_HEAD,
  /// Head of the bureau.
  BUREAU_HEAD,
  /// The complaint-handling official (*Pejabat Pengelola Pengaduan*): receives, classifies, assigns
  /// and answers complaints.
  COMPLAINT_OFFICER,
  /// Looks after officers, rooms and settings; decides no case.
  ADMINISTRATOR;

  /// Whose work the role above looks at; empty at the top.
  public Optional<Role> superior() {
    return switch (this) {
      case FRONT_DESK -> Optional.of(SECTION_HEAD);
      case SECTION_HEAD, COMPLAINT_OFFICER -> Optional.of(BUREAU_HEAD);
      case BUREAU_HEAD, ADMINISTRATOR -> Optional.empty();
    };
  }
}
