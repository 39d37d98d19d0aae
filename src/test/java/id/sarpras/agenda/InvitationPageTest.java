package id.sarpras.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import id.sarpras.facility.Facility;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.notification.Channel;
import id.sarpras.notification.Notice;
import id.sarpras.notification.Notifications;
import id.sarpras.request.Applicant;
import id.sarpras.request.Booking;
import id.sarpras.request.BookingEvent;
import id.sarpras.request.Bookings;
import id.sarpras.request.CaseFile;
import id.sarpras.request.DateChanges;
import id.sarpras.request.Desk;
import id.sarpras.request.Intake;
import id.sarpras.request.Need;
import id.sarpras.request.Reach;
import id.sarpras.request.RequestId;
import id.sarpras.request.Requests;
import id.sarpras.request.Submission;
import id.sarpras.request.Submitted;
import id.sarpras.shared.Actor;
import id.sarpras.shared.EmailAddress;
import id.sarpras.shared.Period;
import id.sarpras.standard.Standards;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.awaitility.Awaitility;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/// The guest's calendar follows the booking, by mails over a real socket: nothing is sent by hand,
/// the jobs work.
@PageTest
class InvitationPageTest {

  static final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

  static {
    server.start();
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("spring.mail.host", () -> "127.0.0.1");
    settings.add("spring.mail.port", () -> server.getSmtp().getPort());
    settings.add("sarpras.mail.from", () -> "umum@contoh.go.id");
    settings.add("sarpras.jobs.poll", () -> "200ms");
  }

  @Autowired Staff staff;
  @Autowired Desk desk;
  @Autowired DateChanges changes;
  @Autowired Bookings bookings;
  @Autowired Intake intake;
  @Autowired Requests requests;
  @Autowired Standards standards;
  @Autowired Notifications notifications;
  @Autowired InstantSource clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionOperations transaction;
  @Autowired MockMvc web;

  final String siti = "siti-" + UUID.randomUUID() + "@contoh.id";
  Officer rina;
  Officer hendra;
  Facility room;
  RequestId id;

  @BeforeEach
  void aGuestAsks() {
    rina = staff.officer(Role.FRONT_DESK);
    hendra = staff.officer(Role.SECTION_HEAD);
    room = staff.room();
    id = ask(Optional.of(siti));
  }

  @Test
  void whatIsApprovedIsEnteredMovedAndTakenOutUnderOneId() throws Exception {
    approve();
    MimeMessage decided = mails(1).getLast();
    assertThat(text(decided)).contains("/permohonan/");
    Calendar entered = calendar(decided, "REQUEST");
    assertThat(value(event(entered), Property.SEQUENCE)).isEqualTo("0");
    assertThat(value(event(entered), Property.SUMMARY)).contains(room.name(), "Lomba debat");
    assertThat(event(entered).getProperty(Property.ORGANIZER).orElseThrow().toString())
        .contains("mailto:umum@contoh.go.id");
    assertThat(event(entered).getProperty(Property.ATTENDEE).orElseThrow().toString())
        .contains("mailto:" + siti, "RSVP=FALSE");
    assertThat(entered.toString()).doesNotContain("/permohonan/");

    move(3);
    Calendar moved = calendar(mails(2).getLast(), "REQUEST");
    assertThat(value(event(moved), Property.SEQUENCE)).isEqualTo("1");
    assertThat(value(event(moved), Property.UID)).isEqualTo(value(event(entered), Property.UID));
    assertThat(value(event(moved), Property.DTSTART))
        .isNotEqualTo(value(event(entered), Property.DTSTART));

    desk.withdraw(file(), new Actor.Guest());
    Calendar out = calendar(mails(3).getLast(), "CANCEL");
    assertThat(value(event(out), Property.SEQUENCE)).isEqualTo("2");
    assertThat(value(event(out), Property.STATUS)).isEqualTo("CANCELLED");
    assertThat(value(event(out), Property.UID)).isEqualTo(value(event(entered), Property.UID));
    assertThat(value(event(out), Property.DTSTART))
        .isEqualTo(value(event(moved), Property.DTSTART));
  }

  /// Where the deed tells the guest itself, its mail takes the change along, and there is no other.
  @Test
  void aNoticeInTheSameTransactionTakesTheChangeAlong() throws Exception {
    approve();
    mails(1);
    transaction.executeWithoutResult(
        ignored -> {
          move(2);
          tell("Dipindahkan atas permintaan Anda");
        });
    MimeMessage told = mails(2).getLast();
    assertThat(told.getSubject()).isEqualTo("Dipindahkan atas permintaan Anda");
    assertThat(value(event(calendar(told, "REQUEST")), Property.SEQUENCE)).isEqualTo("1");
    Thread.sleep(600);
    mails(2);
  }

