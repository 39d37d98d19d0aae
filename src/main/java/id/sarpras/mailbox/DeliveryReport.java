package id.sarpras.mailbox;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a mail server says became of a mail of ours (RFC 3464).
///
/// @param named the ids that stand in what it sent back
/// @param fate what became of it
/// @param detail what it said, on one line
record DeliveryReport(List<String> named, Fate fate, String detail) {

  enum Fate {
    /// It will never arrive: 5.x.x.
    FAILED,
    /// It is tried on: 4.x.x.
    DELAYED,
    /// It arrived, or nobody can tell.
    OTHER
  }

  private static final int MOST_DETAIL = 300;
  private static final Pattern ACTION = field("Action");
  private static final Pattern STATUS = field("Status");
  private static final Pattern DIAGNOSTIC = field("Diagnostic-Code");
  private static final Pattern CODE = Pattern.compile("\\b[245]\\.\\d{1,3}\\.\\d{1,3}\\b");

  /// @param report the part `message/delivery-status`; where there is none, the words of the mail
  /// @param returned what came back of our mail, and the lines above the report
  static DeliveryReport read(String report, String returned) {
    String status = said(STATUS, report).or(() -> said(CODE, report)).orElse("");
    String action = said(ACTION, report).orElse("").toLowerCase(Locale.ROOT);
    Fate fate =
        status.startsWith("5") && !action.equals("delayed")
            ? Fate.FAILED
            : status.startsWith("4") || action.equals("delayed") ? Fate.DELAYED : Fate.OTHER;
    String detail =
        (status + " " + said(DIAGNOSTIC, report).orElse("").replaceFirst("(?i)^smtp;", "")).strip();
    return new DeliveryReport(
        Headers.ids(returned),
        fate,
        detail.substring(0, Math.min(detail.length(), MOST_DETAIL)).replaceAll("\\S+@\\S+", "…"));
  }

  private static Optional<String> said(Pattern pattern, String report) {
    Matcher found = pattern.matcher(report);
    return found.find() ? Optional.of(found.group(found.groupCount()).strip()) : Optional.empty();
  }

  private static Pattern field(String name) {
    return Pattern.compile("(?im)^" + name + ":[ \\t]*(.{0,500})$");
  }
}
