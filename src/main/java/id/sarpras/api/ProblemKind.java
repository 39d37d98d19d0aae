package id.sarpras.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/// What can be wrong with a call. The title of each is `problem.<name>`, what is said of it
/// `problem.<name>.detail`. Of several with one status the first is meant where nothing more is
/// known.
public enum ProblemKind {
  /// What was sent cannot be read at all.
  MALFORMED(HttpStatus.BAD_REQUEST),
  /// A parameter of the address cannot be taken.
  PARAMETER(HttpStatus.BAD_REQUEST),
  /// A call that makes something must carry an `Idempotency-Key`.
  KEY_MISSING(HttpStatus.BAD_REQUEST),
  /// No token, or one that is not good any more.
  UNAUTHENTICATED(HttpStatus.UNAUTHORIZED),
  /// The officer whose token it is may not do this.
  FORBIDDEN(HttpStatus.FORBIDDEN),
  /// The token is for reading only.
  READ_ONLY(HttpStatus.FORBIDDEN),
  MISSING(HttpStatus.NOT_FOUND),
  METHOD(HttpStatus.METHOD_NOT_ALLOWED),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
  /// Somebody was faster: what the caller saw is not so any more.
  OVERTAKEN(HttpStatus.CONFLICT),
  /// Somebody else has it then.
  TAKEN(HttpStatus.CONFLICT),
  /// The first call with this key has not been answered yet.
  RUNNING(HttpStatus.CONFLICT),
  /// As things are it cannot be done, whoever asks.
  NOT_NOW(HttpStatus.CONFLICT),
  TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
  MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
  /// What was sent can be read, and fields of it cannot be taken.
  INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
  /// The key was used for another call.
  KEY_USED(HttpStatus.UNPROCESSABLE_CONTENT),
  MANY(HttpStatus.TOO_MANY_REQUESTS),
  /// We failed.
  OURS(HttpStatus.INTERNAL_SERVER_ERROR),
  BUSY(HttpStatus.SERVICE_UNAVAILABLE);

  private final HttpStatus status;

  ProblemKind(HttpStatus status) {
    this.status = status;
  }

  public HttpStatus status() {
    return status;
  }

  /// As it stands in the address of its type: `key-missing`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The text key of its title.
  public String key() {
    return "problem." + name();
  }

  public static Optional<ProblemKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }

  /// What is meant by a status of which no more is known.
  public static ProblemKind of(HttpStatus status) {
    return Arrays.stream(values())
        .filter(kind -> kind.status == status)
        .findFirst()
        .orElse(status.is4xxClientError() ? MALFORMED : OURS);
  }
}
