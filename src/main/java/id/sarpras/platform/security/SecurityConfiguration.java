package id.sarpras.platform.security;

import id.sarpras.api.Problems;
import id.sarpras.identity.CurrentOfficer;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.identity.Tokens;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The filter chain: the table of [Access], forms that only we can post, headers that keep a page
/// to itself.
@Configuration
class SecurityConfiguration implements WebMvcConfigurer {

  private static final String CONTENT =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
          + " form-action 'self' https://wa.me; frame-ancestors 'none'";

  private final CurrentOfficer officer;

  SecurityConfiguration(CurrentOfficer officer) {
    this.officer = officer;
  }

  /// Machines: a token with every call, and nothing is kept between two. A session's cookie counts
  /// for nothing here, so that no other site can make an officer's browser call.
  @Bean
  @Order(1)
  SecurityFilterChain machines(HttpSecurity http, Tokens tokens, Problems problems)
      throws Exception {
    var doorkeeper = new TokenDoor(tokens, problems);
    return closed(http.securityMatcher("/api/**"), this::byToken)
        .addFilterBefore(doorkeeper, AuthorizationFilter.class)
        .securityContext(
            context -> context.securityContextRepository(new NullSecurityContextRepository()))
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.disable())
        .csrf(csrf -> csrf.disable()) // nothing that a browser sends by itself lets anybody in
        .logout(logout -> logout.disable())
        .exceptionHandling(
            trouble ->
                trouble
                    .authenticationEntryPoint(doorkeeper::ask)
                    .accessDeniedHandler(doorkeeper::refuse))
        .build();
  }

  @Bean
  SecurityFilterChain chain(HttpSecurity http, InterruptedForms interrupted) throws Exception {
    return closed(http, this::signedIn)
        .securityContext(context -> context.securityContextRepository(sessions()))
        .requestCache(
            cache -> cache.disable()) // it would begin a session for every guest who is lost
        .csrf(csrf -> csrf.csrfTokenRepository(tokens()))
        .logout(
            logout -> logout.logoutUrl("/keluar").logoutSuccessUrl("/").deleteCookies("sarpras"))
        .exceptionHandling(
            trouble ->
                trouble
                    .authenticationEntryPoint(interrupted::signInFirst)
                    .accessDeniedHandler(interrupted::refuse))
        .build();
  }

  /// Closed but for what the table of [Access] opens, with the headers of every answer.
  private static HttpSecurity closed(
      HttpSecurity http,
      Function<Access.Who, AuthorizationManager<RequestAuthorizationContext>> door)
      throws Exception {
    return http.authorizeHttpRequests(
            requests -> {
              for (Access rule : Access.RULES) {
                requests.requestMatchers(rule.pattern()).access(door.apply(rule.who()));
              }
              requests.anyRequest().denyAll();
            })
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                    .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=()"))
                    .cacheControl(cache -> {}));
  }

  /// Where a sign-in is kept; the session itself lies in the database.
  @Bean
  SecurityContextRepository sessions() {
    return new HttpSessionSecurityContextRepository();
  }

  /// The officers' cookie: for this host, for http only, and not sent along by other sites.
  @Bean
  CookieSerializer sessionCookie() {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName("sarpras");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    return cookie;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(officer);
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(new KeptFormSent()).addPathPatterns("/petugas/**");
  }

  /// The token lies in a cookie and not in a session, so that a guest has none, and no form grows
  /// old.
  private static CookieCsrfTokenRepository tokens() {
    var tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName("formulir");
    tokens.setCookieCustomizer(
        cookie -> cookie.httpOnly(true).sameSite("Lax").path("/").maxAge(Duration.ofDays(30)));
    return tokens;
  }

  private AuthorizationManager<RequestAuthorizationContext> signedIn(Access.Who who) {
    return switch (who) {
      case EVERYONE -> decided(request -> true);
      case READERS -> decided(request -> isLooking(request) || is(request, known -> true));
      case OFFICERS -> decided(request -> is(request, known -> true));
      case ADMINISTRATORS -> decided(request -> is(request, known -> known.is(Role.ADMINISTRATOR)));
    };
  }

  private AuthorizationManager<RequestAuthorizationContext> byToken(Access.Who who) {
    return switch (who) {
      case EVERYONE -> decided(request -> true);
      case READERS -> decided(request -> isLooking(request) || TokenDoor.maySend(request));
      case OFFICERS, ADMINISTRATORS -> decided(TokenDoor::maySend);
    };
  }

  private boolean is(HttpServletRequest request, Predicate<Officer> rule) {
    return officer.get(request).filter(rule).isPresent();
  }

  static boolean isLooking(HttpServletRequest request) {
    return Set.of("GET", "HEAD", "OPTIONS").contains(request.getMethod());
  }

  private static AuthorizationManager<RequestAuthorizationContext> decided(
      Predicate<HttpServletRequest> rule) {
    return (user, context) -> new AuthorizationDecision(rule.test(context.getRequest()));
  }
}
