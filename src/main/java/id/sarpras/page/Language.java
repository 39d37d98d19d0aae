package id.sarpras.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/// Which language a reader gets: Indonesian, until `?bahasa=en` was asked for; the answer is kept
/// in a cookie. The browser's own language is not asked, because many phones here are set to
/// English by whoever sold them; only machines are heard when they say `Accept-Language`.
@Configuration
class Language implements WebMvcConfigurer {

  @Bean
  LocaleResolver localeResolver() {
    var resolver =
        new CookieLocaleResolver("bahasa") {
          @Override
          protected Locale parseLocaleValue(String value) {
            return Texts.language(value);
          }

          @Override
          protected String toLocaleValue(Locale locale) {
            return locale.getLanguage();
          }
        };
    resolver.setDefaultLocaleFunction(Language::unlessChosen);
    resolver.setCookieMaxAge(Duration.ofDays(365));
    resolver.setCookieHttpOnly(true);
    resolver.setCookieSameSite("Lax");
    return resolver;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    var change =
        new LocaleChangeInterceptor() {
          @Override
          protected Locale parseLocaleValue(String value) {
            return Texts.language(value);
          }

          /// What comes with a body may be too large for its parameters to be read at all, and is
          /// shown its error by GET.
          @Override
          public boolean preHandle(
              HttpServletRequest request, HttpServletResponse response, Object handler)
              throws ServletException {
            return hasBody(request) || super.preHandle(request, response, handler);
          }
        };
    change.setParamName("bahasa");
    change.setHttpMethods("GET");
    registry.addInterceptor(change);
  }

  private static boolean hasBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0
        || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
  }

  /// A machine, or who builds one, says what to be told in (RFC 9110, 12.5.4).
  private static Locale unlessChosen(HttpServletRequest request) {
    if (!request.getRequestURI().startsWith("/api/")
        || request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
      return Texts.INDONESIAN;
    }
    return Collections.list(request.getLocales()).stream()
        .map(Locale::getLanguage)
        .filter(Set.of("id", "en")::contains)
        .findFirst()
        .map(Texts::language)
        .orElse(Texts.INDONESIAN);
  }
}