  @Test
  void whatGivesWayIsTakenOut() throws Exception {
    approve();
    mails(1);
    bookings.end(
        file().request(), booking(), BookingEvent.DISPLACE, "Kunjungan menteri", hendra.actor());
    assertThat(value(event(calendar(mails(2).getLast(), "CANCEL")), Property.SEQUENCE))
        .isEqualTo("1");
  }

  @Test
  void ofAUseThatWasMissedWhatWasOverStaysAndTheRestGoesOutOfTheCalendar() throws Exception {
    Instant start = clock.instant().minus(Duration.ofMinutes(30));
    jdbc.sql("UPDATE booking SET needed = tstzrange(:from, :until) WHERE id = :id")
        .param("from", Timestamp.from(start))
        .param("until", Timestamp.from(start.plus(Duration.ofHours(2))))
        .param("id", booking().id().value())
        .update();
    approve();
    VEvent before = event(calendar(mails(1).getLast(), "REQUEST"));
    bookings.end(file().request(), booking(), BookingEvent.MISS, "", hendra.actor());
    VEvent shortened = event(calendar(mails(2).getLast(), "REQUEST"));
    assertThat(value(shortened, Property.UID)).isEqualTo(value(before, Property.UID));
    assertThat(value(shortened, Property.SEQUENCE)).isEqualTo("1");
    assertThat(value(shortened, Property.DTSTART)).isEqualTo(value(before, Property.DTSTART));
    assertThat(value(shortened, Property.DTEND)).isLessThan(value(before, Property.DTEND));
    bookings.reinstate(file().request(), booking(), "Ada", hendra.actor());
    VEvent whole = event(calendar(mails(3).getLast(), "REQUEST"));
    assertThat(value(whole, Property.SEQUENCE)).isEqualTo("2");
    assertThat(value(whole, Property.DTEND)).isEqualTo(value(before, Property.DTEND));
    bookings.end(file().request(), booking(), BookingEvent.CANCEL, "", hendra.actor());
    assertThat(value(event(calendar(mails(4).getLast(), "CANCEL")), Property.SEQUENCE))
        .isEqualTo("3");
  }

  @Test
  void whereNothingIsLeftOfItItIsTakenOut() throws Exception {
    approve();
    mails(1);
    bookings.end(file().request(), booking(), BookingEvent.MISS, "", hendra.actor());
    assertThat(value(event(calendar(mails(2).getLast(), "CANCEL")), Property.SEQUENCE))
        .isEqualTo("1");
  }

  @Test
  void theDatesOfASeriesAreOneFileAndEachHasALifeOfItsOwn() throws Exception {
    Submission letter =
        staff.letter(staff.room(), staff.day(LocalDate.ofInstant(clock.instant(), zone())));
    Booking first = letter.need().first();
    id =
        ask(
            letter,
            Optional.of(siti),
            Need.of(
                "Pelatihan",
                20,
                first.items(),
                List.of(first.period(), later(first.period(), 7), later(first.period(), 14))));
    approve();
    var decided = (MimeMultipart) mails(1).getLast().getContent();
    assertThat(((MimeMultipart) decided.getBodyPart(0).getContent()).getCount()).isEqualTo(1);
    Calendar all = Strictly.read(whole(decided.getBodyPart(1)));
    assertThat(value(all, Property.METHOD)).isEqualTo("PUBLISH");
    assertThat(all.getComponents()).hasSize(3);

    Booking second = file().request().need().bookings().get(1);
    bookings.end(file().request(), second, BookingEvent.CANCEL, "", hendra.actor());
    VEvent out = event(calendar(mails(2).getLast(), "CANCEL"));
    assertThat(value(out, Property.UID)).isEqualTo(second.id().value().toString());
    assertThat(taken().getComponents()).hasSize(2);

    desk.withdraw(file(), new Actor.Guest());
    assertThat(objects(mails(3).getLast()))
        .hasSize(2)
        .allSatisfy(
            each -> {
              assertThat(value(each, Property.METHOD)).isEqualTo("CANCEL");
              assertThat(value(event(each), Property.SEQUENCE)).isEqualTo("1");
            });
  }

