package id.sarpras.request;

/// The few words that the guest is told. The text of each is `status.<name>`.
public enum PublicStatus {
  IN_PROCESS,
  WAITING_FOR_YOU,
  APPROVED,
  REFUSED,
  WITHDRAWN,
  EXPIRED,
  DISPLACED,
  FINISHED;

  /// The one place where the office's states become the guest's words.
  public static PublicStatus of(RequestState state) {
    return switch (state) {
      case RECEIVED, VERIFIED -> IN_PROCESS;
      case INCOMPLETE -> WAITING_FOR_YOU;
      case APPROVED -> APPROVED;
      case REJECTED -> REFUSED;
      case WITHDRAWN -> WITHDRAWN;
      case EXPIRED -> EXPIRED;
      case DISPLACED -> DISPLACED;
      case CLOSED -> FINISHED;
    };
  }
}
