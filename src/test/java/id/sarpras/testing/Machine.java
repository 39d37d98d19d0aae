package id.sarpras.testing;

import id.sarpras.identity.Officer;
import id.sarpras.identity.TokenScope;
import id.sarpras.identity.Tokens;
import id.sarpras.shared.Ids;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// How another system calls: with a token of an officer, and a key where it sends something.
public final class Machine {

  private Machine() {}

  /// A new token of an officer, good for a day.
  public static String token(Tokens tokens, Officer officer, TokenScope scope) {
    return tokens
        .make(
            officer, "Sistem Uji", scope, InstantSource.system().instant().plus(Duration.ofDays(1)))
        .orElseThrow();
  }

  /// By a token, with a key of its own.
  public static RequestPostProcessor by(String token) {
    return by(token, Ids.next().toString());
  }

  /// By a token, with a key.
  public static RequestPostProcessor by(String token, String key) {
    return request -> {
      request.addHeader("Authorization", "Bearer " + token);
      request.addHeader("Idempotency-Key", key);
      return request;
    };
  }

  /// From an address of the network.
  public static RequestPostProcessor from(String address) {
    return request -> {
      request.setRemoteAddr(address);
      return request;
    };
  }
}
