package id.sarpras.page;

import java.time.Duration;
import java.time.Instant;

/// How far away a deadline is, in the two largest units that matter to a person.
record Remaining(Instant now, Instant due) {

  String say(Frame f) {
    return f.t(
        now.isAfter(due) ? "time.late" : "time.left", span(f, Duration.between(now, due).abs()));
  }

  /// Working time as people say it: hours and minutes, and seconds where there is nothing else.
  static String said(Frame f, Duration time) {
    if (time.toMinutes() == 0) {
      return f.t("time.seconds", time.toSeconds());
    }
    return time.toHours() > 0
        ? f.t("time.hours", time.toHours(), time.toMinutesPart())
        : f.t("time.minutes", time.toMinutes());
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
