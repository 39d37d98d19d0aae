package id.sarpras.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A server under a small supervisor whose only tie to us is a pipe. When we close the pipe, or the
/// system closes it because we died, the supervisor stops the server and ends with it.
record ServerProcess(Process supervisor) {

  /// The signals are repeated because the first may come before the server listens to any; one that
  /// is not through after half a minute is stopped at once and recovers at its next start.
  private static final String SUPERVISOR =
      """
      exec 3<&0
      "$@" 3<&- </dev/null &
      server=$!
      trap '' HUP INT TERM
      (
        read -r _ <&3
        seconds=0
        signal=INT
        while kill -s "$signal" "$server" 2>/dev/null; do
          sleep 1
          seconds=$((seconds + 1))
          if [ "$seconds" -eq 30 ]; then signal=QUIT; fi
        done
      ) &
      stopper=$!
      wait "$server"
      result=$?
      kill -s KILL "$stopper" 2>/dev/null
      exit "$result"
      """;

  /// @param said what the server says before it opens its own log
  static ServerProcess start(List<String> server, Path said) throws IOException {
    // a session of its own: an interrupt typed at the terminal is for us, not for the server
    var command = new ArrayList<>(List.of("setsid", "sh", "-c", SUPERVISOR, "sarpras-postgres"));
    command.addAll(server);
    return new ServerProcess(Commands.process(command).redirectOutput(said.toFile()).start());
  }

  /// Waits until the server says in its pid file that it is ready; recovering may take minutes.
  ///
  /// @return whether it is, rather than having ended
  boolean isReady(Path pidFile) throws InterruptedException {
    while (supervisor.isAlive()) {
      if (saysReady(pidFile)) {
        return true;
      }
      supervisor.waitFor(10, TimeUnit.MILLISECONDS);
    }
    return false;
  }

  /// Stops the server: nobody new, nobody left, everything written.
  void stop() {
    try {
      supervisor.getOutputStream().close();
      supervisor.waitFor();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean saysReady(Path pidFile) {
    try (var lines = Files.lines(pidFile)) {
      return lines.skip(7).findFirst().filter(status -> status.strip().equals("ready")).isPresent();
    } catch (IOException | UncheckedIOException notYet) {
      return false;
    }
  }
}