  /// An object is about one event: what is told of several goes out in one mail with several.
  @Test
  void severalChangesAreOneMailWithAnObjectEach() throws Exception {
    Submission letter =
        staff.letter(staff.room(), staff.day(LocalDate.ofInstant(clock.instant(), zone())));
    Booking first = letter.need().first();
    id =
        ask(
            letter,
            Optional.of(siti),
            Need.of(
                "Pelatihan", 20, first.items(), List.of(first.period(), later(first.period(), 7))));
    approve();
    mails(1);
    transaction.executeWithoutResult(
        ignored -> {
          desk.withdraw(file(), new Actor.Guest());
          tell("Ditarik");
        });
    MimeMessage told = mails(2).getLast();
    assertThat(value(event(calendar(told, "CANCEL")), Property.SEQUENCE)).isEqualTo("1");
    assertThat(objects(told))
        .hasSize(2)
        .extracting(each -> value(event(each), Property.UID))
        .doesNotHaveDuplicates();
    Thread.sleep(600);
    mails(2);
    assertThat(notifications.of(staff.unit().id(), id.value()).getFirst().title())
        .isEqualTo("Ditarik");
  }

  @Test
  void aWholeSeriesMovesInOneMail() throws Exception {
    Submission letter =
        staff.letter(staff.room(), staff.day(LocalDate.ofInstant(clock.instant(), zone())));
    Booking first = letter.need().first();
    List<Period> weeks =
        List.of(first.period(), later(first.period(), 7), later(first.period(), 14));
    id = ask(letter, Optional.of(siti), Need.of("Pelatihan", 20, first.items(), weeks));
    approve();
    mails(1);
    Booking seen = booking();
    changes.move(
        file().request(),
        seen,
        Reach.ALL,
        new Period(seen.period().start().plusSeconds(3600), seen.period().end().plusSeconds(3600)),
        seen.items(),
        "Pendingin udara diperbaiki",
        hendra.actor());
    MimeMessage moved = mails(2).getLast();
    assertThat(objects(moved))
        .hasSize(3)
        .allSatisfy(
            each -> {
              assertThat(value(each, Property.METHOD)).isEqualTo("REQUEST");
              assertThat(value(event(each), Property.SEQUENCE)).isEqualTo("1");
            });
    desk.withdraw(file(), new Actor.Guest());
    assertThat(objects(mails(3).getLast()))
        .hasSize(3)
        .allSatisfy(
            each -> {
              assertThat(value(each, Property.METHOD)).isEqualTo("CANCEL");
              assertThat(value(event(each), Property.SEQUENCE)).isEqualTo("2");
            });
  }

  @Test
  void aNoticeThatChangesNothingBringsNothing() throws Exception {
    approve();
    mails(1);
    tell("Kunci ada di satpam");
    assertThat(mails(2).getLast().getContent()).isInstanceOf(String.class);
  }

  @Test
  void whatIsOnlyAskedForIsInNobodysCalendar() throws Exception {
    desk.sendBack(staff.unit().id(), id, file().request().revision(), rina, "Surat belum bercap");
    assertThat(mails(1).getLast().getContent()).isInstanceOf(String.class);
    web.perform(get(file("/kalender.ics"))).andExpect(status().isNotFound());
    desk.withdraw(file(), new Actor.Guest());
    assertThat(known()).isZero();
  }

  /// The mail goes out as it was written down, though things have moved on since.
  @Test
  void anInvitationStaysAsItWasWhenItWasGiven() {
    approve();
    String frozen = frozen();
    move(5);
    assertThat(frozen()).isEqualTo(frozen);
    assertThat(frozen).contains("SEQUENCE:0");
  }

  @Test
  void aGuestWithoutEmailTakesTheFileFromThePageOfTheCase() throws Exception {
    id = ask(Optional.empty());
    web.perform(get(file("")))
        .andExpect(content().string(Matchers.not(Matchers.containsString("kalender.ics"))));
    approve();
    web.perform(get(file("")))
        .andExpect(content().string(Matchers.containsString("Masukkan ke kalender saya")));
    Calendar taken = taken();
    assertThat(value(taken, Property.METHOD)).isEqualTo("PUBLISH");
    assertThat(value(event(taken), Property.SEQUENCE)).isEqualTo("0");
    move(3);
    assertThat(value(event(taken()), Property.UID)).isEqualTo(value(event(taken), Property.UID));
    assertThat(value(event(taken()), Property.SEQUENCE)).isEqualTo("1");
    web.perform(get("/permohonan/ABCD-EFGH-JKMN-PQRS/kalender.ics"))
        .andExpect(status().isNotFound());
    bookings.end(file().request(), booking(), BookingEvent.DISPLACE, "", hendra.actor());
    web.perform(get(file("/kalender.ics"))).andExpect(status().isNotFound());
    web.perform(get(file("")))
        .andExpect(content().string(Matchers.not(Matchers.containsString("kalender.ics"))));
  }

