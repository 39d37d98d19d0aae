package id.sarpras.platform.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the data live.
///
/// @param dataDir holds the embedded server and the installation's key
/// @param database an external server
@ConfigurationProperties("sarpras")
record DatabaseSettings(@DefaultValue("./data") Path dataDir, @DefaultValue External database) {

  /// @param url blank where the embedded server is wanted
  /// @param connections of the application, at most
  record External(
      @DefaultValue("") String url,
      @DefaultValue("") String user,
      @DefaultValue("") String password,
      @DefaultValue("10") int connections) {}

  DatabaseServer start() {
    if (database.url().isBlank()) {
      PrivateFolder.made(dataDir.toAbsolutePath().normalize());
      return EmbeddedPostgres.start(dataDir.resolve("postgresql"));
    }
    return new ExternalPostgres(
        new DatabaseAccess(database.url().strip(), database.user(), database.password()));
  }
}
