package id.sarpras.platform.database;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What this database is for. A demonstration's invented cases never become an office's, and an
/// office's data are never shown as a demonstration, whichever profile somebody forgot.
@Component
public class Installation implements InitializingBean {

  private static final String SETTLE =
      "INSERT INTO installation (demonstration) VALUES (:demonstration) ON CONFLICT DO NOTHING";
  private static final String ASK = "SELECT demonstration FROM installation";

  private final JdbcClient jdbc;
  private final boolean demonstration;

  Installation(JdbcClient jdbc, Environment environment) {
    this.jdbc = jdbc;
    this.demonstration = environment.acceptsProfiles(Profiles.of("demo"));
  }

  /// Whether the cases in here are invented.
  public boolean isDemonstration() {
    return demonstration;
  }

  @Override
  public void afterPropertiesSet() {
    jdbc.sql(SETTLE).param("demonstration", demonstration).update();
    boolean found = jdbc.sql(ASK).query(Boolean.class).single();
    if (found != demonstration) {
      throw new CannotStart(
          found
              ? "This database holds a demonstration; start with the profile demo, or give the office a"
                  + " database of its own"
              : "This database belongs to an office; the profile demo needs a database of its own");
    }
  }
}
