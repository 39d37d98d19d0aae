package id.sarpras.identity;

import id.sarpras.identity.store.OfficerStore;
import id.sarpras.identity.store.SignInStore;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Happened;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// How officers prove who they are: a password, or once a link. Five wrong passwords for a user
/// name within a quarter of an hour lock it until the quarter is over, whether or not there is such
/// an officer. A try is counted before it is looked at, so that many at once are not more than
/// five.
@Component
public class Passwords {

  /// The fewest characters of a password. There are no other rules.
  public static final int SHORTEST = 12;

  /// The most bytes of a password in UTF-8: bcrypt reads no further.
  public static final int LONGEST = 72;

  static final int TRIES = 5;
  static final Duration LOCKED = Duration.ofMinutes(15);
  private static final Duration LINK_IS_GOOD = Duration.ofHours(24);

  /// Compared with where there is no password yet, so that this takes as long: nobody knows a
  /// password of which this would be the hash. Written down, because making it takes the start of
  /// the program a quarter of a second.
  private static final String NOBODYS_HASH =
      "$2a$12$19YacmoItzPIuiXDZEYjeOqAGUuUVPDq5DPvuGRulwATkKKsoxUmy";

  /// What became of a try to sign in.
  public sealed interface Tried {
    /// It is this officer.
    record Welcome(Officer officer) implements Tried {}

    /// Unknown, inactive or wrong: which of them is not said.
    record Wrong() implements Tried {}

    /// Too many wrong ones.
    record Locked() implements Tried {}
  }

  private final OfficerStore officers;
  private final SignInStore signIns;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;
  private final TransactionOperations transactions;
  private final PasswordEncoder encoder = new BCryptPasswordEncoder(12);

  /// A password takes a processor for a quarter of a second: whoever tries many at once must leave
  /// some for all other pages.
  private final Semaphore processors =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

  private final SecureRandom random = new SecureRandom();

  Passwords(
      OfficerStore officers,
      SignInStore signIns,
      ApplicationEventPublisher events,
      InstantSource clock,
      TransactionOperations transactions) {
    this.officers = officers;
    this.signIns = signIns;
    this.events = events;
    this.clock = clock;
    this.transactions = transactions;
  }

  /// Tries a user name with a password. Takes the same time whether or not the name is known, and
  /// holds no connection meanwhile.
  public Tried sign(String typedUsername, String password) {
    String username = typedUsername.strip().toLowerCase(Locale.ROOT);
    if (!Officer.isUsername(username)) {
      isRight(password, NOBODYS_HASH);
      return new Tried.Wrong();
    }
    Instant now = clock.instant();
    int tries = within(() -> signIns.count(username, now, now.minus(LOCKED), TRIES));
    if (tries > TRIES) {
      return new Tried.Locked();
    }
    Optional<Officer> officer = officers.byUsername(username).filter(Officer::active);
    Optional<String> hash = officer.map(officers::passwordHash).filter(known -> !known.isEmpty());
    boolean right = isRight(password, hash.orElse(NOBODYS_HASH));
    return within(
        () -> right && hash.isPresent() ? welcome(officer.orElseThrow()) : wrong(officer, tries));
  }

  private Tried welcome(Officer officer) {
    signIns.forgetFailures(officer.username());
    tell(officer, "officer.signed-in", officer.actor());
    return new Tried.Welcome(officer);
  }

  private Tried wrong(Optional<Officer> officer, int tries) {
    officer.ifPresent(
        known -> tell(known, tries == TRIES ? "officer.locked" : "officer.refused", known.actor()));
    return new Tried.Wrong();
  }

  private boolean isRight(String password, String hash) {
    processors.acquireUninterruptibly();
    try {
      return fits(password) && encoder.matches(password, hash);
    } finally {
      processors.release();
    }
  }

  private <T> T within(Supplier<T> work) {
    return Objects.requireNonNull(transactions.execute(status -> work.get()));
  }

  /// Whether a password is right for an officer who is signed in already.
  public boolean matches(Officer officer, String password) {
    return isRight(password, officers.passwordHash(officer));
  }

  /// Sets a password.
  ///
  /// @throws IllegalArgumentException where it is longer than bcrypt reads
  @Transactional
  public void set(Officer officer, String password) {
    if (!fits(password)) {
      throw new IllegalArgumentException("A password has at most " + LONGEST + " bytes");
    }
    officers.setPasswordHash(officer, encoder.encode(password));
    tell(officer, "officer.password-set", officer.actor());
  }

  /// Whether bcrypt reads all of it.
  public static boolean fits(String password) {
    return password.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
  }

  /// A link by which an officer chooses a password once, within 24 hours. An earlier one is void.
  ///
  /// @param by who can now pass it on, and so could sign in as this officer
  /// @return the secret part of the address; only its hash is stored
  @Transactional
  public String link(Officer officer, Actor by) {
    String token = secret();
    tell(officer, "officer.link-made", by);
    signIns.setLink(officer, hash(token), clock.instant().plus(LINK_IS_GOOD));
    return token;
  }

  /// Whose link it is; empty where it was used, is too old or never was.
  public Optional<Officer> holder(String token) {
    return signIns
        .holder(hash(token), clock.instant())
        .flatMap(holder -> officers.find(holder.unit(), holder.officer()))
        .filter(Officer::active);
  }

  /// Sets the password of the link's holder and makes the link void.
  ///
  /// @return empty where somebody was faster
  @Transactional
  public Optional<Officer> redeem(String token, String password) {
    Optional<Officer> holder = holder(token);
    if (holder.isEmpty() || !signIns.use(hash(token))) {
      return Optional.empty();
    }
    set(holder.get(), password);
    signIns.forgetFailures(holder.get().username());
    return holder;
  }

  /// Forgets wrong passwords that were typed before an instant.
  public void tidy(Instant before) {
    signIns.forgetFailuresBefore(before);
  }

  private void tell(Officer officer, String action, Actor by) {
    events.publishEvent(
        new Happened(officer.unit(), officer.id().value(), action, by, clock.instant(), Map.of()));
  }

  private String secret() {
    byte[] bytes = new byte[24];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("This Java has no SHA-256", impossible);
    }
  }
}
