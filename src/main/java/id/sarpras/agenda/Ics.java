package id.sarpras.agenda;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/// Writes entries as iCalendar (RFC 5545). All times are instants in UTC: every calendar program
/// shows them on the clock of its reader, and no definition of a time zone can be out of date.
///
/// What is written is not validated here, because a name that a validator dislikes must never stop
/// a decision; the tests validate it.
final class Ics {

  private static final String PRODUCT = "-//Sarpras//Sarpras//ID";
  private static final Pattern BREAK = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");

  private Ics() {}

  /// A calendar that programs fetch again and again.
  ///
  /// @param name as it is listed there
  /// @param every how often it is worth fetching
  static String feed(String name, Party organizer, Duration every, List<Entry> entries) {
    Calendar calendar = calendar(ImmutableMethod.PUBLISH);
    calendar.add(new Name(line(name)));
    calendar.add(new XProperty("X-WR-CALNAME", line(name)));
    calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), every));
    calendar.add(new XProperty("X-PUBLISHED-TTL", every.toString()));
    for (Entry entry : entries) {
      calendar.add(published(entry, organizer, entry.changedAt()));
    }
    if (entries.isEmpty()) {
      calendar.add(zone());
    }
    return write(calendar);
  }

  /// Entries to be taken over once, as they stand at an instant.
  static String published(Party organizer, List<Entry> entries, Instant now) {
    Calendar calendar = calendar(ImmutableMethod.PUBLISH);
    for (Entry entry : entries) {
      calendar.add(published(entry, organizer, now));
    }
    return write(calendar);
  }

  /// A message to one guest about one entry (RFC 5546): to enter or change it, or to take it out
  /// where it is cancelled.
  static String message(Party organizer, Party guest, Entry entry, Instant now) {
    Calendar calendar =
        calendar(
            entry.standing() == Entry.Standing.CANCELLED
                ? ImmutableMethod.CANCEL
                : ImmutableMethod.REQUEST);
    VEvent event = event(entry, now);
    event.add(organizer(organizer));
    event.add(attendee(guest));
    calendar.add(event);
    return write(calendar);
  }

  private static Calendar calendar(Property method) {
    var calendar = new Calendar();
    calendar.add(new ProdId(PRODUCT));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(method);
    return calendar;
  }

  /// A calendar has at least one component (RFC 5545, 3.6): where nothing is booked, the zone in
  /// which it would be written.
  private static VTimeZone zone() {
    var standard = new Standard();
    standard.add(new DtStart<>(LocalDateTime.of(1970, 1, 1, 0, 0)));
    standard.add(new TzOffsetFrom(ZoneOffset.UTC));
    standard.add(new TzOffsetTo(ZoneOffset.UTC));
    var zone = new VTimeZone();
    zone.add(new TzId("Etc/UTC"));
    zone.add(standard);
    return zone;
  }

  private static VEvent published(Entry entry, Party organizer, Instant stamp) {
    VEvent event = event(entry, stamp);
    event.add(organizer(organizer));
    return event;
  }

  private static VEvent event(Entry entry, Instant stamp) {
    var event = new VEvent(false);
    event.add(new Uid(entry.booking().value().toString()));
    event.add(new DtStamp(stamp));
    event.add(new LastModified(entry.changedAt()));
    event.add(new Sequence(entry.sequence()));
    event.add(new DtStart<>(entry.used().start()));
    event.add(new DtEnd<>(entry.used().end()));
    event.add(new Summary(line(entry.title())));
    event.add(new Location(line(entry.place())));
    event.add(status(entry.standing()));
    event.add(
        entry.standing() == Entry.Standing.CANCELLED
            ? ImmutableTransp.TRANSPARENT
            : ImmutableTransp.OPAQUE);
    event.add(new Categories(new TextList(line(entry.kind()))));
    if (!entry.text().isEmpty()) {
      event.add(new Description(block(entry.text())));
    }
    if (!entry.link().isEmpty()) {
      event.add(new Url(URI.create(entry.link())));
    }
    return event;
  }

  private static Property status(Entry.Standing standing) {
    return switch (standing) {
      case TENTATIVE -> ImmutableStatus.VEVENT_TENTATIVE;
      case CONFIRMED -> ImmutableStatus.VEVENT_CONFIRMED;
      case CANCELLED -> ImmutableStatus.VEVENT_CANCELLED;
    };
  }

  private static Organizer organizer(Party party) {
    return new Organizer(new ParameterList(List.of(new Cn(line(party.name())))), mailto(party));
  }

  /// The guest asked for it, so nothing has to be answered.
  private static Attendee attendee(Party party) {
    return new Attendee(
        new ParameterList(
            List.of(
                new Cn(line(party.name())), Role.REQ_PARTICIPANT, PartStat.ACCEPTED, Rsvp.FALSE)),
        mailto(party));
  }

  /// An address may have signs that stand in a URI only when they are escaped.
  private static URI mailto(Party party) {
    try {
      return new URI("mailto", party.email(), null);
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException("Not an e-mail address", impossible);
    }
  }

  private static String write(Calendar calendar) {
    var out = new StringWriter();
    try {
      new CalendarOutputter(false).output(calendar, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString();
  }

  /// On one line: the library escapes line breaks, but not every sign that some program takes for
  /// one.
  private static String line(String text) {
    return join(text, " ");
  }

  private static String block(String text) {
    return join(text, "\n");
  }

  private static String join(String text, String between) {
    return text.lines()
        .map(line -> BREAK.matcher(line).replaceAll(" ").strip())
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(between));
  }
}
