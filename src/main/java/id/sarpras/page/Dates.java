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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;

/// Days and times as they are written in a language, on the clocks of a zone.
public record Dates(Locale language, ZoneId zoneId) {

  private static final Map<String, String> INDONESIAN_ZONES =
      Map.of(
          "Asia/Jakarta", "WIB",
          "Asia/Pontianak", "WIB",
          "Asia/Makassar", "WITA",
          "Asia/Jayapura", "WIT");

  private record Style(String pattern, Locale language) {}

  private static final ConcurrentMap<Style, DateTimeFormatter> FORMATTERS =
      new ConcurrentHashMap<>();

  /// A day of all rooms says hundreds of times: they are laid out beforehand, a string each minute.
  private static final int MINUTES = 24 * 60;

  private static final List<String> TIMES_WITH_DOT = times('.');
  private static final List<String> TIMES_WITH_COLON = times(':');

  /// *Senin, 23 November 2026*
  public String day(LocalDate day) {
    return format("EEEE, d MMMM yyyy").format(day);
  }

  public String day(Instant instant) {
    return day(instant.atZone(zoneId).toLocalDate());
  }

  /// *14.30*
  public String time(Instant instant) {
    long seconds =
        instant.getEpochSecond() + zoneId.getRules().getOffset(instant).getTotalSeconds();
    int minute = Math.floorMod(Math.floorDiv(seconds, 60), MINUTES);
    return (isIndonesian() ? TIMES_WITH_DOT : TIMES_WITH_COLON).get(minute);
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

  /// *Sen 23 Nov*
  String brief(LocalDate day) {
    return format("EEE d MMM").format(day);
  }

  /// *23 Nov 14.30*, and *5 Jan 2028 14.30* in another year than the present one.
  String brief(Instant instant, Instant now) {
    return brief(instant, year(instant) != year(now));
  }

  String brief(Period period, Instant now) {
    boolean withYear = year(period.start()) != year(now) || year(period.end()) != year(now);
    return day(period.start()).equals(day(period.end()))
        ? brief(period.start(), withYear) + "–" + time(period.end())
        : brief(period.start(), withYear) + " – " + brief(period.end(), withYear);
  }

  private String brief(Instant instant, boolean withYear) {
    return format((withYear ? "d MMM yyyy " : "d MMM ") + timePattern())
        .format(instant.atZone(zoneId));
  }

  private int year(Instant instant) {
    return instant.atZone(zoneId).getYear();
  }

  String machine(Instant instant) {
    return OffsetDateTime.ofInstant(instant, zoneId).toString();
  }

  String zone() {
    String here = INDONESIAN_ZONES.get(zoneId.getId());
    return here == null ? zoneId.getDisplayName(TextStyle.SHORT, language) : here;
  }

  String number(long number) {
    return NumberFormat.getIntegerInstance(language).format(number);
  }

  private String timePattern() {
    return isIndonesian() ? "HH.mm" : "HH:mm";
  }

  private boolean isIndonesian() {
    return language.getLanguage().equals("id");
  }

  private DateTimeFormatter format(String pattern) {
    return FORMATTERS.computeIfAbsent(
        new Style(pattern, language), style -> DateTimeFormatter.ofPattern(pattern, language));
  }

  private static List<String> times(char separator) {
    return IntStream.range(0, MINUTES)
        .mapToObj(minute -> "%02d%c%02d".formatted(minute / 60, separator, minute % 60))
        .toList();
  }
}
