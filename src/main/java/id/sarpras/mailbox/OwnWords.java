package id.sarpras.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What a sender says in a mail, apart from what mail programs put around it.
final class OwnWords {

  /// Above an earlier mail as Outlook and its kind put it there whole.
  private static final Pattern ORIGINAL =
      Pattern.compile(
          "(?i)-{2,} ?(original message|pesan asli|forwarded message|pesan terusan) ?-{2,}|_{20,}");

  /// Outlook's block of lines above an earlier mail.
  private static final Pattern FROM = Pattern.compile("(?i)\\*?(from|dari):\\*? .+");

  private static final Pattern SENT =
      Pattern.compile("(?i)\\*?(sent|date|dikirim|tanggal|to|kepada):\\*? .+");

  /// Above the quoted lines, on one line or broken into two.
  private static final Pattern WROTE =
      Pattern.compile("(?i)(on|pada|tanggal)\\b.{6,}(wrote|menulis|telah menulis) ?:");

  private static final Pattern BEGINS_WROTE = Pattern.compile("(?i)(on|pada)\\b.{6,}");

  private static final Pattern DEVICE =
      Pattern.compile("(?i)(sent from my|dikirim dari|get outlook for|diunduh dari) .{2,60}");

  private static final int LONGEST_SIGNATURE = 12;

  private OwnWords() {}

  /// A new mail: all but the signature, in which people leave their names and numbers.
  static String ofNew(String text) {
    return withoutSignature(text.lines().toList());
  }

  /// An answer: without the history that it carries along. Where nothing else is in it, all of it.
  static String ofAnswer(String text) {
    var own = new ArrayList<String>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      String two = i + 1 < lines.size() ? line + " " + lines.get(i + 1).strip() : line;
      if (isHistory(lines, i)) {
        break;
      }
      boolean isBroken =
          !WROTE.matcher(line).matches()
              && BEGINS_WROTE.matcher(line).matches()
              && WROTE.matcher(two).matches();
      if (WROTE.matcher(line).matches() || isBroken) {
        i += isBroken ? 1 : 0;
        if (!isQuotedBelow(lines, i + 1)) {
          break;
        }
      } else if (!line.startsWith(">")) {
        own.add(lines.get(i));
      }
    }
    String said = withoutSignature(own);
    return said.isEmpty() ? text.strip() : said;
  }

  private static boolean isHistory(List<String> lines, int at) {
    String line = lines.get(at).strip();
    return ORIGINAL.matcher(line).matches()
        || FROM.matcher(line).matches()
            && at + 1 < lines.size()
            && SENT.matcher(lines.get(at + 1).strip()).matches();
  }

  /// Whether quoted lines follow, so that words may stand below them too.
  private static boolean isQuotedBelow(List<String> lines, int from) {
    return lines.stream()
        .skip(from)
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .findFirst()
        .filter(line -> line.startsWith(">"))
        .isPresent();
  }

  /// From `-- ` on (RFC 3676, 4.3), and what telephones add.
  private static String withoutSignature(List<String> lines) {
    var kept = new ArrayList<String>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.equals("--") && lines.size() - i <= LONGEST_SIGNATURE) {
        break;
      }
      if (!DEVICE.matcher(line).matches()) {
        kept.add(lines.get(i));
      }
    }
    return String.join("\n", kept).strip();
  }
}
