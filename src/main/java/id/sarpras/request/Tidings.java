package id.sarpras.request;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.letter.OutgoingLetters;
import id.sarpras.letter.QrCode;
import id.sarpras.notification.Channel;
import id.sarpras.notification.Notice;
import id.sarpras.notification.Notifications;
import id.sarpras.page.Dates;
import id.sarpras.page.Pages;
import id.sarpras.page.Texts;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.workingtime.Deadline;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What a guest is told of a case, in the guest's language.
@Component
class Tidings {

  private static final String DATES = "tidings.dates";
  private static final String TEMPLATE = "notification-1";

  private final Facilities facilities;
  private final Bookings bookings;
  private final DateList dateList;
  private final Notifications notifications;
  private final OutgoingLetters letters;
  private final Pages pages;
  private final Texts texts;
  private final String address;

  Tidings(
      Facilities facilities,
      Bookings bookings,
      DateList dateList,
      Notifications notifications,
      OutgoingLetters letters,
      Pages pages,
      Texts texts,
      @Value("${sarpras.address}") String address) {
    this.facilities = facilities;
    this.bookings = bookings;
    this.dateList = dateList;
    this.notifications = notifications;
    this.letters = letters;
    this.pages = pages;
    this.texts = texts;
    this.address = address;
  }

  /// Something has to be added, and the clock rests until then.
  void missing(ServiceUnit unit, FacilityRequest request, String missing) {
    tell(unit, request, "tidings.missing", missing);
  }

  /// Approved or refused, with the reason: a letter is written, and every way is tried.
  void decided(ServiceUnit unit, CaseFile file) {
    FacilityRequest request = file.request();
    Disposition decision = file.decision().orElseThrow();
    boolean approved = decision.outcome() == Disposition.Outcome.APPROVED;
    Locale language = Texts.language(request.language().getLanguage());
    String title = texts.say(language, approved ? "letter.approved" : "letter.refused");
    letters.issue(
        unit.id(),
        unit.shortName(),
        unit.zone(),
        request.id().value(),
        title,
        TEMPLATE,
        head ->
            pages.text(
                "request/letter",
                language,
                new LetterPage(
                    unit,
                    request,
                    facility(request),
                    bookings.fates(request),
                    decision,
                    head,
                    QrCode.of(address + "/surat/" + head.id() + "/" + head.seal()).dataAddress())));
    tell(
        unit,
        request,
        approved ? "tidings.approved" : "tidings.refused",
        decision.reason().isEmpty() ? "–" : decision.reason());
  }

  /// Dates were moved or called off by the office: one notice for all of them.
  void datesChanged(ServiceUnit unit, FacilityRequest request, String reason) {
    tell(unit, request, DATES, reason.isEmpty() ? "–" : reason);
  }

  /// The deadline of an open case is another, because the calendar has changed.
  ///
  /// @param before as it was promised until now
  void moved(ServiceUnit unit, FacilityRequest request, Deadline before, String reason) {
    Locale language = Texts.language(request.language().getLanguage());
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

  private void tell(ServiceUnit unit, FacilityRequest request, String key, String reason) {
    Locale language = Texts.language(request.language().getLanguage());
    var dates = new Dates(language, unit.zone());
    String body =
        request.need().bookings().size() > 1 || key.equals(DATES)
            ? ofSeries(unit, request, key, reason, language)
            : texts.say(
                language,
                key,
                request.applicant().name(),
                request.reference(),
                facility(request).name(),
                dates.day(request.need().period().start()),
                dates.between(request.need().period().start(), request.need().period().end()),
                reason,
                Notice.LINK,
                unit.name() + ", " + unit.government());
    Notice notice = onPage(language, key, request, body).by(Channel.LETTER, "");
    notifications.tell(
        unit.id(),
        request.id().value(),
        request
            .applicant()
            .phone()
            .map(phone -> notice.by(Channel.WHATSAPP, phone.value()))
            .orElse(notice));
  }

  /// The same with all dates of a request that has several.
  private String ofSeries(
      ServiceUnit unit, FacilityRequest request, String key, String reason, Locale language) {
    return texts.say(
        language,
        "series." + key,
        request.applicant().name(),
        request.reference(),
        facility(request).name(),
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

  private Facility facility(FacilityRequest request) {
    return facilities.find(request.unit(), request.need().facility()).orElseThrow();
  }
}
