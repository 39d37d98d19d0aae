package id.sarpras.identity.web;

import id.sarpras.identity.ApiToken;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Passwords;
import id.sarpras.identity.Role;
import id.sarpras.identity.TokenScope;
import id.sarpras.identity.Tokens;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.page.Show;
import id.sarpras.page.Surroundings;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// An officer's tokens, and for an administrator everybody's.
@Controller
@RequestMapping("/petugas/akun/token")
public class TokenController {

  /// The page.
  ///
  /// @param fresh a token that was made just now, to be copied; never shown again
  /// @param others those of other officers, for an administrator
  public record TokensPage(
      Form form,
      String fresh,
      List<TokenScope> scopes,
      LocalDate firstDay,
      LocalDate lastDay,
      List<Row> mine,
      List<Row> others) {}

  /// A token and how it stands.
  public record Row(ApiToken token, ApiToken.State state) {

    public boolean isGood() {
      return state == ApiToken.State.GOOD;
    }

    /// The tone of its state.
    public String tone() {
      return isGood() ? "good" : "neutral";
    }

    /// The last day on which it is good; it ends at midnight.
    public Instant lastDay() {
      return token.expires().minusSeconds(1);
    }
  }

  private final Tokens tokens;
  private final Passwords passwords;
  private final Surroundings surroundings;
  private final InstantSource clock;

  TokenController(
      Tokens tokens, Passwords passwords, Surroundings surroundings, InstantSource clock) {
    this.tokens = tokens;
    this.passwords = passwords;
    this.surroundings = surroundings;
    this.clock = clock;
  }

  @GetMapping
  View show(Officer officer) {
    return page(officer, blank(), "");
  }

  @PostMapping
  View make(Officer officer, @RequestParam MultiValueMap<String, String> posted) {
    Form form = Form.of(posted);
    String name = new FormReader(form).line("namaToken");
    if (tokens.isNamed(officer, name)) {
      form.refuse("namaToken", "token.named");
    }
    Optional<LocalDate> lastDay = lastDay(form);
    Optional<TokenScope> scope = scope(form);
    if (!passwords.matches(officer, form.value("sandi"))) {
      form.refuse("sandi", "password.old-wrong");
    }
    if (form.isRefused()) {
      return page(officer, form, "").refused();
    }
    Instant expires = lastDay.orElseThrow().plusDays(1).atStartOfDay(zone()).toInstant();
    Optional<String> secret = tokens.make(officer, name, scope.orElseThrow(), expires);
    if (secret.isEmpty()) {
      form.refuse("namaToken", "token.many", Tokens.MOST);
      return page(officer, form, "").status(HttpStatus.CONFLICT);
    }
    return page(officer, blank(), secret.get());
  }

  @PostMapping("/{id}/pencabutan")
  View revoke(Officer officer, @PathVariable UUID id) {
    ApiToken token =
        tokens
            .find(officer.unit(), id)
            .filter(known -> isMine(officer, known) || officer.is(Role.ADMINISTRATOR))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    tokens.revoke(token, officer);
    return Show.redirect("/petugas/akun/token");
  }

  /// For reading, and for three months.
  private Form blank() {
    return Form.of(Map.of("cakupan", "READ", "sampai", today().plusMonths(3).toString()));
  }

  private Optional<LocalDate> lastDay(Form form) {
    Optional<LocalDate> day = new FormReader(form).date("sampai");
    if (day.isPresent()
        && (day.get().isBefore(today()) || day.get().isAfter(today().plusYears(1)))) {
      form.refuse("sampai", "token.until-wrong");
    }
    return day;
  }

  private static Optional<TokenScope> scope(Form form) {
    for (TokenScope scope : TokenScope.values()) {
      if (form.has("cakupan", scope.name())) {
        return Optional.of(scope);
      }
    }
    form.refuse("cakupan", "token.scope-missing");
    return Optional.empty();
  }

  private Show page(Officer officer, Form form, String fresh) {
    List<ApiToken> others =
        officer.is(Role.ADMINISTRATOR)
            ? tokens.all(officer.unit()).stream().filter(one -> !isMine(officer, one)).toList()
            : List.of();
    return Show.page(
        "identity/tokens",
        new TokensPage(
            form,
            fresh,
            List.of(TokenScope.values()),
            today(),
            today().plusYears(1),
            rows(tokens.of(officer)),
            rows(others)));
  }

  private List<Row> rows(List<ApiToken> some) {
    Instant now = clock.instant();
    return some.stream().map(token -> new Row(token, token.state(now))).toList();
  }

  private static boolean isMine(Officer officer, ApiToken token) {
    return token.officer().equals(officer.id());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone());
  }

  private ZoneId zone() {
    return surroundings.house().zone();
  }
}