  private RequestId ask(Optional<String> email) {
    LocalDate day = staff.day(LocalDate.ofInstant(clock.instant(), zone()));
    Submission letter = staff.letter(email.isPresent() ? room : staff.room(), day);
    return ask(letter, email, letter.need());
  }

  private RequestId ask(Submission letter, Optional<String> email, Need need) {
    var guest =
        new Applicant(
            "Siti, Aminah; “Bu”",
            "",
            letter.applicant().phone(),
            email.flatMap(EmailAddress::read));
    Submitted outcome =
        intake.submit(
            staff.unit(),
            standards.inForce(staff.unit().id()).getFirst(),
            new Submission(
                letter.id(),
                letter.door(),
                letter.by(),
                letter.language(),
                guest,
                need,
                letter.letter(),
                letter.scan()));
    return ((Submitted.Accepted) outcome).id();
  }

  /// What the files of a mail bring.
  private static List<Calendar> objects(MimeMessage mail) throws Exception {
    var body = (MimeMultipart) mail.getContent();
    var objects = new ArrayList<Calendar>();
    for (int i = 1; i < body.getCount(); i++) {
      objects.add(Strictly.read(whole(body.getBodyPart(i))));
    }
    return objects;
  }

  private ZoneId zone() {
    return staff.unit().zone();
  }

  private void approve() {
    desk.verify(staff.unit().id(), id, file().request().revision(), rina, "");
    desk.approve(staff.unit().id(), id, file().request().revision(), hendra, "");
  }

  private void move(int days) {
    Booking seen = booking();
    var changed =
        new Booking(
            seen.id(), seen.number(), later(seen.period(), days), seen.state(), seen.items());
    assertThat(bookings.change(file().request(), changed, "", hendra.actor())).isTrue();
  }

  private static Period later(Period period, int days) {
    Duration by = Duration.ofDays(days);
    return new Period(period.start().plus(by), period.end().plus(by));
  }

  private Booking booking() {
    return file().request().need().first();
  }

  private void tell(String words) {
    notifications.tell(
        staff.unit().id(),
        id.value(),
        Notice.of(Locale.of("id"), words, words).by(Channel.EMAIL, siti));
  }

  private int known() {
    return jdbc.sql("SELECT count(*) FROM agenda_event WHERE booking_id = :id")
        .param("id", booking().id().value())
        .query(Integer.class)
        .single();
  }

  private String frozen() {
    return jdbc.sql(
            """
            SELECT c.content FROM notice_calendar c JOIN notice n ON n.id = c.notice_id
            WHERE n.subject_id = :id ORDER BY n.id LIMIT 1
            """)
        .param("id", id.value())
        .query(String.class)
        .single();
  }

  private String file(String below) {
    return "/permohonan/" + requests.code(file().request()).grouped() + below;
  }

  private Calendar taken() throws Exception {
    return Strictly.read(
        web.perform(get(file("/kalender.ics")))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString());
  }

  private List<MimeMessage> mails(int many) {
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> mails().size() >= many);
    assertThat(mails()).hasSize(many);
    return mails();
  }

  private List<MimeMessage> mails() {
    return Stream.of(server.getReceivedMessages()).filter(this::isToSiti).toList();
  }

  private boolean isToSiti(MimeMessage mail) {
    try {
      return mail.getAllRecipients()[0].toString().equals(siti);
    } catch (MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /// What a mail brings, which must be the same beside the text and as a file.
  private static Calendar calendar(MimeMessage mail, String method) throws Exception {
    var whole = (MimeMultipart) mail.getContent();
    var said = (MimeMultipart) whole.getBodyPart(0).getContent();
    assertThat(said.getBodyPart(1).getContentType())
        .startsWith("text/calendar")
        .contains("method=" + method);
    assertThat(whole(whole.getBodyPart(1))).isEqualTo(whole(said.getBodyPart(1)));
    Calendar calendar = Strictly.read(whole(said.getBodyPart(1)));
    assertThat(value(calendar, Property.METHOD)).isEqualTo(method);
    return calendar;
  }

  private static String text(MimeMessage mail) throws Exception {
    var whole = (MimeMultipart) mail.getContent();
    return ((MimeMultipart) whole.getBodyPart(0).getContent())
        .getBodyPart(0)
        .getContent()
        .toString();
  }

  private static String whole(BodyPart part) throws Exception {
    return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static VEvent event(Calendar calendar) {
    return (VEvent) calendar.getComponents().getFirst();
  }

  private static String value(net.fortuna.ical4j.model.PropertyContainer from, String name) {
    return from.getProperty(name).orElseThrow().getValue();
  }

  private CaseFile file() {
    return requests.find(staff.unit().id(), id).orElseThrow();
  }
}
