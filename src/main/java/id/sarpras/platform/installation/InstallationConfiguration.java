package id.sarpras.platform.installation;

import id.sarpras.complaint.Vault;
import id.sarpras.platform.database.CannotStart;
import id.sarpras.shared.Guesses;
import id.sarpras.shared.TrackingCodes;
import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The one clock and the one key.
@Configuration
class InstallationConfiguration {

  /// The only place where the system's clock is read.
  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }

  @Bean
  TrackingCodes trackingCodes(
      @Value("${sarpras.secret:}") String given, @Value("${sarpras.data-dir}") Path dataDirectory) {
    return new TrackingCodes(
        given.isBlank() ? SecretKey.in(dataDirectory) : SecretKey.read(given.strip()));
  }

  /// One count of wrong codes, whatever kind of case they were tried on.
  @Bean
  Guesses guesses() {
    return new Guesses();
  }

  /// The keys under which complainants are sealed. They are not those of the tracking codes:
  /// whoever has one of the two has not the other.
  @Bean
  Vault vault(
      @Value("${sarpras.identity-keys:}") String given,
      @Value("${sarpras.data-dir}") Path dataDirectory) {
    try {
      return Vault.read(
          given.isBlank() ? IdentityKeys.in(dataDirectory) : given.replace(',', '\n'));
    } catch (IllegalArgumentException unreadable) {
      throw new CannotStart(
          "SARPRAS_IDENTITY_KEYS, or identity.keys in the data directory: each key is its version, a"
              + " space and 64 hexadecimal digits; `openssl rand -hex 32` makes one");
    }
  }
}
