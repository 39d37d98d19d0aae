package id.sarpras.request;

import static java.util.Comparator.naturalOrder;

import id.sarpras.facility.Facilities;
import id.sarpras.letter.OutgoingLetter;
import id.sarpras.letter.OutgoingLetters;
import id.sarpras.letter.QrCode;
import id.sarpras.page.Pages;
import id.sarpras.page.Texts;
import id.sarpras.standard.ServiceUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The letters of notification, in the guest's language, each frozen as it was sent.
@Component
public class Letters {

  private static final String DECISION = "notification-1";
  private static final String DISPLACEMENT = "displacement-1";

  private final OutgoingLetters letters;
  private final Facilities facilities;
  private final Bookings bookings;
  private final Pages pages;
  private final Texts texts;
  private final String address;

  Letters(
      OutgoingLetters letters,
      Facilities facilities,
      Bookings bookings,
      Pages pages,
      Texts texts,
      @Value("${sarpras.address}") String address) {
    this.letters = letters;
    this.facilities = facilities;
    this.bookings = bookings;
    this.pages = pages;
    this.texts = texts;
    this.address = address;
  }

  /// The letter that says how a case stands: what was approved and gave way is approved no more.
  public Optional<OutgoingLetter> of(FacilityRequest request) {
    return letters
        .of(request.unit(), request.id().value())
        .filter(letter -> request.state().isDecided())
        .filter(
            letter ->
                request.state() != RequestState.DISPLACED
                    || letter.template().equals(DISPLACEMENT));
  }

  /// Approved or refused.
  void decided(ServiceUnit unit, CaseFile file) {
    FacilityRequest request = file.request();
    Disposition decision = file.decision().orElseThrow();
    issue(
        unit,
        request,
        decision.outcome().isForTheGuest() ? "letter.approved" : "letter.refused",
        DECISION,
        "request/letter",
        head ->
            new LetterPage(
                unit,
                request,
                booked(request, request.need()),
                bookings.fates(request),
                decision,
                head,
                qr(head)));
  }

  /// What was approved gave way.
  ///
  /// @param request as it is now
  /// @param offers what is held for the guest instead; none where there is nothing
  void displaced(
      ServiceUnit unit,
      FacilityRequest request,
      List<Booking> lost,
      String reason,
      Signature signature,
      List<Offer> offers) {
    Booked instead =
        offers.isEmpty()
            ? new Booked(List.of())
            : booked(request, request.need().with(offers.stream().map(Offer::asked).toList()));
    issue(
        unit,
        request,
        "letter.displaced",
        DISPLACEMENT,
        "request/letter-displaced",
        head ->
            new DisplacementLetter(
                unit,
                request,
                booked(request, request.need().with(lost)),
                booked(request, request.need()),
                instead,
                offers.stream().map(Offer::until).min(naturalOrder()),
                bookings.fates(request),
                reason,
                signature,
                head,
                qr(head)));
  }

  private void issue(
      ServiceUnit unit,
      FacilityRequest request,
      String title,
      String template,
      String page,
      Function<OutgoingLetters.Head, Record> write) {
    Locale language = Texts.language(request.language().getLanguage());
    letters.issue(
        unit.id(),
        unit.shortName(),
        unit.zone(),
        request.id().value(),
        texts.say(language, title),
        template,
        head -> pages.text(page, language, write.apply(head)));
  }

  private Booked booked(FacilityRequest request, Need need) {
    return Booked.of(need, facilities.byId(request.unit()));
  }

  private String qr(OutgoingLetters.Head head) {
    return QrCode.of(address + "/surat/" + head.id() + "/" + head.seal()).dataAddress();
  }
}
