package id.sarpras.identity;

import java.util.UUID;

/// Knows of one kind of case who may not know of it. Whatever shows things about cases of every
/// kind asks all guards.
public interface SubjectGuard {

  /// Whether an officer may see nothing of a case; false for cases of another kind.
  boolean hides(Officer officer, UUID subject);
}
