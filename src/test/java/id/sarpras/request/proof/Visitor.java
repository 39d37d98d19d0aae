package id.sarpras.request.proof;

import id.sarpras.facility.Facility;
import id.sarpras.facility.Kind;
import id.sarpras.request.Acceptance;
import id.sarpras.request.Booking;
import id.sarpras.request.BookingState;
import id.sarpras.request.CaseFile;
import id.sarpras.request.FacilityRequest;
import id.sarpras.request.Item;
import id.sarpras.request.Need;
import id.sarpras.request.Offer;
import id.sarpras.request.OfferState;
import id.sarpras.request.Reach;
import id.sarpras.request.Refusal;
import id.sarpras.request.Replacement;
import id.sarpras.request.RequestId;
import id.sarpras.request.RequestState;
import id.sarpras.request.Submission;
import id.sarpras.request.Submitted;
import id.sarpras.schedule.BookingId;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Period;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// One of many who do with the same cases, at once, whatever guests and officers do.
///
/// @param told what all of them were told
record Visitor(Office office, Office.Cast cast, Told told, Random random) {

  private static final Actor GUEST = new Actor.Guest();
  private static final int DAYS = 5;

  void step() {
    switch (random.nextInt(24)) {
      case 0, 1, 2 -> submit(false);
      case 3 -> submit(true);
      case 4, 5, 6 -> withCase(this::verify);
      case 7, 8, 9 -> withCase(this::approve);
      case 10, 11 -> withCase(this::refuse);
      case 12 -> withCase(file -> office.desk().withdraw(file, GUEST));
      case 13 -> withCase(this::sendBackOrComplete);
      case 14, 15 -> IntStream.range(0, 5).forEach(any -> withCase(this::answerOffer));
      case 16 -> withCase(file -> office.waiting().enter(file.request(), GUEST));
      case 17 -> office.waiting().offer(office.unit());
      case 18 -> withCase(this::lapse);
      case 19 -> sweep();
      case 20 -> withCase(this::displace);
      case 21 -> withCase(this::move);
      case 22 -> withCase(this::cancel);
      default -> withCase(this::prolong);
    }
  }

  private void submit(boolean waits) {
    List<Period> periods =
        random
            .ints(0, DAYS)
            .distinct()
            .limit(1 + random.nextInt(3))
            .sorted()
            .mapToObj(this::use)
            .toList();
    Submission like = office.staff().letter(cast.things().getFirst(), cast.day());
    var submission =
        new Submission(
            UUID.randomUUID(),
            like.door(),
            GUEST,
            like.language(),
            like.applicant(),
            Need.of("Lomba debat", 30, items(), periods),
            like.letter(),
            Optional.empty());
    var unit = office.staff().unit();
    var standard = office.standards().inForce(unit.id()).getFirst();
    Submitted outcome =
        waits
            ? office.intake().submitOrWait(unit, standard, submission)
            : office.intake().submit(unit, standard, submission);
    told.count("submission", outcome);
    if (outcome instanceof Submitted.Accepted accepted) {
      told.cases().add(accepted.id());
    }
  }

  private Period use(int day) {
    LocalDate date = cast.day().plusWeeks(day);
    LocalTime from = LocalTime.of(8 + random.nextInt(3), 0);
    return Period.on(date, from, from.plusHours(2), office.staff().unit().zone());
  }

  /// One or two different things.
  private List<Item> items() {
    var items = new ArrayList<Item>();
    List<Facility> things = cast.things();
    int first = random.nextInt(things.size());
    int more = random.nextInt(2);
    IntStream.rangeClosed(0, more)
        .mapToObj(i -> things.get((first + i) % things.size()))
        .forEach(thing -> items.add(item(thing)));
    return items;
  }

  private Item item(Facility thing) {
    int quantity = thing.kind() == Kind.EQUIPMENT ? 1 + random.nextInt(thing.stock()) : 1;
    return new Item(thing.id(), quantity, Optional.empty(), false);
  }

  private void verify(CaseFile file) {
    office.desk().verify(office.unit(), id(file), revision(file), cast.front(), "");
  }

