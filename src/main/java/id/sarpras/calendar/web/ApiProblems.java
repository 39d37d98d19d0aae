package id.sarpras.calendar.web;

import id.sarpras.page.Texts;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Says problems of the interface for machines (RFC 9457), in the reader's language.
@RestControllerAdvice(assignableTypes = DeadlineApi.class)
class ApiProblems {

  private static final String SECONDS_TO_WAIT = "60";

  private final Texts texts;

  ApiProblems(Texts texts) {
    this.texts = texts;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> say(ApiProblem problem, Locale locale) {
    Locale language = Texts.language(locale.getLanguage());
    ProblemDetail detail = ProblemDetail.forStatus(problem.status());
    detail.setType(URI.create("about:blank"));
    detail.setTitle(problem.status().getReasonPhrase());
    detail.setDetail(texts.say(language, problem.key()));
    List<Map<String, String>> invalid =
        problem.invalid().stream()
            .map(
                one ->
                    Map.of("parameter", one.parameter(), "detail", texts.say(language, one.key())))
            .toList();
    if (!invalid.isEmpty()) {
      detail.setProperty("errors", invalid);
    }
    var answer =
        ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    return problem.status() == HttpStatus.TOO_MANY_REQUESTS
        ? answer.header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT).body(detail)
        : answer.body(detail);
  }
}
