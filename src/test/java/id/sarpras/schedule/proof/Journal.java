package id.sarpras.schedule.proof;

import tools.jackson.databind.json.JsonMapper;

/// What passes between processes, one line each.
final class Journal {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Journal() {}

  static String write(Entry entry) {
    return JSON.writerFor(Entry.class).writeValueAsString(entry);
  }

  static Entry entry(String line) {
    return JSON.readValue(line, Entry.class);
  }

  static String write(Had had) {
    return JSON.writeValueAsString(had);
  }

  static Had had(String line) {
    return JSON.readValue(line, Had.class);
  }
}
