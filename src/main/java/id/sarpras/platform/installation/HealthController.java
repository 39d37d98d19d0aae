package id.sarpras.platform.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether the program can work, for machines that watch it: with the database, and with room for
/// what is handed in. What is wrong stands in the log; the world hears only that something is.
@RestController
class HealthController {

  private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);
  private static final long LEAST_ROOM = 10L * 1024 * 1024; // one letter at its largest

  private final JdbcClient jdbc;
  private final Path dataDirectory;

  HealthController(JdbcClient jdbc, @Value("${sarpras.data-dir}") Path dataDirectory) {
    this.jdbc = jdbc;
    this.dataDirectory = dataDirectory;
  }

  @GetMapping("/health")
  ResponseEntity<Map<String, String>> show() {
    boolean up = databaseAnswers() && hasRoom();
    return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .cacheControl(CacheControl.noStore())
        .body(Map.of("status", up ? "UP" : "DOWN"));
  }

  private boolean databaseAnswers() {
    try {
      jdbc.sql("SELECT 1").query(Integer.class).single();
      return true;
    } catch (DataAccessException broken) {
      LOG.error("The database does not answer", broken);
      return false;
    }
  }

  private boolean hasRoom() {
    try {
      long room = Files.getFileStore(dataDirectory).getUsableSpace();
      if (room < LEAST_ROOM) {
        LOG.error("Only {} bytes are left in {}", room, dataDirectory);
      }
      return room >= LEAST_ROOM;
    } catch (IOException broken) {
      LOG.error("The data directory cannot be looked at", broken);
      return false;
    }
  }
}
