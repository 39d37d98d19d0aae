package id.sarpras.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;

/// Reads a calendar as a strict program does: no leniency, and validated by its method.
public final class Strictly {

  private Strictly() {}

  public static Calendar read(String ics) {
    try {
      Calendar calendar = new CalendarBuilder().build(new StringReader(ics));
      assertThat(calendar.validate(true).getEntries()).as(ics).isEmpty();
      return calendar;
    } catch (IOException | ParserException unreadable) {
      throw new AssertionError(ics, unreadable);
    }
  }
}
