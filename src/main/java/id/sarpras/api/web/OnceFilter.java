package id.sarpras.api.web;

import id.sarpras.api.ApiProblem;
import id.sarpras.api.IdempotencyKeys;
import id.sarpras.api.ProblemKind;
import id.sarpras.api.Problems;
import id.sarpras.api.store.KeyStore;
import id.sarpras.api.store.KeyStore.Answer;
import id.sarpras.api.store.KeyStore.Call;
import id.sarpras.identity.ByToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// A call that carries an `Idempotency-Key` is done once, however often it is sent
/// (draft-ietf-httpapi-idempotency-key-header). The call, and the note that it was done with what
/// was answered, are one transaction: there is no moment at which only one of them is there, also
/// when the power fails.
///
/// Only what succeeded uses a key up. A call that was refused has changed nothing, and may be
/// mended and sent again under the same key.
@Component
class OnceFilter extends OncePerRequestFilter {

  static final String KEY = "Idempotency-Key";

  /// Says of an answer that it was given before.
  static final String REPLAYED = "Idempotent-Replayed";

  /// A little more than the largest scan.
  private static final int MOST_BYTES = 12 * 1024 * 1024;

  private static final int TRIES = 5;

  /// A deadlock, and what could not be put in an order.
  private static final Set<String> LOST = Set.of("40P01", "40001");

  private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");

  /// As the draft has it, a string in quotes; many send it without.
  private static final Pattern SPELLING =
      Pattern.compile("\"([ -~&&[^\"\\\\]]{1,200})\"|([!-~&&[^\"\\\\]]{1,200})");

  private final KeyStore store;
  private final IdempotencyKeys keys;
  private final Problems problems;
  private final PlatformTransactionManager transactions;
  private final InstantSource clock;

  OnceFilter(
      KeyStore store,
      IdempotencyKeys keys,
      Problems problems,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this.store = store;
    this.keys = keys;
    this.problems = problems;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api/")
        || !CHANGING.contains(request.getMethod())
        || ByToken.current().isEmpty();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String typed = request.getHeader(KEY);
    if (typed == null && !request.getMethod().equals("POST")) {
      chain.doFilter(request, response);
      return;
    }
    Optional<String> key = Optional.ofNullable(typed).flatMap(OnceFilter::key);
    if (key.isEmpty()) {
      problems.write(ApiProblem.of(ProblemKind.KEY_MISSING), request, response);
      return;
    }
    byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      problems.write(ApiProblem.of(ProblemKind.TOO_LARGE), request, response);
      return;
    }
    ByToken by = ByToken.current().orElseThrow();
    var call = new Call(by.unit(), by.token(), key.get(), fingerprint(request, body));
    untilNotLost(call, new SentBody(request, body), response, chain);
  }

  /// Does a call again that the database gave up for another one.
  private void untilNotLost(
      Call call, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    for (int i = 1; ; i++) {
      try {
        var answer = new ContentCachingResponseWrapper(response);
        inOneTransaction(call, request, answer, chain);
        answer.copyBodyToResponse();
        return;
      } catch (ServletException | RuntimeException failure) {
        if (i == TRIES || !isLost(failure)) {
          throw failure;
        }
      }
    }
  }

  private void inOneTransaction(
      Call call,
      HttpServletRequest request,
      ContentCachingResponseWrapper response,
      FilterChain chain)
      throws ServletException, IOException {
    TransactionStatus transaction =
        transactions.getTransaction(TransactionDefinition.withDefaults());
    boolean done = false;
    try {
      done = isDone(call, request, response, chain);
    } finally {
      if (done) {
        transactions.commit(transaction);
      } else {
        transactions.rollback(transaction);
      }
    }
  }

  private boolean isDone(
      Call call,
      HttpServletRequest request,
      ContentCachingResponseWrapper response,
      FilterChain chain)
      throws ServletException, IOException {
    if (!store.lock(call)) {
      problems.write(ApiProblem.of(ProblemKind.RUNNING), request, response);
      return false;
    }
    Optional<Answer> before = store.find(call, keys.forgottenBefore());
    if (before.isPresent()) {
      answerAgain(before.get(), call, request, response);
      return false;
    }
    chain.doFilter(request, response);
    if (!HttpStatus.valueOf(response.getStatus()).is2xxSuccessful()) {
      return false;
    }
    store.keep(call, answer(call, response), clock.instant());
    return true;
  }

  private void answerAgain(
      Answer before, Call call, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!before.answers(call)) {
      problems.write(ApiProblem.of(ProblemKind.KEY_USED), request, response);
      return;
    }
    response.setStatus(before.status());
    response.setHeader(REPLAYED, "true");
    if (!before.contentType().isEmpty()) {
      response.setContentType(before.contentType());
    }
    if (!before.location().isEmpty()) {
      response.setHeader(HttpHeaders.LOCATION, before.location());
    }
    response.getOutputStream().write(before.body());
  }

  private static Answer answer(Call call, ContentCachingResponseWrapper response) {
    return new Answer(
        call.fingerprint(),
        response.getStatus(),
        Optional.ofNullable(response.getContentType()).orElse(""),
        Optional.ofNullable(response.getHeader(HttpHeaders.LOCATION)).orElse(""),
        response.getContentAsByteArray());
  }

  private static Optional<String> key(String typed) {
    Matcher spelling = SPELLING.matcher(typed.strip());
    return spelling.matches()
        ? Optional.of(spelling.group(1) == null ? spelling.group(2) : spelling.group(1))
        : Optional.empty();
  }

  private static byte[] fingerprint(HttpServletRequest request, byte[] body) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      String what =
          String.join(
              "\n",
              request.getMethod(),
              request.getRequestURI(),
              Optional.ofNullable(request.getQueryString()).orElse(""),
              "");
      digest.update(what.getBytes(StandardCharsets.UTF_8));
      return digest.digest(body);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("This Java has no SHA-256", impossible);
    }
  }

  /// Also where somebody inside went on in the lost transaction: the driver names what lost it.
  private static boolean isLost(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PessimisticLockingFailureException
          || cause instanceof SQLException sql && LOST.contains(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
