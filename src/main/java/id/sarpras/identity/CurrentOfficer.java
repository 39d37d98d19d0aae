package id.sarpras.identity;

import id.sarpras.shared.UnitId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// The officer who is signed in or for whom a machine acts, read once a request. A controller that
/// has an [Officer] parameter gets this one.
@Component
public class CurrentOfficer implements HandlerMethodArgumentResolver {

  private static final String READ = CurrentOfficer.class.getName();

  private final Officers officers;

  CurrentOfficer(Officers officers) {
    this.officers = officers;
  }

  /// Empty for a guest, and for an officer who was deactivated meanwhile.
  public Optional<Officer> get() {
    return RequestContextHolder.getRequestAttributes()
            instanceof ServletRequestAttributes attributes
        ? get(attributes.getRequest())
        : Optional.empty();
  }

  /// The same for a request that has not reached a controller yet.
  public Optional<Officer> get(HttpServletRequest request) {
    if (request.getAttribute(READ) instanceof Officer known) {
      return Optional.of(known);
    }
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    Optional<Officer> officer =
        authentication == null ? Optional.empty() : officer(authentication.getPrincipal());
    officer.ifPresent(found -> request.setAttribute(READ, found));
    return officer;
  }

  private Optional<Officer> officer(@Nullable Object principal) {
    return switch (principal) {
      case SignedIn(var unit, var id, var username) ->
          officers.find(new UnitId(unit), new OfficerId(id)).filter(Officer::active);
      case ByToken by ->
          officers
              .find(by.unit(), by.officer())
              .filter(Officer::active)
              .map(officer -> officer.by(by.name()));
      case null, default -> Optional.empty();
    };
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(Officer.class);
  }

  @Override
  public Officer resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return get().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
  }
}
