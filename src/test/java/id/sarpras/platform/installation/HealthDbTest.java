package id.sarpras.platform.installation;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.testing.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class HealthDbTest {

  @Test
  void withoutADatabaseItIsDownAndSaysNoMore(@TempDir Path data) {
    var nobody = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/nobody");
    isDown(new HealthController(JdbcClient.create(nobody), data).show());
  }

  @Test
  void withoutItsDataDirectoryItIsDown(@TempDir Path data) {
    var database = TestDatabase.fresh();
    assertThat(new HealthController(database.sql(), data).show().getStatusCode())
        .isEqualTo(HttpStatus.OK);
    isDown(new HealthController(database.sql(), data.resolve("gone")).show());
  }

  private static void isDown(ResponseEntity<Map<String, String>> answer) {
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    assertThat(answer.getBody()).isEqualTo(Map.of("status", "DOWN"));
  }
}
