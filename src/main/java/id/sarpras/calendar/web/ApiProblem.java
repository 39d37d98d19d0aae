package id.sarpras.calendar.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/// A call that cannot be answered, to be said as RFC 9457 says problems.
final class ApiProblem extends RuntimeException {

  /// A parameter that cannot be taken.
  ///
  /// @param key the text that says what it should be
  record Invalid(String parameter, String key) {}

  private final HttpStatus status;
  private final String key;
  private final transient List<Invalid> invalid;

  private ApiProblem(HttpStatus status, String key, List<Invalid> invalid) {
    super(key);
    this.status = status;
    this.key = key;
    this.invalid = invalid;
  }

  static ApiProblem invalid(List<Invalid> invalid) {
    return new ApiProblem(HttpStatus.BAD_REQUEST, "api.invalid", List.copyOf(invalid));
  }

  static ApiProblem missing(String parameter, String value) {
    return new ApiProblem(
        HttpStatus.NOT_FOUND, "api.missing", List.of(new Invalid(parameter, "api.unit-missing")));
  }

  static ApiProblem tooMany() {
    return new ApiProblem(HttpStatus.TOO_MANY_REQUESTS, "api.many", List.of());
  }

  HttpStatus status() {
    return status;
  }

  String key() {
    return key;
  }

  List<Invalid> invalid() {
    return invalid;
  }
}
