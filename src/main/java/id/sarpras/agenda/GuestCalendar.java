package id.sarpras.agenda;

import id.sarpras.agenda.store.AgendaStore;
import id.sarpras.notification.CalendarPart;
import id.sarpras.notification.CalendarPart.Method;
import id.sarpras.notification.Channel;
import id.sarpras.notification.Invitations;
import id.sarpras.notification.Notice;
import id.sarpras.notification.Notifications;
import id.sarpras.page.Dates;
import id.sarpras.page.Texts;
import id.sarpras.request.Applicant;
import id.sarpras.request.BookingChanged;
import id.sarpras.request.BookingEvent;
import id.sarpras.request.Bookings;
import id.sarpras.request.CaseFile;
import id.sarpras.request.FacilityRequest;
import id.sarpras.request.RequestId;
import id.sarpras.request.Requests;
import id.sarpras.schedule.BookingId;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.standard.Standards;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/// Keeps the guest's own calendar in step with what is booked: what is approved is entered, what is
/// moved moves, what is no more is taken out. Where the guest is told of a deed by e-mail, the mail
/// brings the change along; where nobody says anything, one goes out for it alone.
///
/// The messages bear the sequence of the booking, which is counted on in the transaction of the
/// deed. They say who is invited, and not the tracking code: people share their calendars.
@Component
public class GuestCalendar implements Invitations {

  /// What changes where a booking stands in calendars.
  private static final Set<BookingEvent> CHANGING =
      Set.of(
          BookingEvent.BOOK,
          BookingEvent.MOVE,
          BookingEvent.CANCEL,
          BookingEvent.DISPLACE,
          BookingEvent.MISS,
          BookingEvent.REINSTATE);

  /// Of these the guest is told by whoever did them, and no message follows.
  private static final Set<BookingEvent> QUIET = Set.of(BookingEvent.MISS, BookingEvent.REINSTATE);

  private final Requests requests;
  private final Bookings bookings;
  private final Uses uses;
  private final AgendaStore events;
  private final Notifications notifications;
  private final Standards standards;
  private final Texts texts;
  private final InstantSource clock;
  private final String from;

  GuestCalendar(
      Requests requests,
      Bookings bookings,
      Uses uses,
      AgendaStore events,
      Notifications notifications,
      Standards standards,
      Texts texts,
      InstantSource clock,
      @Value("${sarpras.mail.from}") String from) {
    this.requests = requests;
    this.bookings = bookings;
    this.uses = uses;
    this.events = events;
    this.notifications = notifications;
    this.standards = standards;
    this.texts = texts;
    this.clock = clock;
    this.from = from;
  }

  /// A change of one booking.
  private record Change(Use use, Entry entry) {

    boolean isNew() {
      return entry.sequence() == 0;
    }

    boolean isCancelled() {
      return entry.standing() == Entry.Standing.CANCELLED;
    }
  }

  /// A message is about one event alone (RFC 5546, 3.2.2), so that the notice takes the first along
  /// and each further one goes in an e-mail of its own. Several that are all new, such as the dates
  /// of a series, are one file that the guest takes over with one tap.
  @Override
  public Optional<CalendarPart> next(UnitId unit, UUID subject) {
    List<Change> changes =
        requests
            .find(unit, new RequestId(subject))
            .map(CaseFile::request)
            .filter(GuestCalendar::isInvited)
            .map(request -> changes(uses.of(request).stream()))
            .orElse(List.of());
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    if (changes.size() > 1 && changes.stream().allMatch(Change::isNew)) {
      return Optional.of(
          new CalendarPart(
              Method.PUBLISH,
              Ics.published(
                  organizer(), changes.stream().map(Change::entry).toList(), clock.instant())));
    }
    changes.stream().skip(1).forEach(this::tell);
    return Optional.of(message(changes.getFirst()));
  }

