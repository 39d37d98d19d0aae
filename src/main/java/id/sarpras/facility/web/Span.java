package id.sarpras.facility.web;

import java.time.Duration;

/// A length of time in the largest unit in which it is a whole number: *14 hari*, *36 jam*.
///
/// @param key the text that says it
public record Span(String key, long amount) {

  static Span of(Duration length) {
    if (length.toMinutes() % 60 != 0) {
      return new Span("span.minutes", length.toMinutes());
    }
    return length.toHours() % 24 == 0 && !length.isZero()
        ? days(length.toDays())
        : new Span("span.hours", length.toHours());
  }

  static Span days(long days) {
    return new Span("span.days", days);
  }
}
