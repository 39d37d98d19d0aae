package id.sarpras.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.schedule.BookingId;
import id.sarpras.shared.Ids;
import id.sarpras.shared.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is written is what a strict reader reads, whatever people are called.
class IcsTest {

  static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  static final Period USED =
      new Period(Instant.parse("2026-12-01T02:00:00Z"), Instant.parse("2026-12-01T04:30:00Z"));
  static final Party UNIT = new Party("Biro Umum; Setda, \"Kalbar\"", "umum@contoh.id");
  static final Party GUEST = new Party("Siti", "siti@contoh.id");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Aula, Gedung B; Lantai 2: “Pelita”",
        "C:\\ruang\\n dan \\; \\, ^n ^^ ^'",
        "🎓🎉 Wisuda 👩🏽‍🎓",
        "baris satu\r\nEND:VEVENT\r\nBEGIN:VEVENT",
        "baris satu\rATTENDEE:mailto:x@y\u2028SUMMARY:z\u0085\u0000\u0007",
        "\"dalam kutipan\"",
        "BEGIN:VALARM",
        "x"
      })
  void hostileWordsStayWords(String words) {
    String longer = words + " " + "sangat panjang ".repeat(40);
    Entry entry = entry(Entry.Standing.CONFIRMED, words, longer, words + "\n" + longer);
    Calendar read =
        Strictly.read(
            Ics.message(
                new Party(words, "o'brien+{x}|`@contoh.id"),
                new Party(longer, "s@y.id"),
                entry,
                NOW));
    assertThat(read.getComponents()).hasSize(1);
    VEvent event = event(read);
    assertThat(event.getProperties(Property.ATTENDEE)).hasSize(1);
    assertThat(value(event, Property.SUMMARY)).isEqualTo(plain(words));
    assertThat(value(event, Property.LOCATION)).isEqualTo(plain(longer));
    assertThat(value(event, Property.DESCRIPTION).replace("\n", " "))
        .isEqualTo(plain(words) + " " + plain(longer));
  }

  @Test
  void linesAreFoldedAndNoneBreaksASign() {
    String long1 = "🎓".repeat(300);
    String written = Ics.feed(long1, UNIT, Duration.ofHours(1), List.of());
    assertThat(written.split("\r\n")).allSatisfy(line -> assertThat(line.length()).isLessThan(76));
    assertThat(written.replace("\r\n ", "")).contains("NAME:" + long1);
    assertThat(written.replace("\r\n", "")).doesNotContain("\n", "\r");
  }

  @ParameterizedTest
  @EnumSource(Entry.Standing.class)
  void aFeedSaysHowSureEachIs(Entry.Standing standing) {
    Calendar read =
        Strictly.read(
            Ics.feed("Aula", UNIT, Duration.ofHours(1), List.of(entry(standing, "Aula", "A", ""))));
    assertThat(value(event(read), Property.STATUS)).isEqualTo(standing.name());
    assertThat(value(event(read), Property.DTSTART)).isEqualTo("20261201T020000Z");
    assertThat(value(event(read), Property.DTEND)).isEqualTo("20261201T043000Z");
    assertThat(value(event(read), Property.DTSTAMP)).isEqualTo("20261123T020000Z");
    assertThat(event(read).getProperty(Property.DESCRIPTION)).isEmpty();
    assertThat(read.getProperty("REFRESH-INTERVAL").orElseThrow().toString())
        .startsWith("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
  }

  @Test
  void aFeedOfNothingIsACalendarToo() {
    assertThat(
            Strictly.read(Ics.feed("Aula", UNIT, Duration.ofHours(1), List.of()))
                .getComponents("VEVENT"))
        .isEmpty();
  }

  @Test
  void aMessageIsToEnterAndToTakeOutByItsMethod() {
    Calendar request = Strictly.read(Ics.message(UNIT, GUEST, some(Entry.Standing.CONFIRMED), NOW));
    Calendar cancel = Strictly.read(Ics.message(UNIT, GUEST, some(Entry.Standing.CANCELLED), NOW));
    assertThat(value(request, Property.METHOD)).isEqualTo("REQUEST");
    assertThat(value(cancel, Property.METHOD)).isEqualTo("CANCEL");
    assertThat(event(request).getProperty(Property.ATTENDEE).orElseThrow().toString())
        .contains("RSVP=FALSE", "PARTSTAT=ACCEPTED", "mailto:siti@contoh.id");
  }

  @Test
  void manyAreTakenOverTogetherWithoutAGuestInThem() {
    Calendar read =
        Strictly.read(
            Ics.published(
                UNIT,
                List.of(some(Entry.Standing.CONFIRMED), some(Entry.Standing.CONFIRMED)),
                NOW));
    assertThat(read.getComponents()).hasSize(2);
    assertThat(event(read).getProperty(Property.ATTENDEE)).isEmpty();
  }

  private static String plain(String words) {
    return String.join(
        " ",
        words
            .lines()
            .map(line -> line.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ").strip())
            .toList());
  }

  private static Entry some(Entry.Standing standing) {
    return entry(standing, "Lomba debat", "Aula", "Permohonan P-2026-0001");
  }

  private static Entry entry(Entry.Standing standing, String title, String place, String text) {
    return new Entry(
        new BookingId(Ids.next()),
        3,
        NOW,
        USED,
        standing,
        title,
        place,
        text,
        "Sarana prasarana",
        "https://sarpras.contoh.id/petugas/permohonan/1");
  }

  private static VEvent event(Calendar calendar) {
    return (VEvent) calendar.getComponents().getFirst();
  }

  private static String value(net.fortuna.ical4j.model.PropertyContainer from, String name) {
    return from.getProperty(name).orElseThrow().getValue();
  }
}
