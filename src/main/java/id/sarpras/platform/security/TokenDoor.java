package id.sarpras.platform.security;

import id.sarpras.api.ApiProblem;
import id.sarpras.api.ProblemKind;
import id.sarpras.api.Problems;
import id.sarpras.identity.ByToken;
import id.sarpras.identity.TokenScope;
import id.sarpras.identity.Tokens;
import id.sarpras.shared.Guesses;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// The door for machines: a token in `Authorization: Bearer` (RFC 6750). One that is not good is
/// refused also where none is needed, so that nobody believes to be known.
class TokenDoor extends OncePerRequestFilter {

  private static final String SCHEME = "bearer ";
  private static final String ASK = "Bearer realm=\"sarpras\"";

  private final Tokens tokens;
  private final Problems problems;
  private final Guesses guesses = new Guesses();

  TokenDoor(Tokens tokens, Problems problems) {
    this.tokens = tokens;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String sent = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION)).orElse("");
    if (!sent.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
      chain.doFilter(request, response);
    } else if (guesses.isOver(request.getRemoteAddr())) {
      problems.write(ApiProblem.of(ProblemKind.MANY), request, response);
    } else {
      let(tokens.holder(sent.substring(SCHEME.length()).strip()), request, response, chain);
    }
  }

  private void let(
      Optional<ByToken> holder,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    if (holder.isEmpty()) {
      guesses.wrong(request.getRemoteAddr());
      refuse(
          ApiProblem.of(ProblemKind.UNAUTHENTICATED).saying("problem.UNAUTHENTICATED.token"),
          ASK + ", error=\"invalid_token\"",
          request,
          response);
      return;
    }
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(holder.get(), "", List.of()));
    SecurityContextHolder.setContext(context);
    chain.doFilter(request, response);
  }

  /// Whether a call came by a token that is good for it.
  static boolean maySend(HttpServletRequest request) {
    return ByToken.current()
        .filter(by -> by.scope() == TokenScope.WRITE || SecurityConfiguration.isLooking(request))
        .isPresent();
  }

  /// Nobody said who they are.
  void ask(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException {
    refuse(ApiProblem.of(ProblemKind.UNAUTHENTICATED), ASK, request, response);
  }

  /// The token is good, but not for this; or nothing of ours has this address.
  void refuse(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
      throws IOException {
    if (maySend(request)) {
      problems.write(ApiProblem.of(ProblemKind.MISSING), request, response);
    } else {
      refuse(
          ApiProblem.of(ProblemKind.READ_ONLY),
          ASK + ", error=\"insufficient_scope\", scope=\"write\"",
          request,
          response);
    }
  }

  private void refuse(
      ApiProblem problem, String ask, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, ask);
    problems.write(problem, request, response);
  }
}
