package id.sarpras.api;

import id.sarpras.page.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.ObjectMapper;

/// Says problems in the caller's language, inside a controller and before any was reached.
@Component
public class Problems {

  private final Texts texts;
  private final LocaleResolver languages;
  private final ObjectMapper json;
  private final String address;

  Problems(
      Texts texts,
      LocaleResolver languages,
      ObjectMapper json,
      @Value("${sarpras.address}") String address) {
    this.texts = texts;
    this.languages = languages;
    this.json = json;
    this.address = address;
  }

  /// The answer of a controller.
  public ResponseEntity<Problem> answer(ApiProblem problem, HttpServletRequest request) {
    var answer =
        ResponseEntity.status(problem.kind().status())
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .header(HttpHeaders.CONTENT_LANGUAGE, language(request).getLanguage())
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    String wait = secondsToWait(problem.kind());
    return wait.isEmpty()
        ? answer.body(said(problem, request))
        : answer.header(HttpHeaders.RETRY_AFTER, wait).body(said(problem, request));
  }

  /// The same where there is no controller.
  ///
  /// @param path the address that was called
  public void write(
      ApiProblem problem, String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(problem.kind().status().value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language(request).getLanguage());
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    String wait = secondsToWait(problem.kind());
    if (!wait.isEmpty()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, wait);
    }
    json.writeValue(response.getOutputStream(), said(problem, path, language(request)));
  }

  public void write(ApiProblem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    write(problem, request.getRequestURI(), request, response);
  }

  private Problem said(ApiProblem problem, HttpServletRequest request) {
    return said(problem, request.getRequestURI(), language(request));
  }

  private Problem said(ApiProblem problem, String path, Locale language) {
    ProblemKind kind = problem.kind();
    return new Problem(
        URI.create(address + "/api/v1/problems/" + kind.code()),
        texts.say(language, kind.key()),
        kind.status().value(),
        texts.say(language, problem.key()),
        instance(path),
        problem.wrong().stream()
            .map(
                wrong ->
                    new Problem.Wrong(
                        wrong.field(),
                        texts.say(language, wrong.key(), wrong.arguments().toArray())))
            .toList(),
        problem.more());
  }

  /// What was called may be no address at all.
  private static URI instance(String path) {
    try {
      return URI.create(path);
    } catch (IllegalArgumentException unreadable) {
      return URI.create("/api");
    }
  }

  private Locale language(HttpServletRequest request) {
    return Texts.language(languages.resolveLocale(request).getLanguage());
  }

  /// After how long it may go better; empty where waiting does not help.
  private static String secondsToWait(ProblemKind kind) {
    return switch (kind) {
      case MANY -> "60";
      case RUNNING, BUSY -> "1";
      default -> "";
    };
  }
}
