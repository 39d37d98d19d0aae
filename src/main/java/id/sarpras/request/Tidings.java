package id.sarpras.request;

import id.sarpras.facility.Facilities;
import id.sarpras.notification.Channel;
import id.sarpras.notification.Notice;
import id.sarpras.notification.Notifications;
import id.sarpras.page.Dates;
import id.sarpras.page.Texts;
import id.sarpras.schedule.Words;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.workingtime.Deadline;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What a guest is told of a case, in the guest's language.
@Component
public class Tidings {

  private static final String DATES = "tidings.dates";
  private static final String NEW_REQUEST = "/permohonan/baru";

  private final Facilities facilities;
  private final Bookings bookings;
  private final DateList dateList;
  private final Notifications notifications;
  private final Letters letters;
  private final Texts texts;
  private final String address;

  Tidings(
      Facilities facilities,
      Bookings bookings,
      DateList dateList,
      Notifications notifications,
      Letters letters,
      Texts texts,
      @Value("${sarpras.address}") String address) {
    this.facilities = facilities;
    this.bookings = bookings;
    this.dateList = dateList;
    this.notifications = notifications;
    this.letters = letters;
    this.texts = texts;
    this.address = address;
  }

  /// Something has to be added, and the clock rests until then.
  ///
  /// @param until when the request expires
  void missing(ServiceUnit unit, FacilityRequest request, String missing, Instant until) {
    Locale language = language(request);
    String by = new Dates(language, unit.zone()).dateTime(until);
    tell(
        unit,
        request,
        "tidings.missing",
        missing + "\n\n" + texts.say(language, "tidings.complete-by", by));
  }

  /// Approved or refused, with the reason: a letter is written, and every way is tried.
  ///
  /// @param instead what the guest may have in place of what was refused
  void decided(ServiceUnit unit, CaseFile file, Instead instead) {
    FacilityRequest request = file.request();
    Disposition decision = file.decision().orElseThrow();
    boolean approved = decision.outcome().isForTheGuest();
    letters.decided(unit, file);
    tell(
        unit,
        request,
        approved ? "tidings.approved" : "tidings.refused",
        (decision.reason().isEmpty() ? "–" : decision.reason()) + may(unit, request, instead));
  }

  /// One date of a series is refused, the others are as they were.
  void dateLost(
      ServiceUnit unit, FacilityRequest request, Booking lost, String reason, Instead instead) {
    tell(
        unit,
        request,
        booked(request, lost),
        "tidings.date-lost",
        reason + may(unit, request, instead));
  }

  /// What the guest waited for is free and held for the guest.
  void free(ServiceUnit unit, FacilityRequest request, Offer offer) {
    tell(
        unit, request, booked(request, offer.asked()), "tidings.free", until(unit, request, offer));
  }

  /// Nobody accepted it in time.
  void offerExpired(ServiceUnit unit, FacilityRequest request, Offer offer) {
    tell(
        unit,
        request,
        booked(request, offer.asked()),
        offer.reason() == OfferReason.CLOSURE ? "tidings.closing-expired" : "tidings.offer-expired",
        until(unit, request, offer));
  }

  /// It gave way to something that goes before.
  ///
  /// @param offers what is held for the guest instead; none where there is nothing
  UUID displaced(
      ServiceUnit unit,
      FacilityRequest request,
      Booking displaced,
      String reason,
      List<Offer> offers) {
    String more =
        offers.isEmpty()
            ? "\n\n" + texts.say(language(request), "tidings.no-replacement")
            : offered(unit, request, offers);
    return tell(unit, request, booked(request, displaced), "tidings.displaced", reason + more);
  }

  /// It is to be closed, and something is held for the guest instead; until the guest accepts it,
  /// it stays as it was.
  public void closing(
      ServiceUnit unit, FacilityRequest request, Booking hit, String reason, List<Offer> offers) {
    tell(
        unit,
        request,
        booked(request, hit),
        "tidings.closing",
        reason + offered(unit, request, offers));
  }

  /// The guest has accepted what was offered instead of something that still stood.
  void exchanged(ServiceUnit unit, FacilityRequest request) {
    tell(unit, request, DATES, texts.say(language(request), "tidings.exchanged"));
  }

  private String may(ServiceUnit unit, FacilityRequest request, Instead instead) {
    return offered(unit, request, instead.held())
        + free(unit, request, instead.free())
        + waits(unit, request, instead.waits());
  }

  private String offered(ServiceUnit unit, FacilityRequest request, List<Offer> offers) {
    if (offers.isEmpty()) {
      return "";
    }
    var dates = new Dates(language(request), unit.zone());
    return "\n\n"
        + texts.say(
            language(request),
            "tidings.offers",
            dates.dateTime(offers.getFirst().until()),
            lines(unit, request, offers.stream().map(Offer::asked)));
  }

  private String free(ServiceUnit unit, FacilityRequest request, List<Replacement> free) {
    return free.isEmpty()
        ? ""
        : "\n\n"
            + texts.say(
                language(request),
                "tidings.free-now",
                lines(unit, request, free.stream().map(Replacement::asked)),
                address + NEW_REQUEST);
  }

  private String lines(ServiceUnit unit, FacilityRequest request, Stream<Booking> some) {
    var dates = new Dates(language(request), unit.zone());
    return some.map(
            one ->
                "• " + booked(request, one).brief(words(request)) + ", " + dates.use(one.period()))
        .collect(Collectors.joining("\n"));
  }

