package id.sarpras.platform.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sarpras.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class InstallationDbTest {

  final TestDatabase database = TestDatabase.fresh();

  @Test
  void anOfficeNeverBecomesADemonstration() {
    start();
    assertThatCode(this::start).doesNotThrowAnyException();
    assertThatThrownBy(() -> start("demo"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("belongs to an office");
  }

  @Test
  void aDemonstrationNeverBecomesAnOffice() {
    start("demo");
    assertThatCode(() -> start("demo")).doesNotThrowAnyException();
    assertThatThrownBy(this::start)
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("holds a demonstration");
  }

  private void start(String... profiles) {
    var environment = new MockEnvironment();
    environment.setActiveProfiles(profiles);
    new Installation(database.sql(), environment).afterPropertiesSet();
  }
}
