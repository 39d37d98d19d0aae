package id.sarpras.platform.installation;

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
}