  private String waits(ServiceUnit unit, FacilityRequest request, List<Place> places) {
    var dates = new Dates(language(request), unit.zone());
    return places.stream()
        .map(
            place ->
                "\n\n"
                    + texts.say(
                        language(request),
                        "tidings.waits",
                        place.number(),
                        dates.dateTime(place.until())))
        .collect(Collectors.joining());
  }

  private static String until(ServiceUnit unit, FacilityRequest request, Offer offer) {
    return new Dates(language(request), unit.zone()).dateTime(offer.until());
  }

  private static Locale language(FacilityRequest request) {
    return Texts.language(request.language().getLanguage());
  }

  /// Dates were moved or called off by the office: one notice for all of them.
  void datesChanged(ServiceUnit unit, FacilityRequest request, String reason) {
    tell(unit, request, DATES, reason.isEmpty() ? "–" : reason);
  }

  /// The deadline of an open case is another, because the calendar has changed.
  ///
  /// @param before as it was promised until now
  void moved(ServiceUnit unit, FacilityRequest request, Deadline before, String reason) {
    Locale language = language(request);
    var dates = new Dates(language, unit.zone());
    notifications.tell(
        unit.id(),
        request.id().value(),
        onPage(
            language,
            "tidings.moved",
            request,
            texts.say(
                language,
                "tidings.moved",
                request.applicant().name(),
                request.reference(),
                dates.dateTime(before.due()),
                dates.dateTime(request.deadline().due()),
                reason,
                Notice.LINK,
                unit.name() + ", " + unit.government())));
  }

  /// It was not completed in time and is held no longer; how to ask again.
  void expired(ServiceUnit unit, FacilityRequest request) {
    tell(unit, request, "tidings.expired", address + NEW_REQUEST);
  }

  private void tell(ServiceUnit unit, FacilityRequest request, String key, String reason) {
    if (request.need().bookings().size() > 1 || key.equals(DATES)) {
      Locale language = language(request);
      tell(unit, request, key, language, ofSeries(unit, request, key, reason, language));
    } else {
      tell(unit, request, booked(request), key, reason);
    }
  }

  private UUID tell(
      ServiceUnit unit, FacilityRequest request, Booked about, String key, String reason) {
    Locale language = language(request);
    var dates = new Dates(language, unit.zone());
    String body =
        texts.say(
            language,
            key,
            request.applicant().name(),
            request.reference(),
            about.text(words(request), dates),
            reason,
            Notice.LINK,
            unit.name() + ", " + unit.government());
    return tell(unit, request, key, language, body);
  }

  private UUID tell(
      ServiceUnit unit, FacilityRequest request, String key, Locale language, String body) {
    Notice notice = onPage(language, key, request, body).by(Channel.LETTER, "");
    return notifications.tell(unit.id(), request.id().value(), onPhone(request, notice));
  }

  /// Something about one use, by the ways that the guest gave.
  ///
  /// @param key of a text with places for name, reference, thing, day, time, reason, link and unit;
  ///   that of its title is `<key>-title`
  public void tell(
      ServiceUnit unit, FacilityRequest request, Booking booking, String key, String reason) {
    Locale language = Texts.language(request.language().getLanguage());
    Notice notice =
        onPage(language, key, request, body(unit, request, booking, key, reason, language));
    notifications.tell(unit.id(), request.id().value(), onPhone(request, notice));
  }

  private String body(
      ServiceUnit unit,
      FacilityRequest request,
      Booking booking,
      String key,
      String reason,
      Locale language) {
    var dates = new Dates(language, unit.zone());
    return texts.say(
        language,
        key,
        request.applicant().name(),
        request.reference(),
        facilities.find(unit.id(), booking.facility()).orElseThrow().name(),
        dates.day(booking.period().start()),
        dates.between(booking.period().start(), booking.period().end()),
        reason,
        Notice.LINK,
        unit.name() + ", " + unit.government());
  }

  private static Notice onPhone(FacilityRequest request, Notice notice) {
    return request
        .applicant()
        .phone()
        .map(phone -> notice.by(Channel.WHATSAPP, phone.value()))
        .orElse(notice);
  }

  /// The same with all dates of a request that has several.
  private String ofSeries(
      ServiceUnit unit, FacilityRequest request, String key, String reason, Locale language) {
    return texts.say(
        language,
        "series." + key,
        request.applicant().name(),
        request.reference(),
        booked(request).brief(words(request)),
        dateList.of(bookings.fates(request), language, unit.zone()),
        reason,
        Notice.LINK,
        unit.name() + ", " + unit.government());
  }

  /// By the ways that need no officer: the page, and e-mail where there is an address.
  private Notice onPage(Locale language, String key, FacilityRequest request, String body) {
    Notice notice =
        Notice.of(language, texts.say(language, key + "-title", request.reference()), body)
            .by(Channel.PAGE, "");
    return request
        .applicant()
        .email()
        .map(email -> notice.by(Channel.EMAIL, email.value()))
        .orElse(notice);
  }

  private Booked booked(FacilityRequest request) {
    return booked(request, request.need());
  }

  private Booked booked(FacilityRequest request, Booking one) {
    return booked(request, request.need().with(List.of(one)));
  }

  private Booked booked(FacilityRequest request, Need need) {
    return Booked.of(need, facilities.byId(request.unit()));
  }

  private Words words(FacilityRequest request) {
    return (key, of) -> texts.say(language(request), key, of);
  }
}
