package id.sarpras.testing;

import id.sarpras.platform.database.DatabaseAccess;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Gives an application under test a database of its own, and a key that is always the same.
public class PageDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    DatabaseAccess access = TestServer.ONE.copy();
    TestPropertyValues.of(
            "sarpras.database.url=" + access.url(),
            "sarpras.database.user=" + access.user(),
            "sarpras.database.password=" + access.password(),
            "sarpras.data-dir=target/test-data",
            "sarpras.secret=" + "5a".repeat(32))
        .applyTo(context);
  }
}
