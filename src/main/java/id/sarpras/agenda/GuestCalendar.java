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
import id.sarpras.shared.Period;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.Standards;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

  /// All changes of a case together: an object for each, or one file where all is new, such as the
  /// dates of a series, which the guest takes over with one tap.
  @Override
  public List<CalendarPart> next(UnitId unit, UUID subject) {
    return requests
        .find(unit, new RequestId(subject))
        .map(CaseFile::request)
        .filter(GuestCalendar::isInvited)
        .map(request -> parts(changes(request)))
        .orElse(List.of());
  }

  /// What nobody has told the guest by the end of the transaction, all of a case in one e-mail.
  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void keep(BookingChanged changed) {
    if (!CHANGING.contains(changed.event())) {
      return;
    }
    FacilityRequest request =
        bookings.requestOf(changed.unit(), changed.booking().id()).orElseThrow();
    List<Change> changes = changes(request);
    if (isInvited(request) && !changes.isEmpty()) {
      tell(request, changes);
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

  private List<Change> changes(FacilityRequest request) {
    Instant now = clock.instant();
    return uses.of(request).stream()
        .flatMap(use -> change(use, now).map(known -> new Change(use, entry(use, known))).stream())
        .toList();
  }

  private Optional<AgendaStore.Known> change(Use use, Instant now) {
    UnitId unit = use.request().unit();
    BookingId booking = use.booking().id();
    return switch (use.standing()) {
      case TENTATIVE -> Optional.empty();
      case CONFIRMED -> events.stand(unit, booking, use.place(), use.used(), now);
      case CANCELLED -> events.cancel(unit, booking, now);
    };
  }

  private void tell(FacilityRequest request, List<Change> changes) {
    Locale language = Texts.language(request.language().getLanguage());
    String key = "agenda.mail." + kind(changes);
    notifications.tell(
        request.unit(),
        request.id().value(),
        Notice.of(
                language,
                texts.say(language, key + "-title", request.reference()),
                texts.say(
                    language,
                    key,
                    request.applicant().name(),
                    request.reference(),
                    changes.stream()
                        .map(change -> said(change, changes.size() > 1, language))
                        .collect(Collectors.joining("\n\n")),
                    Notice.LINK,
                    standards.home().name() + ", " + standards.home().government()))
            .by(Channel.EMAIL, guest(request).email())
            .with(parts(changes)));
  }

  private static String kind(List<Change> changes) {
    long cancelled = changes.stream().filter(Change::isCancelled).count();
    return cancelled == 0 ? "stands" : cancelled == changes.size() ? "cancelled" : "changed";
  }

  /// @param named whether it says what became of it
  private String said(Change change, boolean named, Locale language) {
    var dates = new Dates(language, standards.home().zone());
    Period used = change.entry().used();
    String when =
        change.entry().place()
            + "\n"
            + dates.day(used.start())
            + ", "
            + dates.between(used.start(), used.end());
    return named && change.isCancelled()
        ? when + " (" + texts.say(language, "agenda.mail.gone") + ")"
        : when;
  }

  private List<CalendarPart> parts(List<Change> changes) {
    if (changes.size() > 1 && changes.stream().allMatch(Change::isNew)) {
      List<Entry> entries = changes.stream().map(Change::entry).toList();
      return List.of(
          new CalendarPart(Method.PUBLISH, Ics.published(organizer(), entries, clock.instant())));
    }
    return changes.stream().map(this::message).toList();
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
        use.booking().id(), 0, use.place(), use.used(), false, use.request().receivedAt());
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
