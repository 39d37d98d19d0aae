package id.sarpras.complaint;

/// The few words that the complainant is told. The text of each is `complaint.status.<name>`.
public enum PublicStatus {
  RECEIVED,
  IN_PROCESS,
  WAITING_FOR_YOU,
  ANSWERED,
  WITH_SUPERIOR,
  ELSEWHERE,
  WITHDRAWN;

  /// The one place where the office's states become the complainant's words.
  public static PublicStatus of(Complaint complaint) {
    if (complaint.restsSince().isPresent() && complaint.state().isOpen()) {
      return WAITING_FOR_YOU;
    }
    return switch (complaint.state()) {
      case REGISTERED -> RECEIVED;
      case CLASSIFIED, ASSIGNED, PROPOSED, MERGED -> IN_PROCESS;
      case ANSWERED, CLOSED -> ANSWERED;
      case OBJECTED -> WITH_SUPERIOR;
      case OUT_OF_SCOPE -> ELSEWHERE;
      case WITHDRAWN -> WITHDRAWN;
    };
  }
}
