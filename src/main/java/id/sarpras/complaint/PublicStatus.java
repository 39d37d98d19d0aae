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

  /// In which of the four boxes of the published procedure it stands: submitted, received by the
  /// official, worked on by the team, answered. 0 where it has left them.
  public int box() {
    return switch (this) {
      case RECEIVED -> 2;
      case IN_PROCESS, WAITING_FOR_YOU, WITH_SUPERIOR -> 3;
      case ANSWERED, ELSEWHERE, WITHDRAWN -> 0;
    };
  }

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