  /// What nobody has told the guest by the end of the transaction. Of a use that was missed there
  /// is nothing to tell.
  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void keep(BookingChanged changed) {
    if (!CHANGING.contains(changed.event())) {
      return;
    }
    FacilityRequest request =
        bookings.requestOf(changed.unit(), changed.booking().id()).orElseThrow();
    List<Change> changes =
        changes(
            uses.of(request).stream()
                .filter(use -> use.booking().id().equals(changed.booking().id())));
    if (isInvited(request) && !QUIET.contains(changed.event())) {
      changes.forEach(this::tell);
    }
  }

  /// All that is booked of a case, to be taken over; empty where nothing is.
  public Optional<String> file(FacilityRequest request) {
    List<Use> booked =
        uses.of(request).stream()
            .filter(use -> use.standing() == Entry.Standing.CONFIRMED)
            .toList();
    var known = events.of(request.unit(), booked.stream().map(use -> use.booking().id()).toList());
    List<Entry> entries =
        booked.stream()
            .map(use -> entry(use, known.getOrDefault(use.booking().id(), asItStands(use))))
            .toList();
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(Ics.published(organizer(), entries, clock.instant()));
  }

  /// Whoever has no e-mail address takes the file from the page of the case.
  private static boolean isInvited(FacilityRequest request) {
    return request.applicant().email().isPresent();
  }

  private List<Change> changes(Stream<Use> all) {
    Instant now = clock.instant();
    return all.flatMap(
            use -> change(use, now).map(known -> new Change(use, entry(use, known))).stream())
        .toList();
  }

  private Optional<AgendaStore.Known> change(Use use, Instant now) {
    UnitId unit = use.request().unit();
    BookingId booking = use.booking().id();
    return switch (use.standing()) {
      case TENTATIVE -> Optional.empty();
      case CONFIRMED -> events.stand(unit, booking, use.place(), use.booking().period(), now);
      case CANCELLED -> events.cancel(unit, booking, now);
    };
  }

  private void tell(Change change) {
    FacilityRequest request = change.use().request();
    ServiceUnit unit = standards.home();
    Locale language = Texts.language(request.language().getLanguage());
    var dates = new Dates(language, unit.zone());
    String key = change.isCancelled() ? "agenda.mail.cancelled" : "agenda.mail.stands";
    notifications.tell(
        unit.id(),
        request.id().value(),
        Notice.of(
                language,
                texts.say(language, key + "-title", request.reference()),
                texts.say(
                    language,
                    key,
                    request.applicant().name(),
                    request.reference(),
                    change.entry().place(),
                    dates.day(change.entry().used().start()),
                    dates.between(change.entry().used().start(), change.entry().used().end()),
                    Notice.LINK,
                    unit.name() + ", " + unit.government()))
            .by(Channel.EMAIL, guest(request).email())
            .with(message(change)));
  }

  private CalendarPart message(Change change) {
    return new CalendarPart(
        change.isCancelled() ? Method.CANCEL : Method.REQUEST,
        Ics.message(organizer(), guest(change.use().request()), change.entry(), clock.instant()));
  }

  private static Party guest(FacilityRequest request) {
    Applicant applicant = request.applicant();
    return new Party(applicant.name(), applicant.email().orElseThrow().value());
  }

  /// What was booked before calendars were kept in step.
  private static AgendaStore.Known asItStands(Use use) {
    return new AgendaStore.Known(
        use.booking().id(),
        0,
        use.place(),
        use.booking().period(),
        false,
        use.request().receivedAt());
  }

  /// As calendars know it: what is cancelled is taken out of where it was.
  private Entry entry(Use use, AgendaStore.Known known) {
    FacilityRequest request = use.request();
    Locale language = Texts.language(request.language().getLanguage());
    return new Entry(
        use.booking().id(),
        known.sequence(),
        known.changedAt(),
        known.used(),
        known.cancelled() ? Entry.Standing.CANCELLED : Entry.Standing.CONFIRMED,
        texts.say(language, "agenda.own-title", use.name(), request.need().purpose()),
        known.place(),
        texts.say(language, "agenda.guest-text", request.reference(), standards.home().name()),
        standards.home().name(),
        "");
  }

  private Party organizer() {
    return new Party(standards.home().name(), from);
  }
}
