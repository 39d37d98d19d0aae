package id.sarpras.calendar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.fortuna.ical4j.data.ContentHandler;

/// Takes the events out of an iCalendar file as they are written, and leaves all else lying: the
/// library's own handler would register a stranger's time zones for the whole JVM.
final class EventReader implements ContentHandler {

  private static final String EVENT = "VEVENT";

  private final List<Map<String, String>> events = new ArrayList<>();
  private final List<String> within = new ArrayList<>();
  private String property = "";

  /// The events, each with the values of its properties by their names in capitals.
  List<Map<String, String>> events() {
    return events;
  }

  @Override
  public void startCalendar() {
    within.clear();
  }

  @Override
  public void endCalendar() {}

  @Override
  public void startComponent(String name) {
    within.add(name.toUpperCase(Locale.ROOT));
    if (isInEvent()) {
      events.add(new HashMap<>());
    }
  }

  @Override
  public void endComponent(String name) {
    within.removeLast();
  }

  @Override
  public void startProperty(String name) {
    property = name.toUpperCase(Locale.ROOT);
  }

  @Override
  public void propertyValue(String value) {
    if (isInEvent()) {
      events.getLast().put(property, value.strip());
    }
  }

  @Override
  public void endProperty(String name) {}

  @Override
  public void parameter(String name, String value) {}

  /// Whether the reader stands in an event itself, and not in an alarm of it.
  private boolean isInEvent() {
    return within.equals(List.of(EVENT));
  }
}
