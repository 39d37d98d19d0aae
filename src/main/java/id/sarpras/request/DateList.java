package id.sarpras.request;

import id.sarpras.page.Dates;
import id.sarpras.page.Texts;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// All dates of a request in plain text, for notices: those that are to be, and those that are not,
/// each of these with its reason.
@Component
class DateList {

  private final Texts texts;

  DateList(Texts texts) {
    this.texts = texts;
  }

  String of(List<Fate> fates, Locale language, ZoneId zone) {
    return Stream.of(
            part("series.list.ahead", fates, Fate::isAhead, language, zone),
            part("series.list.ended", fates, fate -> !fate.isAhead(), language, zone))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private String part(
      String key, List<Fate> fates, Predicate<Fate> which, Locale language, ZoneId zone) {
    List<Fate> some = fates.stream().filter(which).toList();
    var dates = new Dates(language, zone);
    return some.isEmpty()
        ? ""
        : some.stream()
            .map(fate -> line(fate, dates, language))
            .collect(Collectors.joining("\n", texts.say(language, key) + "\n", ""));
  }

  private String line(Fate fate, Dates dates, Locale language) {
    Booking booking = fate.booking();
    String when =
        dates.day(booking.period().start())
            + ", "
            + dates.between(booking.period().start(), booking.period().end());
    String state = texts.say(language, "series.state." + booking.state().name());
    String ended = fate.reason().isEmpty() ? state : state + ": " + fate.reason();
    return "- " + (fate.isAhead() ? when : when + " (" + ended + ")");
  }
}
