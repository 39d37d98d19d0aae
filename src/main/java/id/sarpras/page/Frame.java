package id.sarpras.page;

import gg.jte.Content;
import id.sarpras.shared.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// What every template has at hand beside its own record: the reader's language, the house, the
/// officer, the way back. A template says `f.t("key")` and computes nothing.
public final class Frame {

  private final Texts texts;
  private final Assets assets;
  private final Locale language;
  private final Surroundings surroundings;
  private final InstantSource clock;
  private final Address address;
  private final Supplier<String> token;
  private final House house;
  private final Dates dates;

  Frame(
      Texts texts,
      Assets assets,
      Locale language,
      Surroundings surroundings,
      InstantSource clock,
      Address address,
      Supplier<String> token) {
    this.texts = texts;
    this.assets = assets;
    this.language = language;
    this.surroundings = surroundings;
    this.clock = clock;
    this.address = address;
    this.token = token;
    this.house = surroundings.house();
    this.dates = new Dates(language, house.zone());
  }

  /// A text in the reader's language.
  public String t(String key, Object... arguments) {
    return texts.say(language, key, arguments);
  }

  /// A text in the reader's language, or `otherwise` where nobody wrote it.
  public String or(String key, String otherwise) {
    return texts.sayOr(otherwise, language, key);
  }

  /// The reader's language as the page's `lang`: `id` or `en`.
  public String lang() {
    return language.getLanguage();
  }

  /// This very page in the other language.
  public String inOtherLanguage() {
    return address.in(otherLanguage());
  }

  public String otherLanguage() {
    return lang().equals("id") ? "en" : "id";
  }

  /// The path of this page.
  public String path() {
    return address.path();
  }

  public House house() {
    return house;
  }

  /// The officer who is signed in; empty for a guest.
  public Optional<Viewer> viewer() {
    return surroundings.viewer();
  }

  /// Now, so that a page can say how long something still takes.
  public Instant now() {
    return clock.instant();
  }

  public String asset(String path) {
    return assets.address(path);
  }

  /// The hidden field that every posted form carries.
  public Content csrf() {
    return output -> {
      output.writeContent("<input type=\"hidden\" name=\"_csrf\" value=\"");
      output.writeContent(token.get());
      output.writeContent("\">");
    };
  }

  /// *Senin, 23 November 2026*
  public String date(LocalDate day) {
    return dates.day(day);
  }

  /// One day, or *Senin, 5 Januari 2026 – Jumat, 9 Januari 2026*.
  public String days(LocalDate first, LocalDate last) {
    return first.equals(last) ? dates.day(first) : dates.day(first) + " – " + dates.day(last);
  }

  /// *2 jam 30 menit*
  public String duration(Duration duration) {
    return Remaining.said(this, duration);
  }

  public String date(Instant instant) {
    return dates.day(instant);
  }

  /// *14.30* or *14:30*, without the zone.
  public String time(Instant instant) {
    return dates.time(instant);
  }

  /// *07.00* or *07:00*, of any day.
  public String time(LocalTime time) {
    return dates.time(time);
  }

  /// *Senin, 23 November 2026 pukul 14.30 WIB*
  public String dateTime(Instant instant) {
    return t("time.date-time", dates.day(instant), dates.time(instant), dates.zone());
  }

  /// *Sen 23 Nov*, for narrow rows.
  public String brief(LocalDate day) {
    return dates.brief(day);
  }

  /// *23 Nov 14.30*, for narrow rows; the year only where it is not the present one.
  public String brief(Instant instant) {
    return dates.brief(instant, now());
  }

  /// *2 Des 08.00–16.00*, or *2 Des 08.00 – 3 Des 16.00*; both with the year where one is not the
  /// present one.
  public String brief(Period period) {
    return dates.brief(period, now());
  }

  /// *09.00–12.00 WIB*
  public String between(Instant from, Instant until) {
    return dates.between(from, until);
  }

  /// *Senin, 23 November 2026, 09.00–12.00 WIB*; over several days both with their time.
  public String use(Period period) {
    return dates.use(period);
  }

  /// *WIB*, *WITA* or *WIT*; elsewhere the zone's short name.
  public String zone() {
    return dates.zone();
  }

  public String number(long number) {
    return dates.number(number);
  }

  /// A deadline as people say it: *sisa 1 hari 3 jam*, *terlambat 2 jam*.
  public String left(Instant due) {
    return new Remaining(now(), due).say(this);
  }

  /// `2026-11-23T14:30+07:00`, for machines.
  public String machine(Instant instant) {
    return dates.machine(instant);
  }
}
