package id.sarpras.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The processes that live in a cluster: a server works in the folder of its cluster, so it is
/// found there whatever its pid file says. A pid file alone may name a stranger who got the number
/// later.
record Tenants(Path cluster) {

  private static final Logger LOG = LoggerFactory.getLogger(Tenants.class);

  /// Ends what an earlier process left: it is on its way out already, or is told so, more and more
  /// clearly. What it had acknowledged is safe in the log.
  ///
  /// @throws CannotStart when it stays
  void leave() throws IOException, InterruptedException {
    if (!areGoneWithin(Duration.ofSeconds(5))) {
      LOG.warn("An earlier server still runs on {}; stopping it", cluster);
      signal("INT");
    }
    if (!areGoneWithin(Duration.ofSeconds(10))) {
      signal("QUIT");
    }
    if (!areGoneWithin(Duration.ofSeconds(5))) {
      living().forEach(ProcessHandle::destroyForcibly);
    }
    if (!areGoneWithin(Duration.ofSeconds(5))) {
      throw new CannotStart(
          "An earlier database server still runs on %s and could not be stopped: end the processes %s."
              .formatted(cluster, living().stream().map(ProcessHandle::pid).toList()));
    }
    // nobody lives here, so whatever pid it names is a stranger's
    Files.deleteIfExists(pidFile());
  }

  Path pidFile() {
    return cluster.resolve("postmaster.pid");
  }

  List<ProcessHandle> living() {
    return ProcessHandle.allProcesses().filter(this::livesHere).toList();
  }

  private boolean areGoneWithin(Duration limit) throws InterruptedException {
    for (long rounds = limit.toMillis() / 20; rounds > 0; rounds--) {
      if (living().isEmpty()) {
        return true;
      }
      Thread.sleep(20);
    }
    return false;
  }

  private void signal(String name) throws IOException, InterruptedException {
    Optional<ProcessHandle> server =
        living().stream().filter(process -> process.pid() == pid()).findAny();
    if (server.isPresent()) {
      var kill = List.of("sh", "-c", "kill -s \"$1\" \"$2\"", "sh", name, "" + server.get().pid());
      new ProcessBuilder(kill).start().waitFor();
    }
  }

  private long pid() {
    try (var lines = Files.lines(pidFile())) {
      return lines.findFirst().map(Long::parseLong).orElse(-1L);
    } catch (IOException | NumberFormatException unreadable) {
      return -1;
    }
  }

  private boolean livesHere(ProcessHandle process) {
    try {
      return Files.readSymbolicLink(Path.of("/proc", "" + process.pid(), "cwd")).equals(cluster);
    } catch (IOException anothers) {
      return false;
    }
  }
}
