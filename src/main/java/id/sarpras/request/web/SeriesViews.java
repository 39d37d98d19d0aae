package id.sarpras.request.web;

import id.sarpras.request.Bookings;
import id.sarpras.request.FacilityRequest;
import id.sarpras.schedule.RecurrenceWords;
import java.time.InstantSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Makes the lists of dates of cases.
@Component
class SeriesViews {

  private final Bookings bookings;
  private final RecurrenceWords words;
  private final InstantSource clock;

  SeriesViews(Bookings bookings, RecurrenceWords words, InstantSource clock) {
    this.bookings = bookings;
    this.words = words;
    this.clock = clock;
  }

  /// In the language of the reader of the page.
  ///
  /// @param may whether the reader may change dates
  SeriesView of(FacilityRequest request, boolean may) {
    return new SeriesView(
        request
            .need()
            .series()
            .map(series -> words.say(series, LocaleContextHolder.getLocale()))
            .orElse(""),
        bookings.fates(request),
        may,
        clock.instant());
  }
}