  private CaseFile verified(CaseFile file) {
    if (file.request().state() != RequestState.RECEIVED) {
      return file;
    }
    verify(file);
    return office.requests().find(office.unit(), id(file)).orElseThrow();
  }

  private void approve(CaseFile received) {
    CaseFile file = verified(received);
    told.count(
        "approval",
        office.desk().approve(office.unit(), id(file), revision(file), cast.section(), ""));
  }

  private void refuse(CaseFile received) {
    CaseFile file = verified(received);
    FacilityRequest request = file.request();
    List<Replacement> instead =
        request.need().bookings().stream()
            .filter(one -> one.state() == BookingState.PENDING)
            .flatMap(one -> office.replacements().of(request, one).stream().limit(2))
            .toList();
    var refusal = new Refusal("Dipakai rapat", instead, true);
    told.count(
        "refusal",
        office.desk().reject(office.unit(), id(file), revision(file), cast.section(), refusal));
  }

  private void sendBackOrComplete(CaseFile file) {
    if (!office.desk().complete(file, "Sudah", Optional.empty(), GUEST)) {
      office.desk().sendBack(office.unit(), id(file), revision(file), cast.front(), "Stempel");
    }
  }

  private void answerOffer(CaseFile file) {
    office.offers().of(file.request()).stream()
        .filter(offer -> offer.state() == OfferState.OPEN)
        .findFirst()
        .ifPresent(offer -> answer(file, offer));
  }

  private void answer(CaseFile file, Offer offer) {
    if (random.nextInt(3) == 0) {
      office.offers().decline(file.request(), offer.id());
      return;
    }
    Acceptance answer = office.accepting().accept(office.unit(), id(file), offer.id());
    told.count("yes", answer);
    if (answer instanceof Acceptance.Accepted) {
      told.accepted().add(offer.id());
    }
  }

  /// Lets what is held for a case lapse, or what is offered.
  private void lapse(CaseFile file) {
    var time = new Time(office.database());
    file.request().need().bookings().forEach(one -> time.hold(one.id()));
    office.offers().of(file.request()).forEach(one -> time.offer(one.id()));
  }

  private void sweep() {
    office.holds().sweep(office.unit());
    office.offers().sweep(office.unit());
  }

  private void displace(CaseFile received) {
    CaseFile file = verified(received);
    var obstacles = office.displacements().inTheWayOf(file.request());
    Set<BookingId> seen =
        obstacles.stream().map(one -> one.booking().id()).collect(Collectors.toSet());
    List<Replacement> chosen =
        obstacles.stream().flatMap(one -> one.equal().stream().limit(1)).toList();
    told.count(
        "displacement",
        office
            .displacements()
            .order(
                office.unit(),
                id(file),
                revision(file),
                cast.head(),
                "Acara kenegaraan",
                seen,
                chosen,
                true));
  }

  private void move(CaseFile file) {
    Period to = use(random.nextInt(DAYS));
    Actor by = cast.front().actor();
    told.count(
        "move",
        office.changes().move(file.request(), any(file), reach(), to, items(), "Disepakati", by));
  }

  private void cancel(CaseFile file) {
    told.count(
        "cancellation",
        office.changes().cancel(file.request(), any(file), reach(), "Batal", GUEST));
  }

  private void prolong(CaseFile file) {
    office.holds().prolong(office.unit(), id(file), cast.front(), "Menunggu");
  }

  private Reach reach() {
    return random.nextInt(3) == 0 ? Reach.FOLLOWING : Reach.ONE;
  }

  private Booking any(CaseFile file) {
    List<Booking> all = file.request().need().bookings();
    return all.get(random.nextInt(all.size()));
  }

  private interface WithCase {
    void act(CaseFile file);
  }

  /// Also one with which somebody else does something at this moment; rather a young one.
  private void withCase(WithCase deed) {
    List<RequestId> all = List.copyOf(told.cases());
    if (!all.isEmpty()) {
      int back = Math.min(all.size(), 1 + random.nextInt(24));
      deed.act(office.requests().find(office.unit(), all.get(all.size() - back)).orElseThrow());
    }
  }

  private static RequestId id(CaseFile file) {
    return file.request().id();
  }

  private static int revision(CaseFile file) {
    return file.request().revision();
  }
}
