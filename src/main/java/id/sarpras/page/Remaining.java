package id.sarpras.page;

import java.time.Duration;
import java.time.Instant;

/// How far away a deadline is, in the two largest units that matter to a person.
record Remaining(Instant now, Instant due) {

  String say(Frame f) {
    return f.t(
        now.isAfter(due) ? "time.late" : "time.left", span(f, Duration.between(now, due).abs()));
  }

  private static String span(Frame f, Duration span) {
    long days = span.toDays();
    if (days > 0) {
      return f.t("time.days", days, span.toHoursPart());
    }
    return span.toHours() > 0
        ? f.t("time.hours", span.toHours(), span.toMinutesPart())
        : f.t("time.minutes", span.toMinutes());
  }
}
