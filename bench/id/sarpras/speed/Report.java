package id.sarpras.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The table of what was measured, printed and written into `docs/performance.md` between its
/// marks.
final class Report {

  private static final Path DOCUMENT = Path.of("docs", "performance.md");
  private static final String BEGIN = "<!-- bin/bench writes from here -->\n";
  private static final String END = "<!-- to here -->\n";

  private final List<String> rows = new ArrayList<>();
  private final String machine;

  Report(String machine) {
    this.machine = machine;
  }

  /// A row; what is said of the goal is empty where there is none.
  void add(String what, String measured, String beside, String ratio, String goal) {
    rows.add("| %s | %s | %s | %s | %s |".formatted(what, measured, beside, ratio, goal));
    System.out.println("  " + rows.getLast());
  }

  /// A goal and whether it was reached.
  static String goal(boolean reached, String text) {
    return text + (reached ? ": reached" : ": **not reached**");
  }

  static String number(double number) {
    return String.format(Locale.ROOT, number < 10 ? "%.2f" : "%,.0f", number);
  }

  void write(long seconds) throws IOException {
    String table =
        """

        %s. The whole bench took %d s.

        | what | measured | beside it | ratio | goal |
        | --- | ---: | ---: | ---: | --- |
        %s

        """
            .formatted(machine, seconds, String.join("\n", rows));
    System.out.println(table);
    String document = Files.readString(DOCUMENT);
    int begin = document.indexOf(BEGIN);
    int end = document.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalStateException(DOCUMENT + " has no place for the table");
    }
    Files.writeString(
        DOCUMENT, document.substring(0, begin + BEGIN.length()) + table + document.substring(end));
  }
}
