package id.sarpras.page;

import id.sarpras.shared.Period;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;

/// Days and times as they are written in a language, on the clocks of a zone.
public record Dates(Locale language, ZoneId zoneId) {

  private static final Map<String, String> INDONESIAN_ZONES =
      Map.of(
          "Asia/Jakarta", "WIB",
          "Asia/Pontianak", "WIB",
          "Asia/Makassar", "WITA",
          "Asia/Jayapura", "WIT");

  /// *Senin, 23 November 2026*
  public String day(LocalDate day) {
    return format("EEEE, d MMMM yyyy").format(day);
  }

  public String day(Instant instant) {
    return day(instant.atZone(zoneId).toLocalDate());
  }

  /// *14.30*
  public String time(Instant instant) {
    return format(timePattern()).format(instant.atZone(zoneId));
  }

  /// *07.00*
  public String time(LocalTime time) {
    return format(timePattern()).format(time);
  }

  /// *09.00–12.00 WIB*
  public String between(Instant from, Instant until) {
    return time(from) + "–" + time(until) + " " + zone();
  }

  /// *Senin, 23 November 2026, 09.00–12.00 WIB*; over several days both with their time.
  public String use(Period period) {
    return day(period.start()).equals(day(period.end()))
        ? day(period.start()) + ", " + between(period.start(), period.end())
        : dateTime(period.start()) + " – " + dateTime(period.end());
  }

  /// *Senin, 23 November 2026, 14.30 WIB*
  public String dateTime(Instant instant) {
    return day(instant) + ", " + time(instant) + " " + zone();
  }

  String brief(Instant instant) {
    return format("d MMM " + timePattern()).format(instant.atZone(zoneId));
  }

  String machine(Instant instant) {
    return OffsetDateTime.ofInstant(instant, zoneId).toString();
  }

  String zone() {
    return INDONESIAN_ZONES.getOrDefault(
        zoneId.getId(), zoneId.getDisplayName(TextStyle.SHORT, language));
  }

  String number(long number) {
    return NumberFormat.getIntegerInstance(language).format(number);
  }

  private String timePattern() {
    return language.getLanguage().equals("id") ? "HH.mm" : "HH:mm";
  }

  private DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, language);
  }
}
