package id.sarpras.speed;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// Measures the built program, in a JVM of its own on an embedded database of its own, and pgbench
/// on the same server: what stands in docs/performance.md. `bin/bench` calls it; words after it
/// choose the parts: `day`, `bookings`, `growth`, `start`.
final class SpeedBench {

  private static final Path HOME = Path.of("target", "bench");

  private SpeedBench() {}

  static void main(String[] wanted) throws Exception {
    ((Logger) LoggerFactory.getLogger("com.zaxxer.hikari")).setLevel(Level.WARN);
    Instant begin = Instant.now();
    Set<String> parts =
        wanted.length == 0 ? Set.of("day", "bookings", "growth", "start") : Set.of(wanted);
    Database.program();
    FileSystemUtils.deleteRecursively(HOME);
    Path data = Files.createDirectories(HOME).resolve("data").toAbsolutePath();
    Report report = fill(data);
    String day;
    String bookings;
    try (Product product = Product.start(Product.Way.PREPARED, data)) {
      Recorder recorder = Recorder.of(product);
      day = DayView.script(recorder, new Client(product.port()));
      bookings = parts.contains("bookings") ? Bookings.script(recorder, product) : "";
      recorder.end();
    }
    if (parts.contains("day") || parts.contains("bookings")) {
      try (Product product = Product.start(Product.Way.PREPARED, data)) {
        Database database = Database.of(product);
        if (parts.contains("day")) {
          DayView.measure(product, database, day, report);
        }
        if (parts.contains("bookings")) {
          Bookings.measure(product, database, bookings, report);
        }
        memory(product, report);
      }
    }
    if (parts.contains("start")) {
      Starts.measure(data, report);
    }
    if (parts.contains("growth")) {
      Growth.measure(HOME.resolve("growth").toAbsolutePath(), report);
    }
    report.write(Duration.between(begin, Instant.now()).toSeconds());
    System.exit(0);
  }

  /// The office: rooms, a year of bookings, an officer at the desk.
  private static Report fill(Path data) throws Exception {
    try (Product product = Product.start(Product.Way.PREPARED, data)) {
      Database database = Database.of(product);
      Report report = new Report(machine(database));
      Filling.rooms(database, "Ruang Rapat", 1, DayView.ROOMS);
      Filling.bookings(database, 1, DayView.ROOMS, 0, DayView.DAYS - 1, DayView.A_DAY);
      Bookings.fill(database);
      Filling.tidy(database);
      Recorder.of(product).prepare();
      return report;
    }
  }

  private static void memory(Product product, Report report) throws IOException {
    long megabytes = product.megabytes();
    report.add(
        "memory of the JVM afterwards",
        megabytes + " MB resident",
        "",
        "",
        Report.goal(megabytes <= 400, "400 MB"));
  }

  private static String machine(Database database) throws IOException, SQLException {
    String processor =
        Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
            .filter(line -> line.startsWith("model name"))
            .findFirst()
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .orElse("unknown processor");
    return "%d x %s, Java %s, PostgreSQL %s (embedded), pgbench %s, load %s at the beginning"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            processor,
            Runtime.version(),
            database.ask("SHOW server_version"),
            Database.version(),
            Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
  }
}
