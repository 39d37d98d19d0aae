package id.sarpras.platform.database;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// How an embedded server is set. Given on its command line, where no file overrides them.
final class ServerSettings {

  private ServerSettings() {}

  static Map<String, String> of(Path log, int port) {
    var settings = new LinkedHashMap<String, String>();
    keepsWhatItAcknowledged(settings);
    isReachedFromThisMachineOnly(settings, port);
    fitsBesideUsOnOneMachine(settings);
    logsForAWeek(settings, log);
    return settings;
  }

  private static void keepsWhatItAcknowledged(Map<String, String> settings) {
    settings.put("fsync", "on");
    settings.put("synchronous_commit", "on");
    settings.put("full_page_writes", "on");
  }

  private static void isReachedFromThisMachineOnly(Map<String, String> settings, int port) {
    settings.put("listen_addresses", "127.0.0.1");
    settings.put("port", String.valueOf(port));
    settings.put("unix_socket_directories", "");
  }

  private static void fitsBesideUsOnOneMachine(Map<String, String> settings) {
    settings.put("max_connections", "50");
    settings.put("shared_buffers", "128MB");
    settings.put("max_wal_size", "512MB");
    settings.put("max_worker_processes", "4");
    settings.put("max_logical_replication_workers", "0");
    settings.put("huge_pages", "off");
    settings.put("jit", "off");
    settings.put("timezone", "UTC");
  }

  /// One file for each day of the week, overwritten after seven days. Neither values nor statements
  /// are logged: they hold what guests told us.
  private static void logsForAWeek(Map<String, String> settings, Path log) {
    settings.put("logging_collector", "on");
    settings.put("log_directory", log.toString());
    settings.put("log_filename", "server-%a.log");
    settings.put("log_truncate_on_rotation", "on");
    settings.put("log_rotation_size", "0");
    settings.put("log_timezone", "UTC");
    settings.put("log_error_verbosity", "terse");
    settings.put("log_min_error_statement", "panic");
    settings.put("log_checkpoints", "off");
  }
}
