package id.sarpras.speed;

import id.sarpras.speed.Recorder.Sent;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Makes a script for pgbench of what the program sent: the same statements, with other values
/// each time.
final class Script {

  private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

  private Script() {}

  /// @param other what stands in place of a value, as SQL; the value itself where it stays
  static String of(List<Sent> sent, UnaryOperator<String> other) {
    var script = new StringBuilder();
    for (Sent one : sent) {
      script
          .append(
              PLACE
                  .matcher(one.sql())
                  .replaceAll(
                      place ->
                          java.util.regex.Matcher.quoteReplacement(
                              other.apply(
                                  one.parameters()
                                      .get(Integer.parseInt(place.group(1)) - 1)))))
          .append(";\n");
    }
    return script.toString();
  }

  /// The same by a table.
  static String of(List<Sent> sent, Map<String, String> others) {
    return of(sent, value -> others.getOrDefault(value, value));
  }
}
