package id.sarpras.complaint;

/// Where a complaint is, as the office sees it. The text of each is `complaint.state.<name>`.
public enum ComplaintState {
  REGISTERED,
  CLASSIFIED,
  ASSIGNED,
  /// An answer was written and waits for the superior's approval.
  PROPOSED,
  ANSWERED,
  /// The complainant does not accept the answer: the superior looks at it.
  OBJECTED,
  CLOSED,
  /// Not for this office: the complainant was told where to go.
  OUT_OF_SCOPE,
  WITHDRAWN,
  /// Handled together with another; its complainant has the same answer.
  MERGED;

  /// Whether the office still owes something.
  public boolean isOpen() {
    return switch (this) {
      case REGISTERED, CLASSIFIED, ASSIGNED, PROPOSED, OBJECTED -> true;
      case ANSWERED, CLOSED, OUT_OF_SCOPE, WITHDRAWN, MERGED -> false;
    };
  }
}
