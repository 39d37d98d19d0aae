package id.sarpras.identity;

import id.sarpras.identity.store.TokenStore;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Happened;
import id.sarpras.shared.Ids;
import id.sarpras.shared.UnitId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tokens by which machines act for officers. Each is 256 random bits: nobody finds them by trying,
/// from outside or from their hash, so that a plain SHA-256 is enough to be stored, and quick
/// enough to be computed with every call. A password, which people choose, needs a slow one.
@Component
public class Tokens {

  /// How every token begins, so that a person or a scanner knows one that lies about.
  public static final String PREFIX = "sarpras_";

  /// The most tokens of one officer that are good at a time.
  public static final int MOST = 20;

  private static final int BYTES = 32;
  private static final int SHOWN = 4;
  private static final Pattern SHAPE = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
  private static final Duration USE_IS_NOTED = Duration.ofMinutes(1);

  private final TokenStore store;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  Tokens(TokenStore store, ApplicationEventPublisher events, InstantSource clock) {
    this.store = store;
    this.events = events;
    this.clock = clock;
  }

  /// Makes a token.
  ///
  /// @param expires when it ends
  /// @return the token itself, this once; empty where the officer has as many as are allowed
  @Transactional
  public Optional<String> make(Officer officer, String name, TokenScope scope, Instant expires) {
    Instant now = clock.instant();
    store.lineUp(officer);
    if (store.of(officer).stream().filter(token -> isGood(token, now)).count() >= MOST) {
      return Optional.empty();
    }
    String secret = secret();
    var token =
        new ApiToken(
            Ids.next(),
            officer.unit(),
            officer.id(),
            officer.name(),
            name,
            scope,
            secret.substring(0, PREFIX.length() + SHOWN),
            now,
            expires,
            Optional.empty(),
            Optional.empty());
    store.add(token, hash(secret));
    tell(token, "officer.token-made", officer.actor());
    return Optional.of(secret);
  }

  /// Whether an officer has a good token of this name, as where a page is sent once more.
  public boolean isNamed(Officer officer, String name) {
    Instant now = clock.instant();
    return store.of(officer).stream()
        .anyMatch(token -> isGood(token, now) && token.name().equals(name));
  }

  /// For whom a machine may act by this token; empty where it is none, was revoked, has ended, or
  /// its officer is not active any more.
  public Optional<ByToken> holder(String typed) {
    if (!SHAPE.matcher(typed).matches()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Optional<ApiToken> token = store.ofActive(hash(typed)).filter(found -> isGood(found, now));
    token
        .filter(found -> found.used().orElse(Instant.MIN).isBefore(now.minus(USE_IS_NOTED)))
        .ifPresent(found -> store.use(found, now));
    return token.map(Tokens::by);
  }

  /// An officer's own, the newest first.
  public List<ApiToken> of(Officer officer) {
    return store.of(officer);
  }

  /// Everybody's, the newest first.
  public List<ApiToken> all(UnitId unit) {
    return store.all(unit);
  }

  public Optional<ApiToken> find(UnitId unit, UUID id) {
    return store.find(unit, id);
  }

  /// Makes a token void at once. Doing it twice is no harm.
  @Transactional
  public void revoke(ApiToken token, Officer by) {
    if (store.revoke(token, by, clock.instant())) {
      tell(token, "officer.token-revoked", by.actor());
    }
  }

  private void tell(ApiToken token, String action, Actor by) {
    events.publishEvent(
        new Happened(
            token.unit(),
            token.officer().value(),
            action,
            by,
            clock.instant(),
            Map.of("name", token.name())));
  }

  private String secret() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static boolean isGood(ApiToken token, Instant now) {
    return token.state(now) == ApiToken.State.GOOD;
  }

  private static ByToken by(ApiToken token) {
    return new ByToken(token.unit(), token.officer(), token.id(), token.name(), token.scope());
  }

  private static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("This Java has no SHA-256", impossible);
    }
  }
}
