package id.sarpras.agenda;

import id.sarpras.agenda.store.AgendaStore;
import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.FacilityId;
import id.sarpras.page.Texts;
import id.sarpras.request.Applicant;
import id.sarpras.request.FacilityRequest;
import id.sarpras.schedule.BookingId;
import id.sarpras.shared.Period;
import id.sarpras.standard.ServiceUnit;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What calendar programs read under a link: the past month, and a year ahead.
@Component
public class Feeds {

  /// How often it is worth fetching.
  public static final Duration EVERY = Duration.ofHours(1);

  private static final Duration BACK = Duration.ofDays(30);
  private static final Duration AHEAD = Duration.ofDays(366);

  private final Uses uses;
  private final ClosedTimes closed;
  private final AgendaStore events;
  private final Facilities facilities;
  private final Texts texts;
  private final InstantSource clock;
  private final String from;
  private final String address;

  Feeds(
      Uses uses,
      ClosedTimes closed,
      AgendaStore events,
      Facilities facilities,
      Texts texts,
      InstantSource clock,
      @Value("${sarpras.mail.from}") String from,
      @Value("${sarpras.address}") String address) {
    this.uses = uses;
    this.closed = closed;
    this.events = events;
    this.facilities = facilities;
    this.texts = texts;
    this.clock = clock;
    this.from = from;
    this.address = address;
  }

  /// The feed of a link as iCalendar. The same as long as nothing in it has changed.
  public String of(ServiceUnit unit, CalendarLink link) {
    Instant now = clock.instant();
    var within = new Period(now.minus(BACK), now.plus(AHEAD));
    List<Use> shown = uses.of(link, within);
    Map<BookingId, AgendaStore.Known> known =
        events.of(unit.id(), shown.stream().map(use -> use.booking().id()).toList());
    Locale language = Texts.language(link.language().getLanguage());
    return Ics.feed(
        name(link, language),
        new Party(unit.name(), from),
        EVERY,
        Stream.concat(
                shown.stream()
                    .filter(use -> isShown(use, known.containsKey(use.booking().id())))
                    .map(
                        use ->
                            entry(
                                use,
                                Optional.ofNullable(known.get(use.booking().id())),
                                link.scope(),
                                language)),
                closed.of(link, within, language).stream())
            .toList());
  }

  /// What a link is called on the list of its officer.
  public String name(CalendarLink link, Locale language) {
    return switch (link.scope()) {
      case Scope.OfFacility(FacilityId id) ->
          facilities.find(link.unit(), id).map(Facility::name).orElse("");
      case Scope.OfBuilding(String building) -> building;
      case Scope.Own() -> texts.say(language, "agenda.own");
    };
  }

  /// What was refused before any calendar had it as booked is of no use in one.
  private static boolean isShown(Use use, boolean isKnown) {
    return use.standing() != Entry.Standing.CANCELLED || isKnown;
  }

  private Entry entry(Use use, Optional<AgendaStore.Known> known, Scope scope, Locale language) {
    FacilityRequest request = use.request();
    String word = texts.say(language, "agenda.standing." + use.standing());
    boolean isOwn = scope instanceof Scope.Own;
    return new Entry(
        use.booking().id(),
        known.map(AgendaStore.Known::sequence).orElse(0),
        known.map(AgendaStore.Known::changedAt).orElse(request.receivedAt()),
        use.used(),
        use.standing(),
        isOwn
            ? texts.say(language, "agenda.own-title", use.name(), request.need().purpose())
            : texts.say(language, "agenda.title", use.name(), word, request.reference()),
        use.place(),
        isOwn ? whoAndWhat(request, word, language) : "",
        word,
        address + "/petugas/permohonan/" + request.id().value());
  }

  private String whoAndWhat(FacilityRequest request, String word, Locale language) {
    Applicant applicant = request.applicant();
    return texts.say(
        language,
        "agenda.own-text",
        request.reference(),
        word,
        applicant.organisation().isEmpty()
            ? applicant.name()
            : applicant.name() + " (" + applicant.organisation() + ")",
        request.need().people(),
        request.need().purpose());
  }
}
